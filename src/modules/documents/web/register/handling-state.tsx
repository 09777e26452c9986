import classes from './register.module.css';
import type { Line } from './register-api.ts';
import { registerWords as words } from './register-words.ts';

/** How far a document that arrived was dealt with, by whom and by when. */
export function HandlingState({ line: { handling, withdrawn } }: { line: Pick<Line, 'handling' | 'withdrawn'> }) {
  if (withdrawn) return <span>{words.withdrawn}</span>;
  const { state, limit, overdue } = handling;
  return (
    <span>
      {words.states[state]}
      {limit && state !== 'done' ? (
        <span className={overdue ? classes.late : undefined}>
          {` · ${words.limit(limit)}${overdue ? `, ${words.overdue}` : ''}`}
        </span>
      ) : null}
    </span>
  );
}
