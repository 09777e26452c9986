import { type Kysely, sql } from 'kysely';
import { dayInVietnam, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import { loginKey } from '../rules/login-key.ts';
import type { Role } from '../rules/roles.ts';
import type { ProvedBy } from '../rules/sessions.ts';
import { lowerSessions } from './sessions/limit-store.ts';

type Db = Kysely<Tables>;

export interface PersonRow {
  readonly id: Id;
  readonly fullName: string;
  readonly login: string;
  readonly passwordHash: string;
}

export async function insertPerson(db: Db, person: PersonRow, now: Date): Promise<void> {
  await db
    .insertInto('person')
    .values({
      id: person.id,
      full_name: person.fullName,
      login: person.login,
      login_key: loginKey(person.login),
      password_hash: person.passwordHash,
      created_at: now,
    })
    .execute();
}

/** Whoever signs in under a name, however it is written; one kept with its spaces before goes first. */
export async function selectPersonByLogin(db: Db, login: string): Promise<PersonRow | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'full_name', 'login', 'password_hash'])
    .where('login_key', 'in', [fold(login), loginKey(login)])
    .where('kind', '=', 'person')
    .where('disabled_at', 'is', null)
    .orderBy((order) => order('login_key', '=', fold(login)), 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, fullName: row.full_name, login: row.login, passwordHash: row.password_hash };
}

export async function selectPerson(db: Db, id: Id): Promise<PersonRow | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'full_name', 'login', 'password_hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, fullName: row.full_name, login: row.login, passwordHash: row.password_hash };
}

export const updatePassword = (db: Db, personId: Id, passwordHash: string) =>
  db.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', personId).execute();

export interface NewGrant {
  readonly id: Id;
  readonly personId: Id;
  readonly role: Role;
  readonly unitId: Id;
  readonly from: Date;
  /** The moment it ends; until further notice when not given. */
  readonly until?: Date | null;
  readonly grantedBy: Id | null;
  /** The grant in whose place it is held, and why. */
  readonly delegated?: { readonly from: Id; readonly reason: string };
}

/** Gives a role. Open sessions without a second factor end where the role begins to require one. */
export async function insertGrant(db: Db, grant: NewGrant): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      unit_id: grant.unitId,
      valid_from: grant.from,
      valid_until: grant.until ?? null,
      granted_by: grant.grantedBy,
      delegated_from: grant.delegated?.from ?? null,
      reason: grant.delegated?.reason ?? null,
    })
    .execute();
  const { personId, role, from } = grant;
  await lowerSessions(db, { personId, role }, from);
}

export interface SessionTraits {
  readonly stage: 'in' | 'enrol';
  /** Browser and system in words; no address, no number of a device. */
  readonly device: string;
  readonly proved_by: ProvedBy;
  /** A second factor was proved, by ours or by a provider that vouches for two. */
  readonly second_factor: boolean;
  /** The first parts of the address it was opened from. */
  readonly place: string | null;
}

export async function insertSession(
  db: Db,
  token: string,
  personId: Id,
  now: Date,
  expiresAt: Date,
  traits: Partial<SessionTraits> = {},
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      person_id: personId,
      created_at: now,
      expires_at: expiresAt,
      last_seen_at: now,
      ...traits,
    })
    .execute();
}

