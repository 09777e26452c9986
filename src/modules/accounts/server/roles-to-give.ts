import { formatDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { mayAppointFirst, selectUnit } from '#modules/organisation/server/public.ts';
import { Work } from '#platform/work.ts';
import { rolesToGiveOver } from '../rules/giving.ts';
import { lastDayOf } from '../rules/grant-days.ts';
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

/** The caller with what they hold until then at least; null: until further notice. */
export function lasting(work: Work, until: Date | null): Work {
  const { person } = work;
  const grants = person.grants.filter((grant) => !grant.until || (until !== null && until <= grant.until));
  return grants.length === person.grants.length ? work : new Work(work.tx, work.now, { ...person, grants });
}

/**
 * Refuses to give what goes beyond the days of the right to give it, and says the last day until which it may be given.
 * `mayGive` is asked of the caller with less and less days; it holds for the caller as they are.
 */
export async function needLasting(
  work: Work,
  until: Date | null,
  mayGive: (lasting: Work) => Promise<boolean>,
): Promise<void> {
  if (await mayGive(lasting(work, until))) return;
  const ends = work.person.grants.flatMap((grant) => grant.until ?? []);
  for (const end of ends.sort((a, b) => b.getTime() - a.getTime())) {
    if (await mayGive(lasting(work, end))) {
      throw new Refusal('grant-outlives-own', { day: formatDate(lastDayOf(end)) });
    }
  }
  throw new Refusal('grant-exceeds-own');
}

/**
 * Refuses a role the caller may not give in the unit for these days; `seeing`: with the right to see sensitive figures.
 * Whether they may give that right.
 */
export async function needRoleToGive(
  work: Work,
  unitId: Id,
  { role, until, seeing }: { readonly role: Role; readonly until: Date | null; readonly seeing: boolean },
): Promise<{ readonly maySee: boolean }> {
  let maySee = false;
  await needLasting(work, until, async (one) => {
    const given = await rolesToGive(one, unitId);
    maySee = given.includes('sensitive-reader');
    return given.includes(role) && (!seeing || maySee);
  });
  return { maySee };
}
