import { dayInVietnam } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import { hashToken, newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { peopleContract } from '../../people-contract.ts';
import { invitationEnd } from '../../rules/grant-days.ts';
import { invitationLetter } from '../../rules/letters.ts';
import { MAIL_TASK } from '../invite.ts';
import { needRoleToGive } from '../roles-to-give.ts';
import { lockWaitingInvitation, renewInvitationRow } from './grant-store.ts';

type C = typeof peopleContract;

/** A new link for an invitation whose letter was lost or whose time ran out; the old link no longer works. */
export async function renewInvitation(
  work: Work,
  unitId: Id,
  invitationId: Id,
  publicUrl?: string,
): Promise<ReplyOf<C['renewInvitation']>> {
  await work.need('person.invite', unitId);
  const invitation = await lockWaitingInvitation(work.tx, unitId, invitationId);
  if (!invitation) throw new Refusal('not-found');
  const { fullName, role, email, from, until } = invitation;
  await needRoleToGive(work, unitId, { role, until, seeing: invitation.sensitive });
  const expiresAt = invitationEnd(work.now, from, until);
  if (expiresAt <= work.now) throw new Refusal('not-found');
  const token = newToken();
  await renewInvitationRow(work.tx, invitationId, hashToken(token), work.person.personId, expiresAt);
  const after = { fullName, role };
  await work.record({ unitId, subjectKind: 'unit', subjectId: unitId, action: 'renew-invitation', after });
  const invitationPath = `/invitations/${token}`;
  const mailed = Boolean(email && publicUrl);
  if (email && publicUrl) {
    const unit = await selectUnit(work.tx, unitId, work.today);
    const link = publicUrl + invitationPath;
    const letter = invitationLetter(fullName, unit?.name ?? '', link, dayInVietnam(expiresAt));
    await work.later(MAIL_TASK, { to: email, ...letter, invitationId });
  }
  return { fullName, invitationPath, expiresAt: expiresAt.toISOString(), mailed };
}
