import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { EXPIRED_SHOWN } from '../rules/sessions.ts';
import { selectStanding, selectWaitingInvitations } from './people/grant-store.ts';
import { firstRole, rolesToGive } from './roles-to-give.ts';

type C = typeof accountsContract;

/** Who works in a unit or will, by given name, and who is invited. */
export async function listPeople(work: Work, unitId: Id): Promise<ReplyOf<C['listPeople']>> {
  const mayRead = await work.may('person.read', unitId);
  const first = await firstRole(work, unitId);
  if (!mayRead && !first) await work.need('person.read', unitId);
  const people = await selectStanding(work.tx, unitId, work.now);
  const since = new Date(work.now.getTime() - EXPIRED_SHOWN);
  const invitations = await selectWaitingInvitations(work.tx, unitId, since);
  const given = await rolesToGive(work, unitId);
  const unit = await selectUnit(work.tx, unitId, work.today);
  return {
    unitName: unit?.name ?? '',
    unitKind: unit?.kind ?? 'school',
    people: people
      .map(({ personId, grantId, fullName, login, role, from, until, holder }) => ({
        personId,
        grantId,
        fullName,
        login,
        role,
        since: from.toISOString(),
        until: until?.toISOString() ?? null,
        coming: from > work.now,
        onBehalfOf: holder,
      }))
      .sort((a, b) => comparePeople(a.fullName, b.fullName)),
    invitations: invitations.map(({ id, fullName, role, email, from, until, expiresAt }) => ({
      id,
      fullName,
      role,
      email,
      from: from?.toISOString() ?? null,
      until: until?.toISOString() ?? null,
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= work.now,
    })),
    grantable: given.length === 0 && first ? [first] : given,
  };
}
