import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { KnownUnit } from '../rules/unit-draft.ts';
import { selectAdministrators, selectKnown } from './unit-tree-store.ts';

/**
 * Whether the caller may change a unit and add units below it: by unit.manage, or because the unit has no administrator
 * or head of its own yet and the caller may administer the unit it reports to (docs/decisions/0003).
 */
export async function mayAdminister(work: Work, unitId: Id): Promise<boolean> {
  if (work.rootsFor('unit.manage').length === 0) return false;
  if (await work.may('unit.manage', unitId)) return true;
  const chain = await selectAdministrators(work.tx, unitId, work.today, work.now);
  for (const [index, { hasAdministrator }] of chain.entries()) {
    const above = chain[index + 1];
    if (hasAdministrator || !above) return false;
    if (await work.may('unit.manage', above.unitId)) return true;
  }
  return false;
}

/** Refuses whoever administers nothing at all. */
export function needSomeAdministration(work: Work): void {
  if (work.rootsFor('unit.manage').length === 0) throw new Refusal('forbidden');
}

/** Refuses like `work.need` unless the caller may administer the unit. */
export async function needAdministration(work: Work, unitId: Id): Promise<void> {
  if (!(await mayAdminister(work, unitId))) await work.need('unit.manage', unitId);
}

/** Whether the caller may appoint the first administrator or head of a unit that has none. */
export async function mayAppointFirst(work: Work, unitId: Id): Promise<boolean> {
  const [unit] = await selectAdministrators(work.tx, unitId, work.today, work.now);
  return unit !== undefined && !unit.hasAdministrator && (await mayAdminister(work, unitId));
}

/** The units a sheet may speak of; `open` are those the caller may add units below. */
export async function knownUnits(work: Work, day: PlainDate = work.today): Promise<KnownUnit[]> {
  const rows = await selectKnown(work.tx, work.rootsFor('unit.read'), work.rootsFor('unit.manage'), day, work.now);
  const manages = work.rootsFor('unit.manage').length > 0;
  const byId = new Map(rows.map((row) => [row.unitId, row]));
  const open = new Map<Id, boolean>();
  const isOpen = (id: Id | null): boolean => {
    const row = id ? byId.get(id) : undefined;
    if (!row || !manages) return false;
    const settled = open.get(row.unitId);
    if (settled !== undefined) return settled;
    open.set(row.unitId, false);
    const answer = row.governed || (!row.hasAdministrator && isOpen(row.parentId));
    open.set(row.unitId, answer);
    return answer;
  };
  return rows.map(({ visible: _visible, governed: _governed, hasAdministrator: _has, ...row }) => ({
    ...row,
    open: isOpen(row.unitId),
  }));
}
