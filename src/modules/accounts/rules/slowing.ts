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

/** No network alone makes a crowd: so many of its wrong tries count among those of all strangers. */
export const CROWD_SHARE = 30;

/** So many wrong tries from one network within `CROWD_MEMORY` make that network wait between its tries. */
export const NETWORK_FREE = 60;
const NETWORK_PACE = 5;
/** While a crowd is at the door a network waits longer than the crowd, so that none has every turn. */
const NETWORK_PACE_IN_CROWD = 20;

/** No network alone shuts strangers elsewhere out of a name: so many of its wrong tries count for all of them. */
export const NAME_SHARE = FREE_FAILURES - 1;

/** Seconds a stranger waits because strangers in general are trying: one try at a time while a crowd is at the door. */
export const secondsInCrowd = (newest: Date | undefined, now: Date): number =>
  newest ? secondsLeft(newest, CROWD_PACE, now) : 0;

/** Seconds a stranger waits because of wrong tries from the same network, the newest of them at `newest`. */
export const secondsForNetwork = (newest: Date | undefined, isCrowd: boolean, now: Date): number =>
  newest ? secondsLeft(newest, isCrowd ? NETWORK_PACE_IN_CROWD : NETWORK_PACE, now) : 0;
