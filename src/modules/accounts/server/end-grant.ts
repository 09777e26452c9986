import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { isAdministeredFor } from '../rules/administered.ts';
import { spanOf } from '../rules/grant-days.ts';
import { worksWithSensitive } from '../rules/roles.ts';
import { endSessionsAt } from './people/end-sessions.ts';
import { type StandingGrant, selectStanding } from './people/grant-store.ts';
import { endGrantRow, endInvitationsBy, lockUnit } from './people-store.ts';
import { deleteResetsBy } from './reset/reset-store.ts';

/**
 * The right to see sensitive figures goes with the last role that worked with them, one that was to begin later too; with
 * the last role of their own somebody also stands in for nobody in the unit any more.
 */
async function endWhatIsLeft(
  work: Work,
  unitId: Id,
  personId: Id,
  left: readonly StandingGrant[],
  at: Date,
): Promise<void> {
  const theirs = left.filter((one) => one.personId === personId && (one.until === null || one.until > at));
  const own = theirs.filter(({ delegatedFrom, role }) => !delegatedFrom && role !== 'sensitive-reader');
  const worksAt = (day: Date) =>
    own.some(({ role, from, until }) => worksWithSensitive(role) && from <= day && (until === null || until > day));
  for (const { grantId, role, delegatedFrom, from } of theirs) {
    const isOver = delegatedFrom ? own.length === 0 : role === 'sensitive-reader' && !worksAt(from > at ? from : at);
    if (isOver) await endGrantRow(work.tx, unitId, grantId, at);
  }
}

/**
 * Ends a role now or with a last day; the person loses every session then, and with an end at once the invitations they
 * made can no longer be accepted. The last administrator of a unit stays, and so does the last without an end.
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
  const standing = await selectStanding(work.tx, unitId, work.now);
  const ended = await endGrantRow(work.tx, unitId, grantId, at);
  if (!ended) throw new Refusal('not-found');
  const left = standing.filter((one) => one.grantId !== grantId && one.delegatedFrom !== grantId);
  const wouldLast = standing.find((one) => one.grantId === grantId)?.until ?? null;
  if (ended.role === 'administrator' && !isAdministeredFor(left, at, wouldLast))
    throw new Refusal('last-administrator');
  await endWhatIsLeft(work, unitId, ended.personId, left, at);
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
