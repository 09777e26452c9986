import { Note } from '#ui/note.tsx';
import { reportWords } from './words.ts';

interface EarlyNoteProps {
  /** Null where nothing is early. */
  readonly early: { readonly windowEndsOn: string; readonly earlyBy: number } | null | undefined;
  /** It has gone already. */
  readonly sent?: boolean;
}

/** What goes before the last day it counts is over: something to know, never an obstacle. */
export function EarlyNote({ early, sent = false }: EarlyNoteProps) {
  if (!early) return null;
  const { windowEndsOn } = early;
  return (
    <Note kind="warning">{sent ? reportWords.early.sent(windowEndsOn) : reportWords.early.now(windowEndsOn)}</Note>
  );
}
