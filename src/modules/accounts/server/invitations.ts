import { dayInVietnam } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { mayAppointFirst, selectUnit } from '#modules/organisation/server/public.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { invitationLetter } from '../rules/letters.ts';
import { missingToGrant, type Role, roleNames } from '../rules/roles.ts';
import { INVITATION_LENGTH } from '../rules/sessions.ts';
import { createPerson } from './create-person.ts';
import {
  acceptInvitationRow,
  endOpenInvitations,
  insertInvitation,
  lockInvitation,
  selectOpenInvitations,
  selectPeopleOf,
} from './people-store.ts';
import { readSession } from './read-session.ts';
import { startSession } from './sign-in.ts';

type C = typeof accountsContract;

/** Who works in a unit, by given name, and who is invited. */
export async function listPeople(work: Work, unitId: Id): Promise<ReplyOf<C['listPeople']>> {
  const mayRead = await work.may('person.read', unitId);
  const first = await firstRole(work, unitId);
  if (!mayRead && !first) await work.need('person.read', unitId);
  const people = await selectPeopleOf(work.tx, unitId, work.now);
  const invitations = await selectOpenInvitations(work.tx, unitId, work.now);
  const given = await rolesToGive(work, unitId);
  return {
    people: people
      .map((row) => ({ ...row, role: row.role as Role, since: row.since.toISOString() }))
      .sort((a, b) => comparePeople(a.fullName, b.fullName)),
    invitations: invitations.map((row) => ({ ...row, role: row.role as Role, expiresAt: row.expiresAt.toISOString() })),
    grantable: given.length === 0 && first ? [first] : given,
  };
}

/**
 * The role of the first person in charge of a new unit, when the caller may appoint them (docs/decisions/0003): the
 * head of a school, the administrator of an office. Undefined once the unit has one.
 */
async function firstRole(work: Work, unitId: Id): Promise<'head' | 'administrator' | undefined> {
  const unit = await selectUnit(work.tx, unitId, work.today);
  if (!unit || !(await mayAppointFirst(work, unitId))) return undefined;
  return sideOf(unit.kind) === 'school' ? 'head' : 'administrator';
}

/**
 * The roles the caller may pass on in a unit: those they hold over it. An administrator appoints every working role of the
 * units under their administration.
 */
async function rolesToGive(work: Work, unitId: Id): Promise<Role[]> {
  const held = (await work.grantsOver('person.invite', unitId)).map((grant) => grant.role as Role);
  const roles = held.includes('administrator') ? [...roleNames] : held;
  return roleNames.filter((role) => missingToGrant(roles, role).length === 0);
}

/** The job that mails an invitation; its payload is a `Letter`. */
export const MAIL_TASK = 'send-mail';

/**
 * Invites a person to a role on a unit. The link is given back to be shown once; with `publicUrl` (a mail server is set)
 * it is also mailed to the address given.
 */
export async function invite(
  work: Work,
  unitId: Id,
  body: BodyOf<C['invite']>,
  publicUrl?: string,
): Promise<ReplyOf<C['invite']>> {
  if (!(await work.may('person.invite', unitId))) {
    const first = await firstRole(work, unitId);
    if (first === undefined || first !== body.role) await work.need('person.invite', unitId);
    // One such invitation at a time: a spare one must not open the unit later, when it has its own people in charge.
    await endOpenInvitations(work.tx, unitId, ['administrator', 'head'], work.now);
  } else if (!(await rolesToGive(work, unitId)).includes(body.role)) {
    throw new Refusal('grant-exceeds-own');
  }
  const id = work.newId();
  const token = newToken();
  const expiresAt = new Date(work.now.getTime() + INVITATION_LENGTH);
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
  });
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'invite',
    after: { fullName: body.fullName, role: body.role },
  });
  const invitationPath = `/invitations/${token}`;
  if (body.email && publicUrl) {
    const unit = await selectUnit(work.tx, unitId, work.today);
    const letter = invitationLetter(
      body.fullName,
      unit?.name ?? '',
      publicUrl + invitationPath,
      dayInVietnam(expiresAt),
    );
    await work.later(MAIL_TASK, { to: body.email, ...letter });
  }
  return { id, invitationPath, expiresAt: expiresAt.toISOString() };
}

export async function readInvitation(work: Work, token: string): Promise<ReplyOf<C['readInvitation']>> {
  const invitation = await lockInvitation(work.tx, token, work.now);
  const unit = invitation && (await selectUnit(work.tx, invitation.unitId, work.today));
  if (!invitation || !unit) throw new Refusal('invitation-invalid');
  return { fullName: invitation.fullName, role: invitation.role as Role, unitName: unit.name };
}

export async function acceptInvitation(
  work: Work,
  token: string,
  body: BodyOf<C['acceptInvitation']>,
): Promise<ReplyOf<C['acceptInvitation']>> {
  const invitation = await lockInvitation(work.tx, token, work.now);
  if (!invitation) throw new Refusal('invitation-invalid');
  const { unitId, invitedBy } = invitation;
  const role = invitation.role as Role;
  const personId = await createPerson(work, body, [{ role, unitId }], invitedBy);
  await acceptInvitationRow(work.tx, invitation.id, personId, work.now);
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'accept-invitation',
    after: { fullName: body.fullName, role },
  });
  await startSession(work, personId);
  return readSession(work, personId);
}