/** How the person of a session proved who they are. */
export async function selectProof(
  db: Db,
  token: string,
): Promise<{ readonly by: ProvedBy; readonly hasSecond: boolean } | undefined> {
  const row = await db
    .selectFrom('session')
    .select(['proved_by', 'second_factor'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  return row && { by: row.proved_by as ProvedBy, hasSecond: row.second_factor };
}

export const deleteSession = (db: Db, token: string) =>
  db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute();

/** Ends every session of somebody, and every sign-in that waits for its second factor. */
export async function deleteSessionsOf(db: Db, personId: Id): Promise<void> {
  await db.deleteFrom('sign_in_step').where('person_id', '=', personId).execute();
  await db.deleteFrom('session').where('person_id', '=', personId).execute();
}

export const touchSession = (db: Db, tokenHash: Buffer, now: Date, expiresAt: Date) =>
  db
    .updateTable('session')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();

/** A grant in force. */
export interface GrantInForce {
  readonly id: Id;
  readonly role: Role;
  readonly unitId: Id;
  /** The unit stood until a day before today and stands no more. */
  readonly ended: boolean;
  /** The moment the role ends, as JSON writes it; null: until further notice. */
  readonly until: string | null;
  readonly onBehalfOf: { readonly personId: Id; readonly fullName: string } | null;
}

/** The grants in force of the person `p` of a query. */
const heldGrants = (now: Date) => sql<readonly GrantInForce[]>`coalesce((
        select json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id, 'until', g.valid_until, 'ended', not exists (
            select from unit_fact f where f.unit_id = g.unit_id and f.superseded_at is null
              and (f.valid_to is null or f.valid_to >= ${dayInVietnam(now)}::date)
          ), 'onBehalfOf', case when b.id is not null then json_build_object('personId', b.id, 'fullName', b.full_name) end))
        from role_grant g
          left join role_grant d on d.id = g.delegated_from
          left join person b on b.id = d.person_id
        where g.person_id = p.id and g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
      ), '[]'::json)`;

/** Somebody with the grants in force, without a session: for work that goes on after their request. */
export async function selectHolder(
  db: Db,
  personId: Id,
  now: Date,
): Promise<{ readonly full_name: string; readonly grants: readonly GrantInForce[] } | undefined> {
  const { rows } = await sql<{ full_name: string; grants: GrantInForce[] }>`
    select p.full_name, ${heldGrants(now)} as grants from person p
    where p.id = ${personId} and p.disabled_at is null`.execute(db);
  return rows[0];
}

export interface SessionRow {
  readonly person_id: Id;
  readonly full_name: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly stage: 'in' | 'enrol';
  /** A role of the person requires a second factor by now, and this session was opened without one. */
  readonly factor_overdue: boolean;
  readonly grants: readonly GrantInForce[];
  readonly command_endpoint: string | null;
  readonly command_digest: Buffer | null;
  readonly command_reply: unknown;
}

/** The person of a session with the grants in force, and the answer to a command done before: one round trip. */
export async function selectSession(
  db: Db,
  tokenHash: Buffer,
  commandId: Id | null,
  now: Date,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`/* prepared */
    select p.id as person_id, p.full_name, s.created_at, s.last_seen_at, s.stage,
      coalesce(s.must_end_at <= ${now}, false) as factor_overdue, c.endpoint as command_endpoint,
      c.request_digest as command_digest, c.reply as command_reply,
      ${heldGrants(now)} as grants
    from session s
      join person p on p.id = s.person_id and p.disabled_at is null
      left join command c on c.person_id = p.id and c.id = ${commandId}::uuid
    where s.token_hash = ${tokenHash} and s.expires_at > ${now}`.execute(db);
  return rows[0];
}

/** A grant with what its unit is called on a day. */
export async function selectGrantsWithUnits(db: Db, personId: Id, now: Date, day: PlainDate) {
  const { rows } = await sql<{
    id: Id;
    role: Role;
    unit_id: Id;
    name: string;
    kind: string;
    valid_until: Date | null;
    behalf_name: string | null;
  }>`
    select g.id, g.role, g.unit_id, f.name, f.kind, g.valid_until, b.full_name as behalf_name
    from role_grant g join unit_on(${day}::date) f on f.unit_id = g.unit_id
      left join role_grant d on d.id = g.delegated_from left join person b on b.id = d.person_id
    where g.person_id = ${personId} and g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
    order by g.delegated_from is not null, g.role = 'sensitive-reader', g.valid_from, g.id`.execute(db);
  return rows;
}

/** When the first role begins that a person does not hold yet. */
export async function selectNextBegin(db: Db, personId: Id, now: Date): Promise<Date | undefined> {
  const row = await db
    .selectFrom('role_grant')
    .select('valid_from')
    .where('person_id', '=', personId)
    .where('valid_from', '>', now)
    .where((or) => or.or([or('valid_until', 'is', null), or('valid_until', '>', or.ref('valid_from'))]))
    .orderBy('valid_from')
    .limit(1)
    .executeTakeFirst();
  return row?.valid_from;
}
