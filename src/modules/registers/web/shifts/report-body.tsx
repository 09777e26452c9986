import { type Column, DataTable } from '#ui/data-table.tsx';
import { countLines } from '../../rules/shifts/say-report.ts';
import classes from './shifts.module.css';
import type { ReportView } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.papers;

type Shift = ReportView['shifts'][number];

const handOver = ({ takenOverBy, handedOver }: Shift): string =>
  [takenOverBy, handedOver].filter((one) => one !== '').join(': ');

const columns: readonly Column<Shift>[] = [
  { key: 'day', head: words.dayColumn, cell: ({ day }) => shiftWords.day(day) },
  { key: 'hours', head: words.hoursColumn, cell: (shift) => shiftWords.hours(shift) },
  { key: 'guards', head: words.guards, cell: ({ guards }) => guards },
  {
    key: 'result',
    head: words.result,
    cell: ({ result }) => (result === 'event' ? shiftWords.log.event : shiftWords.log.normal),
  },
  { key: 'what', head: words.what, cell: ({ what }) => <span className={classes.lines}>{what || '—'}</span> },
  { key: 'hand-over', head: words.handOver, cell: (shift) => handOver(shift) || '—' },
];

/** What a report of shifts says: counts, shifts with something, those not logged, and all that were. */
export function ReportBody({ report }: { report: ReportView }) {
  const { view, counts, shifts, notLogged, holidays } = report;
  const events = shifts.filter(({ result }) => result === 'event');
  return (
    <div className={classes.stack}>
      <section aria-labelledby="counts">
        <h2 id="counts" className={classes.sub}>
          {words.counts}
        </h2>
        <dl className={classes.counts}>
          {countLines(counts).map(({ code, name, said }) => (
            <div
              key={code}
              data-open={(code === 'notLogged' || code === 'uncovered') && counts[code] > 0 ? true : undefined}
            >
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="events">
        <h2 id="events" className={classes.sub}>
          {words.events}
        </h2>
        {events.length === 0 ? (
          <p>{words.noEvents}</p>
        ) : (
          <DataTable
            caption={words.eventsTable}
            cards
            columns={columns.filter(({ key }) => key !== 'result')}
            rows={events}
            rowKey={({ id }) => id}
          />
        )}
      </section>
      {notLogged.length > 0 ? (
        <section aria-labelledby="not-logged">
          <h2 id="not-logged" className={classes.sub}>
            {words.notLogged}
          </h2>
          <ul className={classes.plainList}>
            {notLogged.map((shift) => (
              <li key={`${shift.day} ${shift.from} ${shift.people.join()}`}>
                {shiftWords.day(shift.day)}, {shiftWords.hours(shift)}: {shift.people.join(', ')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {holidays.length > 0 ? (
        <section aria-labelledby="holidays">
          <h2 id="holidays" className={classes.sub}>
            {words.holidays}
          </h2>
          <ul className={classes.plainList}>
            {holidays.map(({ name, day, leader, people }) => (
              <li key={`${day} ${name}`}>
                {shiftWords.day(day)} ({name}): {[leader || words.noLeader, ...people].join(', ')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {view === 'month' ? null : (
        <section aria-labelledby="all">
          <h2 id="all" className={classes.sub}>
            {words.shifts}
          </h2>
          {shifts.length === 0 ? (
            <p>{words.noShifts}</p>
          ) : (
            <DataTable caption={words.shiftsTable} cards columns={columns} rows={shifts} rowKey={({ id }) => id} />
          )}
        </section>
      )}
      <div className={classes.sign} data-print-only>
        <p>{words.maker}</p>
        <p>{words.head}</p>
      </div>
    </div>
  );
}
