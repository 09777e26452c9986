import { type Holiday, spreadDays } from '../../rules/shifts/holiday.ts';
import { readPeople } from '../../rules/shifts/roster.ts';
import type { HolidayView } from './shifts-api.ts';

/** A holiday while somebody types it: the names of a day are one text. */
export interface TypedHoliday {
  /** Made here for a new one. */
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly days: readonly TypedDay[];
  /** What somebody else saved meanwhile; it is shown until the person has chosen. */
  readonly theirs?: HolidayView | undefined;
}

export interface TypedDay {
  readonly day: string;
  readonly leader: string;
  readonly phone: string;
  readonly people: string;
}

const asHoliday = ({ name, firstDay, lastDay, days }: TypedHoliday): Holiday => ({
  name,
  firstDay,
  lastDay,
  days: days.map((one) => ({ ...one, people: readPeople(one.people) })),
});

/** What is sent and judged: one line for each day between the two. */
export const holidayOf = (typed: TypedHoliday): Holiday => {
  const holiday = asHoliday(typed);
  return { ...holiday, days: spreadDays(holiday) };
};

/** The days as they are shown in the form, each with what was typed for it. */
export const typedDays = (typed: TypedHoliday): TypedDay[] => {
  const written = new Map(typed.days.map((one) => [one.day, one]));
  return spreadDays(asHoliday(typed)).map(({ day }) => written.get(day) ?? { day, leader: '', phone: '', people: '' });
};

export const typedHoliday = (
  id: string,
  revision: number,
  { name, firstDay, lastDay, days }: Holiday,
): TypedHoliday => ({
  id,
  revision,
  name,
  firstDay,
  lastDay,
  days: days.map((one) => ({ ...one, people: one.people.join(', ') })),
});
