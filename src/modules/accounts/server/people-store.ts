import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import type { Role } from '../rules/roles.ts';

type Db = Kysely<Tables>;

export const selectPeopleOf = (db: Db, unitId: Id, now: Date) =>
  db
    .selectFrom('role_grant as g')
    .innerJoin('person as p', 'p.id', 'g.person_id')
    .select([
      'p.id as personId',
      'g.id as grantId',
      'p.full_name as fullName',
      'p.login',
      'g.role',
      'g.valid_from as since',
      'g.delegated_from as delegatedFrom',
    ])
    .where('g.unit_id', '=', unitId)
    .where('g.valid_from', '<=', now)
    .where((or) => or.or([or('g.valid_until', 'is', null), or('g.valid_until', '>', now)]))
    .execute();

export interface NewInvitation {
  readonly id: Id;
  readonly token: string;
  readonly unitId: Id;
  readonly role: Role;
  readonly fullName: string;
  readonly email: string | null;
  readonly invitedBy: Id;
  readonly now: Date;
  readonly expiresAt: Date;
  /** When the role begins and ends; null: at its acceptance, until further notice. */
  readonly from: Date | null;
  readonly until: Date | null;
  /** The right to see sensitive figures comes with it. */
  readonly sensitive: boolean;
  /** Its maker leaves as the invited person comes: it is not asked again whether they may still give the role. */
  readonly handsOver: boolean;
}

export const insertInvitation = (db: Db, invitation: NewInvitation) =>
  db
    .insertInto('invitation')
    .values({
      id: invitation.id,
      token_hash: hashToken(invitation.token),
      unit_id: invitation.unitId,
      role: invitation.role,
      full_name: invitation.fullName,
      email: invitation.email,
      invited_by: invitation.invitedBy,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
      valid_from: invitation.from,
      valid_until: invitation.until,
      sensitive: invitation.sensitive,
      hands_over: invitation.handsOver,
    })
    .execute();

/** Ends invitations to some roles of a unit that nobody has accepted yet. */
export const endOpenInvitations = (db: Db, unitId: Id, roles: readonly Role[], now: Date) =>
  db
    .updateTable('invitation')
    .set({ expires_at: now, ended_at: now })
    .where('unit_id', '=', unitId)
    .where('role', 'in', [...roles])
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();

/** Ends every invitation somebody made that nobody has accepted yet. */
export const endInvitationsBy = (db: Db, personId: Id, now: Date) =>
  db
    .updateTable('invitation')
    .set({ expires_at: now, ended_at: now })
    .where('invited_by', '=', personId)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();

/** Ends one open invitation of a unit; undefined when there is none. */
export const endInvitationRow = (db: Db, unitId: Id, id: Id, now: Date) =>
  db
    .updateTable('invitation')
    .set({ expires_at: now, ended_at: now })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['full_name as fullName', 'role'])
    .executeTakeFirst();

/** Lets one person at a time change who works in a unit. */
export const lockUnit = (db: Db, unitId: Id) =>
  db.selectFrom('unit').select('id').where('id', '=', unitId).forUpdate().executeTakeFirst();

/** The same for the unit an invitation speaks of; before the invitation itself, as whoever ends invitations does. */
export const lockUnitOfInvitation = (db: Db, token: string) =>
  db
    .selectFrom('unit as u')
    .innerJoin('invitation as i', 'i.unit_id', 'u.id')
    .select('u.id')
    .where('i.token_hash', '=', hashToken(token))
    .forUpdate('u')
    .executeTakeFirst();

/** The invitation of a link that can still be accepted, locked against a second click. */
export const lockInvitation = (db: Db, token: string, now: Date) =>
  db
    .selectFrom('invitation')
    .select([
      'id',
      'unit_id as unitId',
      'role',
      'full_name as fullName',
      'login',
      'invited_by as invitedBy',
      'valid_from as from',
      'valid_until as until',
      'sensitive',
      'hands_over as handsOver',
    ])
    .where('token_hash', '=', hashToken(token))
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();

export const acceptInvitationRow = (db: Db, id: Id, personId: Id, now: Date) =>
  db.updateTable('invitation').set({ accepted_at: now, person_id: personId }).where('id', '=', id).execute();

export interface EndedGrant {
  readonly personId: Id;
  readonly role: Role;
  readonly delegatedFrom: Id | null;
}

/**
 * Ends a grant at a moment, and with it what was delegated from it; one that has not begun never will. Undefined when it
 * has ended already.
 */
export async function endGrantRow(db: Db, unitId: Id, grantId: Id, at: Date): Promise<EndedGrant | undefined> {
  const { rows } = await sql<EndedGrant>`
    with ended as (
      update role_grant set valid_until = ${at}::timestamptz
      where id = ${grantId} and unit_id = ${unitId} and (valid_until is null or valid_until > ${at}::timestamptz)
      returning id, person_id, role, delegated_from
    ), lent as (
      update role_grant g set valid_until = ${at}::timestamptz from ended
      where g.delegated_from = ended.id and (g.valid_until is null or g.valid_until > ${at}::timestamptz)
    )
    select person_id as "personId", role, delegated_from as "delegatedFrom" from ended`.execute(db);
  return rows[0];
}

/** A role held now on one of many units. */
export interface GrantOn {
  readonly personId: Id;
  readonly fullName: string;
  readonly role: Role;
  readonly unitId: Id;
}

export async function selectGrantsOn(db: Db, unitIds: readonly Id[], now: Date): Promise<GrantOn[]> {
  const { rows } = await sql<GrantOn>`
    select g.person_id as "personId", p.full_name as "fullName", g.role, g.unit_id as "unitId"
    from role_grant g join person p on p.id = g.person_id
    where g.unit_id = any(${[...unitIds]}::uuid[])
      and g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
    order by p.full_name, g.id`.execute(db);
  return rows;
}

/** Whether anybody holds or held a role on one of the units or is invited to one, or another system was let in. */
export async function hasPeople(db: Db, unitIds: readonly Id[]): Promise<boolean> {
  const ids = [...unitIds];
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from role_grant where unit_id = any(${ids}::uuid[]))
      or exists (select from invitation where unit_id = any(${ids}::uuid[]))
      or exists (select from service_account where unit_id = any(${ids}::uuid[])) as found`.execute(db);
  return rows[0]?.found ?? false;
}
