const HOUR = 3_600_000;

/** A session ends this long after its last use. */
export const SESSION_LENGTH = 12 * HOUR;

/** How often the last use is written down. */
export const TOUCH_EVERY = HOUR / 6;

/** An invitation can be accepted for this long. */
export const INVITATION_LENGTH = 7 * 24 * HOUR;

/** Failures older than this no longer slow a sign-in. */
export const FAILURE_MEMORY = HOUR;

const FREE_FAILURES = 5;
const LONGEST_WAIT = 15 * 60;

/**
 * Seconds to wait before another sign-in under the same name: none for the first failures, then doubling up to a quarter
 * of an hour. `failures` are the moments of recent failures, newest first.
 */
export function secondsToWait(failures: readonly Date[], now: Date): number {
  const [newest] = failures;
  if (!newest || failures.length < FREE_FAILURES) return 0;
  const wait = Math.min(2 ** (failures.length - FREE_FAILURES + 2), LONGEST_WAIT);
  return Math.max(0, Math.ceil(wait - (now.getTime() - newest.getTime()) / 1000));
}
