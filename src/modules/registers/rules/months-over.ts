import { addDays, addMonths, minDate, type PlainDate } from '#base/date.ts';
import type { Window } from '#base/window.ts';

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 8)}01`;

/**
 * The whole months of a window that are over; undefined where it holds none. What stays inside a unit (a shift nobody kept,
 * a room unsealed) is counted by them for whoever looks from outside: counts of single days, or of one more day each day,
 * would tell what the entries hide.
 */
export function monthsOver({ firstDay, lastDay }: Window, today: PlainDate): Window | undefined {
  const first = firstDay === firstOfMonth(firstDay) ? firstDay : addMonths(firstOfMonth(firstDay), 1);
  // The first day that belongs to no whole month of the window, or to the month that runs.
  const behind = minDate(firstOfMonth(addDays(lastDay, 1)), firstOfMonth(today));
  return first < behind ? { firstDay: first, lastDay: addDays(behind, -1) } : undefined;
}
