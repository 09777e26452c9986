import { Link } from '@tanstack/react-router';
import { dayInVietnam } from '#base/date.ts';
import { formatTime } from '#ui/instants.ts';
import { useSession } from '#ui/session.ts';
import { kindWord } from '../rules/kind-words.ts';
import type { Row } from './history-api.ts';
import classes from './log.module.css';
import { historyPath, type ThingPlace, thingPath } from './thing-path.ts';
import { logWords } from './words.ts';

const words = logWords.detail;

/** What changed, each value before beside after. */
export function ChangeTable({ changes }: { changes: Row['changes'] }) {
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

interface RowDetailProps {
  readonly row: Row;
  readonly place: ThingPlace;
  readonly unitName?: string;
  readonly recordedAt?: string;
  readonly erased?: boolean;
  /** Shown in the history of the thing itself: no link leads there again. */
  readonly within?: boolean;
  readonly onPerson?: (() => void) | undefined;
}

const instant = (at: string): string => logWords.at(formatTime(at), dayInVietnam(new Date(at)));

/** A row opened: values side by side, reason, where it belongs, and ways on. */
export function RowDetail({
  row,
  place,
  unitName,
  recordedAt,
  erased = false,
  within = false,
  onPerson,
}: RowDetailProps) {
  const { permissions } = useSession();
  const toThing = within ? undefined : thingPath(place, permissions);
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [words.note, row.note],
    [words.unit, unitName],
    [words.kind, kindWord(place.subjectKind)],
    [words.recorded, recordedAt && recordedAt !== row.at ? instant(recordedAt) : null],
    [words.id, row.id.startsWith('open-') ? null : row.id],
  ];
  return (
    <>
      {erased ? <p className={classes.quiet}>{words.erased}</p> : null}
      {row.changes.length > 0 ? (
        <ChangeTable changes={row.changes} />
      ) : erased ? null : (
        <p className={classes.quiet}>{words.noValues}</p>
      )}
      <dl className={classes.facts}>
        {lines
          .filter(([, value]) => value)
          .map(([word, value]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className={classes.ways} data-screen-only>
        {toThing ? <Link to={toThing}>{words.toThing}</Link> : null}
        {within ? null : <Link to={historyPath(place)}>{words.toHistory}</Link>}
        {onPerson ? (
          <button type="button" className={classes.way} onClick={onPerson}>
            {words.onlyPerson}
          </button>
        ) : null}
      </p>
    </>
  );
}
