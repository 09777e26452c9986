import type { Id } from '#base/id.ts';
import type { Direction } from './entry.ts';

/** What narrows a list; an absent part narrows nothing. */
export interface LibraryFilter {
  readonly direction?: Direction | undefined;
  readonly kindCode?: string | undefined;
  /** As `issuerKey` gives it. */
  readonly issuer?: string | undefined;
  readonly year?: number | undefined;
  /** `ended`: replaced as a whole, or its last day has passed; `not-ended`: whatever is not known to be. */
  readonly force?: 'not-ended' | 'ended' | undefined;
}

/** What is known of documents of a library beside their own two days. */
export interface KnownStanding {
  /** Those that were replaced as a whole or have ended. */
  readonly over: readonly Id[];
  /** All of which more is known than their days. */
  readonly judged: readonly Id[];
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
