import { useMemo } from 'react';
import { markHits, type Piece } from '../rules/library/find-hits.ts';
import { numberKeys } from '../rules/library/search-terms.ts';

/** Words with what was looked for marked in them. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    at += text.length;
    return hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
  });
};

interface MarkedProps {
  readonly text: string;
  /** Words without marks. */
  readonly lookedFor: readonly string[];
  readonly typed: string;
}

/** A title or a number with what was looked for marked in it. */
export function Marked({ text, lookedFor, typed }: MarkedProps) {
  const pieces = useMemo(
    () => markHits(text, { words: new Set(lookedFor), numbers: new Set(numberKeys(typed)) }),
    [text, lookedFor, typed],
  );
  return lookedFor.length === 0 && typed === '' ? text : <Pieces pieces={pieces} />;
}
