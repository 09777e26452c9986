import type { PlainDate } from '#base/date.ts';
import type { NamedUnit } from '../reforms-api.ts';

/** Whether a unit stands on the day of the reform; those found around it may have ended on its eve. One without days is opened by it. */
export const standsOn =
  (day: PlainDate) =>
  ({ from, to }: NamedUnit): boolean =>
    (from === undefined || from <= day) && (to === undefined || to === null || to >= day);
