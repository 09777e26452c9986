import {
  type Coverage,
  coverageOf,
  type Group,
  groups,
  sumTold,
  type Telling,
  type TellingState,
  type Told,
} from './telling.ts';

/** A unit that was asked, as it is added up. */
export interface CountedUnit {
  readonly unitId: string;
  /** The child of the office below which it stands on the day of the tree; null for one that no longer stands below. */
  readonly branchId: string | null;
  readonly state: TellingState;
  readonly telling: Telling | null;
}

export interface TellingTotal {
  readonly coverage: Coverage;
  readonly sums: Readonly<Record<Group, Told>>;
}

/** The total of some units: who wrote, and the sum of each group over those that did. */
export const totalOf = (units: readonly CountedUnit[]): TellingTotal => ({
  coverage: coverageOf(units.map(({ state }) => state)),
  sums: Object.fromEntries(
    groups.map((group) => [group, sumTold(units.map(({ telling }) => telling?.[group] ?? null))]),
  ) as Record<Group, Told>,
});

/** Where a unit stands that is asked by the office directly, or no longer stands below it. */
export const DIRECT = 'direct';
export const ELSEWHERE = 'elsewhere';

/**
 * Units by the child of the office below which they stand. Those right below it without anybody under them go together
 * (`DIRECT`), or a department would list each of its schools twice.
 */
export function byBranch<U extends CountedUnit>(units: readonly U[]): Map<string, U[]> {
  const holding = new Set(units.flatMap(({ unitId, branchId }) => (branchId && branchId !== unitId ? [branchId] : [])));
  return Map.groupBy(units, ({ unitId, branchId }) => {
    if (branchId === null) return ELSEWHERE;
    return branchId === unitId && !holding.has(branchId) ? DIRECT : branchId;
  });
}
