import { Note } from '#ui/note.tsx';
import { serverNow } from '#ui/server-day.ts';
import { sentBeforeWindowEnds } from '../../rules/sent-early.ts';
import { EarlyNote } from '../early-note.tsx';
import { rollupWords as words } from './words.ts';

interface TotalWarningsProps {
  /** Titles of the text parts in which nothing is written. */
  readonly emptyParts: readonly string[];
  /** Units of which a correction is not decided. */
  readonly corrections?: readonly string[];
  /** The last day the total counts. */
  readonly lastDay: string;
}

/** What is worth knowing before a total is closed or goes; none of it stands in the way. */
export function TotalWarnings({ emptyParts, corrections = [], lastDay }: TotalWarningsProps) {
  return (
    <>
      {emptyParts.length > 0 ? <Note kind="warning">{words.emptyParts(emptyParts)}</Note> : null}
      {corrections.length > 0 ? <Note kind="warning">{words.pendingCorrections(corrections)}</Note> : null}
      <EarlyNote early={sentBeforeWindowEnds({ lastDay }, serverNow())} />
    </>
  );
}
