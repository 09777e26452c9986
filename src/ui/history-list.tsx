import { type ChangedValue, ChangeTable } from './change-table.tsx';
import classes from './history-list.module.css';
import { formatInstant } from './instants.ts';
import { words as general } from './words.ts';

const words = general.history;

/** A change as the history of a thing tells it. */
export interface Recorded {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly who: string;
  readonly onBehalfOf?: string | null;
  /** The action as a sentence. */
  readonly what: string;
  readonly changes: readonly ChangedValue[];
  readonly note: string | null;
  /** Somebody is still at it. */
  readonly open: boolean;
}

/** Who did what, newest first, with the values before and after and the reason. */
export function HistoryList({ entries }: { entries: readonly Recorded[] }) {
  if (entries.length === 0) return <p>{words.none}</p>;
  return (
    <ol className={classes.list}>
      {entries.map(({ id, at, who, onBehalfOf, what, changes, note, open }) => (
        <li key={id} className={classes.entry}>
          <div className={classes.what}>{open ? `${what} (${words.open})` : what}</div>
          <div className={classes.who}>
            {general.doneBy(who, onBehalfOf)}, <time dateTime={at}>{formatInstant(at)}</time>
          </div>
          {note ? (
            <p className={classes.note}>
              {words.note}: {note}
            </p>
          ) : null}
          {changes.length > 0 ? <ChangeTable changes={changes} /> : null}
        </li>
      ))}
    </ol>
  );
}
