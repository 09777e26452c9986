import classes from './change-table.module.css';
import { words as general } from './words.ts';

const words = general.history;

/** One changed value in words; a side is null where nothing stood beside it. */
export interface ChangedValue {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed, each value before beside after; the same in the log and in the history of a thing. */
export function ChangeTable({ changes }: { changes: readonly ChangedValue[] }) {
  const hasBefore = changes.some(({ before }) => before !== null);
  const hasAfter = changes.some(({ after }) => after !== null);
  return (
    <table className={classes.changes}>
      <caption className={classes.caption}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.value}</th>
          {hasBefore ? <th scope="col">{words.before}</th> : null}
          {hasAfter ? <th scope="col">{words.after}</th> : null}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, before, after }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {hasBefore ? <td data-label={words.before}>{before ?? words.nothingBefore}</td> : null}
            {hasAfter ? <td data-label={words.after}>{after ?? words.nothingAfter}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
