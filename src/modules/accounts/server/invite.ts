import { dayInVietnam } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { invitationEnd, spanOf, toldSpan } from '../rules/grant-days.ts';
import { invitationLetter } from '../rules/letters.ts';
import { roleFits, worksWithSensitive } from '../rules/roles.ts';
import { endOpenInvitations, insertInvitation } from './people-store.ts';
import { firstRole, needLasting, needRoleToGive } from './roles-to-give.ts';

type C = typeof accountsContract;

/** The job that mails an invitation; its payload is a `Letter`. */
export const MAIL_TASK = 'send-mail';

/**
 * Invites a person to a role on a unit. The link is given back to be shown once; with `publicUrl` (a mail server is set)
 * it is also mailed to the address given. `handsOver`: by somebody who leaves as the invited person comes.
 */
export async function invite(
  work: Work,
  unitId: Id,
  body: BodyOf<C['invite']>,
  publicUrl?: string,
  handsOver = false,
): Promise<ReplyOf<C['invite']>> {
  const unit = await selectUnit(work.tx, unitId, work.today);
  const fits = !unit || roleFits(body.role, sideOf(unit.kind));
  const { from, until } = spanOf(body, work.today);
  let sensitive = body.sensitive ?? worksWithSensitive(body.role);
  if (!(await work.may('person.invite', unitId))) {
    const first = await firstRole(work, unitId);
    if (first === undefined || first !== body.role) await work.need('person.invite', unitId);
    await needLasting(work, until, async (one) => (await firstRole(one, unitId)) === body.role);
    // One such invitation at a time: a spare one must not open the unit later, when it has its own people in charge.
    await endOpenInvitations(work.tx, unitId, ['administrator', 'head'], work.now);
  } else if (!fits) {
    throw new Refusal('role-not-for-unit');
  } else {
    const wanted = { role: body.role, until, seeing: body.sensitive ?? false };
    const { maySee } = await needRoleToGive(work, unitId, wanted);
    sensitive &&= maySee;
  }
  const id = work.newId();
  const token = newToken();
  const expiresAt = invitationEnd(work.now, from, until);
  await insertInvitation(work.tx, {
    id,
    token,
    unitId,
    role: body.role,
    fullName: body.fullName,
    email: body.email ?? null,
    invitedBy: work.person.personId,
    now: work.now,
    expiresAt,
    from,
    until,
    sensitive,
    handsOver,
  });
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'invite',
    after: {
      fullName: body.fullName,
      role: body.role,
      ...toldSpan({ from, until }),
      ...(sensitive ? { sensitive } : {}),
    },
  });
  const invitationPath = `/invitations/${token}`;
  if (body.email && publicUrl) {
    const letter = invitationLetter(
      body.fullName,
      unit?.name ?? '',
      publicUrl + invitationPath,
      dayInVietnam(expiresAt),
    );
    await work.later(MAIL_TASK, { to: body.email, ...letter, invitationId: id });
  }
  return { id, invitationPath, expiresAt: expiresAt.toISOString() };
}
