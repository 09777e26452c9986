import { type Column, DataTable } from '#ui/data-table.tsx';
import { Mark } from '#ui/mark.tsx';
import { daysWithoutDuty } from '../../rules/shifts/holiday.ts';
import classes from './shifts.module.css';
import type { HolidayView } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.holiday;

type Day = HolidayView['days'][number];

/** Who is on duty on each day of a holiday. */
export function HolidayTable({ holiday, caption }: { holiday: HolidayView; caption?: string }) {
  const lacks = new Map(daysWithoutDuty(holiday).map(({ day, lacks: what }) => [day, words.lack[what]]));
  const hasPhones = holiday.days.some(({ phone }) => phone !== '');
  const columns: Column<Day>[] = [
    {
      key: 'day',
      head: words.day,
      cell: ({ day }) => (
        <>
          {shiftWords.day(day)}
          {lacks.has(day) ? (
            <span className={classes.lacking}>
              <Mark shape="warning" /> {lacks.get(day)}
            </span>
          ) : null}
        </>
      ),
    },
    { key: 'leader', head: words.leader, cell: ({ leader }) => leader || '—' },
    ...(hasPhones
      ? [
          {
            key: 'phone',
            head: words.phone,
            cell: ({ phone }: Day) => (phone ? <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a> : '—'),
          },
        ]
      : []),
    { key: 'people', head: words.people, cell: ({ people }) => people.join(', ') || '—' },
  ];
  return (
    <DataTable
      caption={caption ?? words.table(holiday.name)}
      cards
      columns={columns}
      rows={holiday.days}
      rowKey={({ day }) => day}
    />
  );
}
