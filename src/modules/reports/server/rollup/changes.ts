import type { Work } from '#platform/work.ts';
import { kindOfChange } from '../../rules/rollup/changes.ts';
import { type ClosedTotal, selectChangedSources, selectTotalsInside } from './changes-store.ts';

/** Totals of totals are at most this deep: school, commune, department, ministry. */
const DEEPEST = 5;

/**
 * What no longer holds of these closed totals, and of the closed totals they were made of: a school's correction marks
 * the commune's total and the department's alike.
 */
export async function changesOf(work: Work, totals: readonly ClosedTotal[]) {
  const changes = [];
  let level = totals;
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    changes.push(...(await selectChangedSources(work.tx, level)));
    level = await selectTotalsInside(work.tx, level);
  }
  return changes.map((change) => ({
    officeId: change.unitId,
    officeName: change.officeName,
    closedVersion: change.version,
    kind: kindOfChange(change.usedVersion, change.currentVersion),
    unitId: change.sourceUnitId,
    unitName: change.sourceName,
    usedVersion: change.usedVersion,
    currentVersion: change.currentVersion,
    at: change.at?.toISOString() ?? null,
    reason: change.reason,
  }));
}
