import { dayInVietnam, daysBetween, type PlainDate } from '#base/date.ts';

/** A report sent while days that it counts are not over: figures of those days cannot be in it yet. */
export interface SentEarly {
  /** The last day the report counts. */
  readonly windowEndsOn: PlainDate;
  /** Days of the window not over, that of the sending among them; at least 1. */
  readonly earlyBy: number;
}

/**
 * Whether what is sent at `now` goes before the last day of its window has ended in Vietnam; undefined when it does not,
 * or when the window counts no days. It is something to know, never an obstacle: a document may ask for it.
 */
export function sentBeforeWindowEnds(
  { lastDay }: { readonly lastDay: PlainDate | null },
  now: Date,
): SentEarly | undefined {
  const today = dayInVietnam(now);
  if (lastDay === null || today > lastDay) return undefined;
  return { windowEndsOn: lastDay, earlyBy: daysBetween(today, lastDay) + 1 };
}
