import { normalNumber } from './citation-key.ts';
import { findShortMentions } from './citation-short.ts';
import { findCitations, inOrder } from './citations.ts';
import type { Alias, Citation, DocumentReading, Span } from './reading.ts';

/** Every text a document cites: by number, by name, by the short name it gives. Its own number is none. */
export function citeDocument(text: string, header: DocumentReading['header'], aliases: readonly Alias[]): Citation[] {
  const defined = aliases.filter(({ rule }) => rule === 'called-for-short');
  const definesName = ({ where }: Citation) =>
    defined.some((alias) => alias.where.start <= where.start && where.start < alias.where.end);
  const full = findCitations(text).filter((citation) => !isOwn(citation, header) && !definesName(citation));
  const short = findShortMentions(text, full, aliases);
  return short.length === 0 ? full : inOrder(text, [...full, ...short]);
}

/** The number in the header, and what an annex says of the document it belongs to. */
function isOwn(citation: Citation, { number, symbol, date }: DocumentReading['header']): boolean {
  const overlaps = (span: Span | undefined) =>
    span !== undefined && citation.where.start < span.end && span.start < citation.where.start + citation.raw.length;
  if (overlaps(symbol?.where) || overlaps(number?.where)) return true;
  if (!number?.value || !symbol || (citation.date && date && citation.date !== date)) return false;
  const own = [`${number.value}/${symbol.value}`, `${number.value}-${symbol.value}`].map((numberSymbol) =>
    normalNumber({ numberSymbol }),
  );
  return own.includes(normalNumber({ numberSymbol: citation.numberSymbol }));
}
