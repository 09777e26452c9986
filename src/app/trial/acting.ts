import { addDays, type PlainDate, startOfDayInVietnam } from '#base/date.ts';
import type { Caller } from '#platform/work.ts';
import { Work } from '#platform/work.ts';

/** A moment of a working day in Vietnam. */
export const at = (day: PlainDate, hour: number, minute = 0): Date =>
  new Date(startOfDayInVietnam(day).getTime() + (hour * 60 + minute) * 60_000);

/** Days counted from a day, negative before it. */
export const dayFrom =
  (today: PlainDate) =>
  (offset: number): PlainDate =>
    addDays(today, offset);

/** A unit of work of somebody at a moment of the past, in the transaction that fills the trial. */
export const actingAs = (work: Work, person: Caller | undefined, moment: Date): Work =>
  new Work(work.tx, moment, person);
