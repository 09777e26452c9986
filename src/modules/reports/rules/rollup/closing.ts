import type { Id } from '#base/id.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';

export interface Closing {
  /** Reports the total rests on. */
  readonly accepted: number;
  readonly missing: readonly Id[];
  /** Whom the person who closes has named as missing. */
  readonly stated: readonly Id[];
  /** Number of the newest closed version; 0 for the first closing. */
  readonly closedVersion: number;
  readonly reason: string | undefined;
  /** Nothing differs from the newest closed version. */
  readonly isSame: boolean;
}

/** Missing units that were not stated. */
export const unstated = ({ missing, stated }: Pick<Closing, 'missing' | 'stated'>): Id[] => {
  const named = new Set(stated);
  return missing.filter((unit) => !named.has(unit));
};

/** Why a total cannot be closed as asked; undefined when it can. A closed total changes only by a version with a reason. */
export function whyNotClosable(closing: Closing): RefusalCode | undefined {
  if (closing.accepted === 0) return 'rollup-nothing-accepted';
  if (unstated(closing).length > 0) return 'rollup-gaps-not-stated';
  if (closing.closedVersion === 0) return undefined;
  if (!closing.reason) return 'rollup-reason-missing';
  return closing.isSame ? 'rollup-nothing-changed' : undefined;
}
