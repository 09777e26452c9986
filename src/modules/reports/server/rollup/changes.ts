import type { Id } from '#base/id.ts';
import { selectTotalsReceived } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { kindOfChange } from '../../rules/rollup/changes.ts';
import { type LookedAt, selectChangedSources } from './changes-store.ts';
import type { TotalOfWindow } from './coverage-store.ts';

/** What no longer holds of these closed totals, and of the closed totals they were made of. */
export async function changesOf(work: Work, totals: readonly LookedAt[]) {
  return (await selectChangedSources(work.tx, totals, work.today)).map((change) => ({
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

/** How many changes there are in each window: in its own closed total, and in the totals below that it is made of. */
export async function countChanges(work: Work, unitId: Id, totals: readonly TotalOfWindow[]) {
  const closed = totals.flatMap(({ windowId, consolidationId, closedVersion }) =>
    consolidationId && closedVersion > 0
      ? [{ windowId, depth: 0, unitId, consolidationId, version: closedVersion }]
      : [],
  );
  const open = totals.filter(({ closedVersion }) => closedVersion === 0).map(({ windowId }) => windowId);
  const received = await selectTotalsReceived(work.tx, open, { receiverId: unitId, today: work.today });
  const inForce = received.map((total) => ({ ...total, depth: 1 }));
  const changes = Map.groupBy(
    await selectChangedSources(work.tx, [...closed, ...inForce], work.today),
    (one) => one.windowId,
  );
  return (windowId: Id) => {
    const here = changes.get(windowId) ?? [];
    const stale = here.filter(({ depth }) => depth === 0).length;
    return { stale, staleBelow: here.length - stale };
  };
}
