import { createContext, useContext } from 'react';
import type { DocumentReading } from '../../rules/reading/reading.ts';
import type { PlacedPart } from '../../rules/review/review-items.ts';

interface Source {
  readonly documentId: string;
  readonly reading: DocumentReading;
  /** The words of the document at these places; undefined where there are none. */
  readonly quote: (spans: readonly Omit<PlacedPart, 'part'>[]) => string | undefined;
}

export const SourceContext = createContext<Source | undefined>(undefined);

export function useSource(): Source {
  const source = useContext(SourceContext);
  if (!source) throw new Error('There is no document on this page');
  return source;
}

const longest = 600;

/** The main words of an item and, where they stand apart, those of its days. */
export const quoteIn =
  (text: string): Source['quote'] =>
  (spans) => {
    const [first, ...rest] = spans;
    if (!first) return undefined;
    const apart = rest.filter(({ start, end }) => start < first.start || end > first.end);
    const words = [first, ...apart].map(({ start, end }) => text.slice(start, end).trim()).join(' … ');
    return words.length > longest ? `${words.slice(0, longest)}…` : words;
  };
