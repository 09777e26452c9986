import type { ReactNode } from 'react';
import classes from './history-list.module.css';
import { formatInstant } from './instants.ts';
import { words } from './words.ts';

export interface HistoryEntry {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** Who did what, newest first, with the value before and after. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <p>{words.history.none}</p>;
  return (
    <ol className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <div className={classes.what}>{entry.what}</div>
          <div className={classes.who}>
            {entry.who}, <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
          </div>
          {entry.before === undefined && entry.after === undefined ? null : (
            <dl className={classes.change}>
              <dt>{words.history.before}</dt>
              <dd className={classes.before}>{entry.before ?? words.blank}</dd>
              <dt>{words.history.after}</dt>
              <dd>{entry.after ?? words.blank}</dd>
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}
