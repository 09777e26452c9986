import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Role } from '../../rules/roles.ts';
import { deleteSessionsOf } from '../account-store.ts';

type Db = Kysely<Tables>;

/** A role on a unit that is held now or will be, with whose place it is held in. */
export interface StandingGrant {
  readonly grantId: Id;
  readonly personId: Id;
  readonly fullName: string;
  readonly login: string;
  readonly role: Role;
  readonly from: Date;
  readonly until: Date | null;
  readonly delegatedFrom: Id | null;
  readonly holderId: Id | null;
  readonly holder: string | null;
  readonly reason: string | null;
}

/** Everybody who holds a role on a unit, or will from a later day on. */
export async function selectStanding(db: Db, unitId: Id, now: Date): Promise<StandingGrant[]> {
  const { rows } = await sql<StandingGrant>`
    select g.id as "grantId", p.id as "personId", p.full_name as "fullName", p.login, g.role, g.valid_from as "from",
      g.valid_until as "until", g.delegated_from as "delegatedFrom", h.id as "holderId", h.full_name as holder, g.reason
    from role_grant g join person p on p.id = g.person_id
      left join role_grant d on d.id = g.delegated_from left join person h on h.id = d.person_id
    where g.unit_id = ${unitId} and (g.valid_until is null or g.valid_until > ${now})
      and (g.valid_until is null or g.valid_until > g.valid_from)
    order by g.delegated_from is not null, g.role = 'sensitive-reader', g.valid_from, g.id`.execute(db);
  return rows;
}

/** Ends every session of somebody, and every sign-in that waits for its second factor, unless they still hold some role. */
export async function deleteSessionsWithoutRole(db: Db, personId: Id, now: Date): Promise<void> {
  const row = await db
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('valid_from', '<=', now)
    .where((or) => or.or([or('valid_until', 'is', null), or('valid_until', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  if (!row) await deleteSessionsOf(db, personId);
}

/** An invitation that waits, or whose time ran out not long ago. */
export interface WaitingInvitation {
  readonly id: Id;
  readonly fullName: string;
  readonly role: Role;
  readonly email: string | null;
  readonly invitedBy: Id;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly sensitive: boolean;
}

const waiting = sql<WaitingInvitation>`
  id, full_name as "fullName", role, email, invited_by as "invitedBy", created_at as "createdAt",
  expires_at as "expiresAt", valid_from as "from", valid_until as "until", sensitive`;

export async function selectWaitingInvitations(db: Db, unitId: Id, expiredSince: Date): Promise<WaitingInvitation[]> {
  const { rows } = await sql<WaitingInvitation>`
    select ${waiting} from invitation
    where unit_id = ${unitId} and accepted_at is null and ended_at is null and expires_at > ${expiredSince}
    order by created_at, id`.execute(db);
  return rows;
}

/** One invitation nobody has accepted and nobody has ended, its time run out or not; locked. */
export async function lockWaitingInvitation(db: Db, unitId: Id, id: Id): Promise<WaitingInvitation | undefined> {
  const { rows } = await sql<WaitingInvitation>`
    select ${waiting} from invitation
    where unit_id = ${unitId} and id = ${id} and accepted_at is null and ended_at is null for update`.execute(db);
  return rows[0];
}

export const renewInvitationRow = (db: Db, id: Id, tokenHash: Buffer, by: Id, expiresAt: Date) =>
  db
    .updateTable('invitation')
    .set({ token_hash: tokenHash, invited_by: by, hands_over: false, expires_at: expiresAt })
    .where('id', '=', id)
    .execute();
