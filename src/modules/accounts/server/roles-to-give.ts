import type { Id } from '#base/id.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { mayAppointFirst, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { missingToGrant, type Role, roleFits, roleNames } from '../rules/roles.ts';

/**
 * The role of the first person in charge of a new unit, when the caller may appoint them (docs/decisions/0003): the
 * head of a school, the administrator of an office. Undefined once the unit has one.
 */
export async function firstRole(work: Work, unitId: Id): Promise<'head' | 'administrator' | undefined> {
  const unit = await selectUnit(work.tx, unitId, work.today);
  if (!unit || !(await mayAppointFirst(work, unitId))) return undefined;
  return sideOf(unit.kind) === 'school' ? 'head' : 'administrator';
}

/**
 * The roles of this kind of unit that the caller may pass on in it: those they hold over it. An administrator appoints every working role of the
 * units under their administration.
 */
export async function rolesToGive(work: Work, unitId: Id): Promise<Role[]> {
  const held = (await work.grantsOver('person.invite', unitId)).map((grant) => grant.role as Role);
  const roles = held.includes('administrator') ? [...roleNames] : held;
  const unit = await selectUnit(work.tx, unitId, work.today);
  return roleNames.filter(
    (role) => missingToGrant(roles, role).length === 0 && (!unit || roleFits(role, sideOf(unit.kind))),
  );
}
