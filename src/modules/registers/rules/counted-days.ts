import { isPlainDate, type PlainDate } from '#base/date.ts';
import type { Definition } from './definition.ts';
import type { Posting } from './post-amounts.ts';

/** The days by which something is counted: flows in windows that hold one of `on`, stocks in all that end on `since` or later. */
export interface CountedDays {
  readonly on: readonly PlainDate[];
  readonly since: PlainDate | null;
}

/** By which days what an entry adds is counted; of several postings together, as of an entry before and after it was corrected. */
export function countedDays({ measures }: Pick<Definition, 'measures'>, postings: readonly Posting[]): CountedDays {
  const daysOf = (wanted: 'flow' | 'stock') =>
    postings
      .filter(({ amounts }) => amounts.some((amount, place) => amount !== 0 && measures[place]?.kind === wanted))
      .map(({ day }) => day)
      .filter(isPlainDate)
      .sort();
  return { on: [...new Set(daysOf('flow'))], since: daysOf('stock')[0] ?? null };
}
