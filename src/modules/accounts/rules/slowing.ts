/** Failures older than this no longer slow a sign-in. */
export const FAILURE_MEMORY = 3_600_000;

const FREE_FAILURES = 5;
const LONGEST_WAIT = 15 * 60;

/**
 * Seconds to wait before another try in the same lane: none for the first failures, then doubling up to a quarter of an
 * hour. `failures` are the moments of recent failures, newest first.
 */
export function secondsToWait(failures: readonly Date[], now: Date): number {
  const [newest] = failures;
  if (!newest || failures.length < FREE_FAILURES) return 0;
  const wait = Math.min(2 ** (failures.length - FREE_FAILURES + 2), LONGEST_WAIT);
  return secondsLeft(newest, wait, now);
}

const secondsLeft = (since: Date, wait: number, now: Date): number =>
  Math.max(0, Math.ceil(wait - (now.getTime() - since.getTime()) / 1000));

/** So many wrong tries of strangers, of whatever names, within `CROWD_MEMORY` make a crowd. */
export const CROWD = 300;
export const CROWD_MEMORY = 600_000;
const CROWD_PACE = 2;

/** Seconds a stranger waits because strangers in general are trying: one try at a time while a crowd is at the door. */
export const secondsInCrowd = (newest: Date | undefined, isCrowd: boolean, now: Date): number =>
  newest && isCrowd ? secondsLeft(newest, CROWD_PACE, now) : 0;
