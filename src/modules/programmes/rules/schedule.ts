import { maxDate, type PlainDate } from '#base/date.ts';
import { type Due, lastDayInTime } from '#base/window.ts';

export interface ScheduledWindow {
  /** Null for a duty that counts no days (a plan). */
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly due: Due;
}

export type WindowState = 'planned' | 'open' | 'passed-over';

/** The day a window opens: its first day, but never before the programme was issued. */
export const openingDay = (window: ScheduledWindow, issuedOn: PlainDate): PlainDate =>
  window.firstDay === null ? issuedOn : maxDate(window.firstDay, issuedOn);

/**
 * What becomes of a window of a programme issued on a day, seen on `today`: one that was due before the issue is passed
 * over (never overdue); one whose day has come is open; the others are planned.
 */
export function windowState(window: ScheduledWindow, issuedOn: PlainDate, today: PlainDate): WindowState {
  if (lastDayInTime(window.due) < issuedOn) return 'passed-over';
  return openingDay(window, issuedOn) <= today ? 'open' : 'planned';
}
