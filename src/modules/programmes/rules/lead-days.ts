import { addDays, type PlainDate } from '#base/date.ts';
import { type Due, lastDayInTime } from '#base/window.ts';

/** The days a report counts, as the same report of two levels is known by. */
interface Counted {
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
}

/** A window of the level above, for which this office owes the total. */
export interface WindowAbove extends Counted {
  readonly dueLastDay: PlainDate;
}

/** Days an office is offered for adding up, reading and signing before its own total is due. */
export const USUAL_LEAD = 5;

/** The last day in time of the same window of the level above; undefined where it asks nothing for these days. */
export const dueAbove = (window: Counted, above: readonly WindowAbove[]): PlainDate | undefined =>
  window.firstDay === null || window.lastDay === null
    ? undefined
    : above.find(({ firstDay, lastDay }) => firstDay === window.firstDay && lastDay === window.lastDay)?.dueLastDay;

/** Whether an office leaves itself no day between what comes in and its own total. */
export function leavesNoDay(window: Counted & Due, above: readonly WindowAbove[]): boolean {
  const due = dueAbove(window, above);
  return due !== undefined && lastDayInTime(window) >= due;
}

/** The day to set so that the last day in time is `lead` days before the total is due, said as before or at the latest. */
export const earlierDay = (inclusive: boolean, due: PlainDate, lead: number): PlainDate =>
  addDays(due, inclusive ? -lead : 1 - lead);
