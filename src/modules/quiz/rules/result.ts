import { type Phase, phaseOf, type RoundTimes } from './round.ts';

/**
 * Of fewer tries no figure is shown, and none of a class of fewer pupils: it would point at a child. Tries alone do not tell
 * how many answered, for a pupil may answer again.
 */
export const FEWEST_TRIES = 5;

/** The counts of one question: how many tries had it right, and how often each choice was taken. */
export interface Counted {
  readonly right: number;
  readonly chosen: readonly number[];
}

/**
 * What a round says. While it is open only how many tries there were: figures that move with each answer would tell what
 * the last one to answer had answered.
 */
export type Result =
  | { readonly kind: 'running'; readonly phase: Exclude<Phase, 'closed'>; readonly tries: number }
  | { readonly kind: 'withheld' }
  | {
      readonly kind: 'shown';
      readonly tries: number;
      /** Right answers of a hundred, over all questions. */
      readonly rightPercent: number;
      readonly questions: readonly (Counted & { readonly rightPercent: number })[];
    };

const percentOf = (part: number, whole: number): number => Math.round((part * 100) / whole);

export function resultOf(
  round: RoundTimes & { readonly tries: number; readonly classSize: number },
  counts: readonly Counted[],
  now: Date,
): Result {
  const phase = phaseOf(round, now);
  if (phase !== 'closed') return { kind: 'running', phase, tries: round.tries };
  if (round.tries < FEWEST_TRIES || round.classSize < FEWEST_TRIES) return { kind: 'withheld' };
  const right = counts.reduce((sum, counted) => sum + counted.right, 0);
  return {
    kind: 'shown',
    tries: round.tries,
    rightPercent: percentOf(right, round.tries * Math.max(1, counts.length)),
    questions: counts.map((counted) => ({ ...counted, rightPercent: percentOf(counted.right, round.tries) })),
  };
}
