import { type Column, DataTable } from '#ui/data-table.tsx';
import { dutyDays } from '../../rules/shifts/holiday.ts';
import { daysOfWeek } from '../../rules/shifts/roster.ts';
import { DayLacks } from './roster-lacks.tsx';
import classes from './shifts.module.css';
import type { RosterView } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.week;

interface Day {
  readonly day: string;
  readonly at: number;
}

/** The roster of a week: a line a day, a column a shift, and what the day lacks. */
export function RosterTable({ view }: { view: RosterView }) {
  const { firstDay, today, roster, findings, holidays } = view;
  const onDuty = dutyDays(holidays);
  const days = daysOfWeek(firstDay).map((day, at): Day => ({ day, at }));
  const columns: Column<Day>[] = [
    {
      key: 'day',
      head: words.dayColumn,
      cell: ({ day }) => (
        <>
          <span className={day === today ? classes.today : undefined}>{shiftWords.day(day)}</span>
          <HolidayOf day={day} holidays={holidays} />
        </>
      ),
    },
    ...roster.lines.map(
      (line, place): Column<Day> => ({
        key: String(place),
        head: shiftWords.hours(line),
        cell: ({ at }) => (line.people[at] ?? []).join(', ') || <span className={classes.muted}>—</span>,
      }),
    ),
    {
      key: 'lacks',
      head: words.lackColumn,
      cell: ({ day }) => <DayLacks day={day} findings={findings} onDuty={onDuty} />,
    },
  ];
  return <DataTable caption={words.table} cards columns={columns} rows={days} rowKey={({ day }) => day} />;
}

/** Of a day in a holiday: which, and the leader on duty. */
export function HolidayOf({ day, holidays }: { day: string; holidays: RosterView['holidays'] }) {
  const holiday = holidays.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  if (!holiday) return null;
  const leader = holiday.days.find((one) => one.day === day)?.leader ?? '';
  return (
    <span className={leader ? classes.holiday : classes.lacking}>
      {leader ? words.leader(holiday.name, leader) : words.noLeader(holiday.name)}
    </span>
  );
}
