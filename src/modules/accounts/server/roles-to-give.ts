import type { Id } from '#base/id.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { mayAppointFirst, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { rolesToGiveOver } from '../rules/giving.ts';
import type { Role } from '../rules/roles.ts';

/**
 * The role of the first person in charge of a new unit, when the caller may appoint them (docs/decisions/0003): the
 * head of a school, the administrator of an office. Undefined once the unit has one.
 */
export async function firstRole(work: Work, unitId: Id): Promise<'head' | 'administrator' | undefined> {
  const unit = await selectUnit(work.tx, unitId, work.today);
  if (!unit || !(await mayAppointFirst(work, unitId))) return undefined;
  return sideOf(unit.kind) === 'school' ? 'head' : 'administrator';
}

/** The roles of this kind of unit that the caller may give in it. */
export async function rolesToGive(work: Work, unitId: Id): Promise<Role[]> {
  const unit = await selectUnit(work.tx, unitId, work.today);
  return rolesToGiveOver(work.person.grants, await work.reachOf(unitId), unit && sideOf(unit.kind));
}
