import { startOfDayInVietnam } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { mayAdminister, nameHead, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { peopleContract } from '../../people-contract.ts';
import { isAdministeredFor } from '../../rules/administered.ts';
import { spanOf } from '../../rules/grant-days.ts';
import { invite } from '../invite.ts';
import { endGrantRow, endInvitationsBy, lockUnit, selectPeopleOf } from '../people-store.ts';
import { deleteResetsBy } from '../reset/reset-store.ts';
import { endSessionsAt } from './end-sessions.ts';
import { giveRole, rolesOf } from './give-role.ts';
import { selectStanding } from './grant-store.ts';

type C = typeof peopleContract;

/** Who is in charge of a unit: the head of a school, the leader of an office. */
async function chargeOf(work: Work, unitId: Id): Promise<'head' | 'leader'> {
  const unit = await selectUnit(work.tx, unitId, work.today);
  return unit && sideOf(unit.kind) === 'school' ? 'head' : 'leader';
}

export async function readHeadship(work: Work, unitId: Id): Promise<ReplyOf<C['readHeadship']>> {
  await work.need('person.invite', unitId);
  const role = await chargeOf(work, unitId);
  const standing = await selectStanding(work.tx, unitId, work.now);
  const unit = await selectUnit(work.tx, unitId, work.today);
  return {
    unitName: unit?.name ?? '',
    unitKind: unit?.kind ?? 'school',
    role,
    holders: standing
      .filter((one) => one.role === role && !one.delegatedFrom && one.from <= work.now)
      .map(({ personId, fullName }) => ({ personId, fullName, roles: rolesOf(standing, personId) })),
    headName: unit?.headName ?? null,
    mayName: await mayAdminister(work, unitId),
  };
}

/** Ends every role somebody holds in the unit at a moment; how many. */
async function leave(work: Work, unitId: Id, personId: Id, at: Date): Promise<number> {
  const standing = (await selectStanding(work.tx, unitId, work.now)).filter((one) => one.personId === personId);
  let ended = 0;
  for (const { grantId } of standing) if (await endGrantRow(work.tx, unitId, grantId, at)) ended += 1;
  if (at <= work.now) {
    await endInvitationsBy(work.tx, personId, work.now);
    await deleteResetsBy(work.tx, personId);
  }
  await endSessionsAt(work, personId, at);
  return ended;
}

/**
 * Somebody new takes over from a day on. Those in charge until then leave at its begin; what is being worked on belongs to
 * the unit and stays. Roles end before the new one is given, so that no invitation of the one who leaves is left over.
 */
export async function takeOver(
  work: Work,
  unitId: Id,
  body: BodyOf<C['takeOver']>,
  publicUrl?: string,
): Promise<ReplyOf<C['takeOver']>> {
  await work.need('person.invite', unitId);
  const span = spanOf({ from: body.from }, work.today);
  const at = span.from ?? work.now;
  const role = await chargeOf(work, unitId);
  await lockUnit(work.tx, unitId);
  const people = await selectPeopleOf(work.tx, unitId, work.now);
  const before = await selectStanding(work.tx, unitId, work.now);
  const inCharge = people.filter((one) => one.role === role);
  if (body.leaving.some((id) => !inCharge.some(({ personId }) => personId === id))) throw new Refusal('not-found');

  const named = body.named && (await mayAdminister(work, unitId));
  if (named) await nameHead(work, unitId, body.from, body.fullName);
  let ended = 0;
  for (const personId of new Set(body.leaving)) ended += await leave(work, unitId, personId, at);
  const left = before.filter(({ personId }) => !body.leaving.includes(personId));
  const administered = before.filter((one) => one.role === 'administrator' && body.leaving.includes(one.personId));
  for (const { until } of administered) {
    if (!isAdministeredFor(left, at, until)) throw new Refusal('last-administrator');
  }

  const leaving = inCharge.filter(({ personId }) => body.leaving.includes(personId)).map(({ fullName }) => fullName);
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'take-over',
    before: { fullName: leaving },
    after: { fullName: body.fullName, role, from: at > work.now ? body.from : work.today },
  });
  const from = startOfDayInVietnam(body.from) > work.now ? { from: body.from } : {};
  if (body.login) {
    const { fullName } = await giveRole(work, unitId, { commandId: '', login: body.login, role, ...from });
    return { fullName, invitationPath: null, expiresAt: null, ended, named };
  }
  const { email, fullName } = body;
  const handsOver = body.leaving.includes(work.person.personId);
  const invited = { commandId: '', fullName, role, ...from, ...(email ? { email } : {}) };
  const { invitationPath, expiresAt } = await invite(work, unitId, invited, publicUrl, handsOver);
  return { fullName, invitationPath, expiresAt, ended, named };
}
