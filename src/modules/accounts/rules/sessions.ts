/** How somebody proved who they are, before any second factor. */
export type ProvedBy = 'password' | 'passkey' | 'provider';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A session ends this long after its last use. */
export const SESSION_LENGTH = 12 * HOUR;

/** A session ends this long after its beginning, however much it is used. */
export const SESSION_LIMIT = 30 * DAY;

/** How often the last use is written down. */
export const TOUCH_EVERY = HOUR / 6;

/** An invitation can be accepted for this long. */
export const INVITATION_LENGTH = 7 * DAY;

/** A slip of paper goes by hand from office to school: its code is good for this long. */
export const SLIP_LENGTH = 30 * DAY;

/** A link to choose a new password is good for this long. */
export const RESET_LENGTH = 2 * DAY;

/** An invitation whose time ran out is still shown for this long, to be given a new link. */
export const EXPIRED_SHOWN = 60 * DAY;

/** After the password the second factor must follow within this. */
export const STEP_LENGTH = 10 * MINUTE;

/** Time to set up a required second factor before the password is asked for again. */
export const ENROL_LENGTH = 30 * MINUTE;

/** A passkey must sign what it is given within this. */
export const CHALLENGE_LENGTH = 5 * MINUTE;

/** Somebody who left for the office's own sign-in must be back within this. */
export const JOURNEY_LENGTH = 10 * MINUTE;

/** A device is known for this long after somebody last signed in on it. */
export const DEVICE_LENGTH = 365 * DAY;

/** When a session used at `now` ends, unless it is used again. */
export const sessionEnd = (began: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + SESSION_LENGTH, began.getTime() + SESSION_LIMIT));
