import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { selectGoverned, selectReceivers, selectWithAdministrator } from './administered-store.ts';

/**
 * Those of the units the caller may administer with their roles of now, as `mayAdminister` answers for one
 * (docs/decisions/0003), in the organisation of a day.
 */
export async function administered(
  work: Work,
  unitIds: readonly Id[],
  day: PlainDate = work.today,
): Promise<ReadonlySet<Id>> {
  const roots = work.rootsFor('unit.manage');
  if (roots.length === 0) return new Set();
  const governed = new Set(await selectGoverned(work.tx, roots, day));
  const taken = new Set(await selectWithAdministrator(work.tx, work.now));
  const receivers = await selectReceivers(work.tx, unitIds, day);
  const above = new Map(receivers.map(({ unitId, receiverId }) => [unitId, receiverId]));
  const isAdministered = (unitId: Id): boolean => {
    const seen = new Set<Id>();
    for (let at: Id | undefined = unitId; at && !seen.has(at); at = above.get(at)) {
      if (governed.has(at)) return true;
      if (taken.has(at)) return false;
      seen.add(at);
    }
    return false;
  };
  return new Set(unitIds.filter(isAdministered));
}
