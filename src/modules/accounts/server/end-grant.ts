import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { spanOf } from '../rules/grant-days.ts';
import { type Role, worksWithSensitive } from '../rules/roles.ts';
import { endSessionsAt } from './people/end-sessions.ts';
import { endGrantRow, endInvitationsBy, lockUnit, selectPeopleOf } from './people-store.ts';
import { deleteResetsBy } from './reset/reset-store.ts';

type Standing = Awaited<ReturnType<typeof selectPeopleOf>>[number];

/** The right to see sensitive figures goes with the last role that worked with them. */
async function endLeftSensitive(
  work: Work,
  unitId: Id,
  personId: Id,
  left: readonly Standing[],
  at: Date,
): Promise<void> {
  const own = left.filter((row) => row.personId === personId);
  if (own.some(({ role }) => worksWithSensitive(role as Role))) return;
  for (const { grantId, role } of own) {
    if (role === 'sensitive-reader') await endGrantRow(work.tx, unitId, grantId, at);
  }
}

/**
 * Ends a role now or with a last day; the person loses every session then, and with an end at once the invitations they made can no longer be accepted. The
 * last administrator of a unit stays.
 */
export async function endGrant(
  work: Work,
  unitId: Id,
  grantId: Id,
  { reason, lastDay }: { readonly reason: string; readonly lastDay?: PlainDate | undefined },
): Promise<Record<string, never>> {
  await work.need('person.invite', unitId);
  const { until } = spanOf({ until: lastDay }, work.today);
  const at = until ?? work.now;
  await lockUnit(work.tx, unitId);
  const ended = await endGrantRow(work.tx, unitId, grantId, at);
  if (!ended) throw new Refusal('not-found');
  const left = await selectPeopleOf(work.tx, unitId, at);
  const isManaged = left.some((row) => row.role === 'administrator');
  if (ended.role === 'administrator' && !isManaged) throw new Refusal('last-administrator');
  await endLeftSensitive(work, unitId, ended.personId, left, at);
  if (!until) {
    await endInvitationsBy(work.tx, ended.personId, work.now);
    await deleteResetsBy(work.tx, ended.personId);
  }
  await endSessionsAt(work, ended.personId, at);
  const before = { personId: ended.personId, role: ended.role };
  const after = lastDay ? { after: { until: lastDay } } : {};
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'end-role',
    before,
    ...after,
    note: reason,
  });
  return {};
}
