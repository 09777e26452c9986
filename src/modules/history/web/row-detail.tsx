import { Link } from '@tanstack/react-router';
import { dayInVietnam } from '#base/date.ts';
import { matches } from '#base/vietnamese.ts';
import { ChangeTable } from '#ui/change-table.tsx';
import { formatTime } from '#ui/instants.ts';
import { useSession } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import { kindWord } from '../rules/kind-words.ts';
import type { Row } from './history-api.ts';
import classes from './log.module.css';
import { historyPath, type ThingPlace, thingPath } from './thing-path.ts';
import { logWords } from './words.ts';

const words = logWords.detail;

interface RowDetailProps {
  readonly row: Row;
  readonly place: ThingPlace;
  readonly unitName?: string;
  readonly recordedAt?: string;
  readonly erased?: boolean;
  /** Shown in the history of the thing itself: no link leads there again. */
  readonly within?: boolean;
  readonly onPerson?: (() => void) | undefined;
  /** Words looked for: where they name one figure of a report, its own history is the way on. */
  readonly wanted?: string | undefined;
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
  wanted,
}: RowDetailProps) {
  const { permissions } = useSession();
  const toThing = within ? undefined : thingPath(place, permissions);
  const figure = wanted && place.subjectKind === 'report' ? figureNamed(row.changes, wanted) : undefined;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [general.history.note, row.note],
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
        {figure && !within ? (
          <Link to={historyPath(place)} search={{ figure } as never}>
            {words.toFigure(figure)}
          </Link>
        ) : null}
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

/** The change that words looked for speak of by its name: the one told in the sentence of the row. */
const figureNamed = (changes: Row['changes'], wanted: string): string | undefined =>
  changes.find(({ what }) => matches(what, wanted))?.what;
