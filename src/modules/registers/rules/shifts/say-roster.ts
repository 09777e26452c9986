import { formatDate, type PlainDate } from '#base/date.ts';
import type { Holiday } from './holiday.ts';
import { daysOfWeek, type RosterLine } from './roster.ts';

export const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const;

const keyed = (lines: readonly (readonly [name: string, said: string])[]): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.map(([name, said], at) => [`entry:${String(at).padStart(2, '0')}:${name}`, said]));

/** What history keeps of a week: each day with its shifts and who stands them. */
export const toldRoster = (monday: PlainDate, lines: readonly RosterLine[]): Readonly<Record<string, string>> =>
  keyed(
    daysOfWeek(monday).map((day, at) => [
      `${weekdays[at]} ${formatDate(day)}`,
      lines
        .filter(({ people }) => (people[at] ?? []).length > 0)
        .map(({ from, until, people }) => `${from}–${until}: ${(people[at] ?? []).join(', ')}`)
        .join('; '),
    ]),
  );

/** What history keeps of a holiday: who is on duty. Of telephone numbers only that there is one. */
export const toldHoliday = ({ name, firstDay, lastDay, days }: Holiday): Readonly<Record<string, string>> => ({
  name,
  from: firstDay,
  until: lastDay,
  ...keyed(
    days.map(({ day, leader, phone, people }) => [
      formatDate(day),
      [leader, phone === '' ? '' : 'có số điện thoại', people.join(', ')].filter((one) => one !== '').join('; '),
    ]),
  ),
});
