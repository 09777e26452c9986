import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import type { Role } from '../rules/roles.ts';
import { selectOpenInvitations, selectPeopleOf } from './people-store.ts';
import { firstRole, rolesToGive } from './roles-to-give.ts';

type C = typeof accountsContract;

/** Who works in a unit, by given name, and who is invited. */
export async function listPeople(work: Work, unitId: Id): Promise<ReplyOf<C['listPeople']>> {
  const mayRead = await work.may('person.read', unitId);
  const first = await firstRole(work, unitId);
  if (!mayRead && !first) await work.need('person.read', unitId);
  const people = await selectPeopleOf(work.tx, unitId, work.now);
  const invitations = await selectOpenInvitations(work.tx, unitId, work.now);
  const given = await rolesToGive(work, unitId);
  const unit = await selectUnit(work.tx, unitId, work.today);
  return {
    unitName: unit?.name ?? '',
    people: people
      .map((row) => ({ ...row, role: row.role as Role, since: row.since.toISOString() }))
      .sort((a, b) => comparePeople(a.fullName, b.fullName)),
    invitations: invitations.map((row) => ({ ...row, role: row.role as Role, expiresAt: row.expiresAt.toISOString() })),
    grantable: given.length === 0 && first ? [first] : given,
  };
}
