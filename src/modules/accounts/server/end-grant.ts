import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { deleteSessionsOf } from './account-store.ts';
import { endGrantRow, endInvitationsBy, lockUnit, selectPeopleOf } from './people-store.ts';

/**
 * Ends a role now; the person loses every session at once, and the invitations they made can no longer be accepted. The
 * last administrator of a unit stays.
 */
export async function endGrant(work: Work, unitId: Id, grantId: Id, reason: string): Promise<Record<string, never>> {
  await work.need('person.invite', unitId);
  await lockUnit(work.tx, unitId);
  const ended = await endGrantRow(work.tx, unitId, grantId, work.now);
  if (!ended) throw new Refusal('not-found');
  const left = await selectPeopleOf(work.tx, unitId, work.now);
  const isManaged = left.some((row) => row.role === 'administrator');
  if (ended.role === 'administrator' && !isManaged) throw new Refusal('last-administrator');
  await endInvitationsBy(work.tx, ended.personId, work.now);
  await deleteSessionsOf(work.tx, ended.personId);
  const before = { personId: ended.personId, role: ended.role };
  await work.record({ unitId, subjectKind: 'unit', subjectId: unitId, action: 'end-role', before, note: reason });
  return {};
}
