import { addDays, addMonths, type PlainDate } from '#base/date.ts';
import type { Window } from '#base/window.ts';
import { lengthOf, uncovered } from './coverage.ts';
import { notLogged } from './keep-log.ts';
import { dayStretch, mondayOf, type RosteredShift, type ShiftHours, stretchOf } from './roster.ts';

export const reportViews = ['day', 'week', 'month'] as const;
export type ReportView = (typeof reportViews)[number];

/** The day, the week from Monday or the calendar month a day lies in. */
export function reportDays(view: ReportView, day: PlainDate): Window {
  if (view === 'day') return { firstDay: day, lastDay: day };
  if (view === 'week') return { firstDay: mondayOf(day), lastDay: addDays(mondayOf(day), 6) };
  const firstDay = `${day.slice(0, 7)}-01`;
  return { firstDay, lastDay: addDays(addMonths(firstDay, 1), -1) };
}

/** The same kind of window, so many earlier or later. */
export function besideReport(view: ReportView, day: PlainDate, steps: number): PlainDate {
  if (view === 'month') return addMonths(`${day.slice(0, 7)}-01`, steps);
  return addDays(day, view === 'week' ? steps * 7 : steps);
}

/** A shift as it was logged. */
export interface LoggedShift extends ShiftHours {
  readonly result: string;
}

export interface ShiftCounts {
  readonly rostered: number;
  readonly logged: number;
  readonly normal: number;
  readonly withEvent: number;
  /** Rostered, over, and the log says nothing. */
  readonly notLogged: number;
  /** Days with duty by the plan of a holiday. */
  readonly holidayDuty: number;
  /** Minutes of the other days on which nobody was rostered. */
  readonly uncovered: number;
}

const inDays =
  ({ firstDay, lastDay }: Window) =>
  ({ day }: ShiftHours): boolean =>
    firstDay <= day && day <= lastDay;

/**
 * What the roster and the log of some days amount to; a shift belongs to the day on which it begins. `rostered` and `logged`
 * hold those of two days before and after too: they cover the first hours, and are not always logged on the day they began.
 */
export function countShifts(
  days: Window,
  rostered: readonly RosteredShift[],
  logged: readonly LoggedShift[],
  minute: number,
  onDuty: ReadonlySet<PlainDate>,
): ShiftCounts {
  const own = rostered.filter(inDays(days));
  const duty = [...onDuty].filter((day) => days.firstDay <= day && day <= days.lastDay);
  const kept = logged.filter(inDays(days));
  const whole = { start: dayStretch(days.firstDay).start, end: dayStretch(days.lastDay).end };
  const withEvent = kept.filter(({ result }) => result === 'event').length;
  return {
    rostered: own.length,
    logged: kept.length,
    normal: kept.length - withEvent,
    withEvent,
    notLogged: notLogged(rostered, logged, minute).filter(inDays(days)).length,
    holidayDuty: duty.length,
    uncovered: lengthOf(uncovered(whole, [...rostered.map(stretchOf), ...duty.map(dayStretch)])),
  };
}
