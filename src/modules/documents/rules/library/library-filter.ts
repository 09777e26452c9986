import type { PlainDate } from '#base/date.ts';
import type { Direction } from './entry.ts';

/** Whether a document is in force on a day, as far as its two days say; those it cites may say more. */
export const forceStates = ['unknown', 'not-yet', 'in-force', 'ended'] as const;
export type ForceState = (typeof forceStates)[number];

export function forceOn(day: PlainDate, from: PlainDate | null, to: PlainDate | null): ForceState {
  if (to !== null && to < day) return 'ended';
  if (from !== null && from > day) return 'not-yet';
  return from === null && to === null ? 'unknown' : 'in-force';
}

/** What narrows a list; an absent part narrows nothing. */
export interface LibraryFilter {
  readonly direction?: Direction | undefined;
  readonly kindCode?: string | undefined;
  /** As `issuerKey` gives it. */
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
  /** `not-ended`: in force, not yet, or not known to have ended. */
  readonly force?: 'not-ended' | 'ended' | undefined;
}

/** How well a document answers, the best first: by number, then its head, then its words; older versions last. */
export const tiers = {
  number: 0,
  numberBegins: 1,
  headExact: 2,
  headInOrder: 3,
  head: 4,
  wordsExact: 5,
  wordsInOrder: 6,
  words: 7,
  near: 8,
  /** Added when only an older version holds it. */
  older: 20,
} as const;
