import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import type { Role } from '../rules/roles.ts';

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
      login_key: fold(person.login),
      password_hash: person.passwordHash,
      created_at: now,
    })
    .execute();
}

export async function selectPersonByLogin(db: Db, login: string): Promise<PersonRow | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'full_name', 'login', 'password_hash'])
    .where('login_key', '=', fold(login))
    .where('disabled_at', 'is', null)
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
  readonly grantedBy: Id | null;
}

export async function insertGrant(db: Db, grant: NewGrant): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      unit_id: grant.unitId,
      valid_from: grant.from,
      granted_by: grant.grantedBy,
    })
    .execute();
}

export async function insertSession(db: Db, token: string, personId: Id, now: Date, expiresAt: Date): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      person_id: personId,
      created_at: now,
      expires_at: expiresAt,
      last_seen_at: now,
    })
    .execute();
}

export const deleteSession = (db: Db, token: string) =>
  db.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute();

export const deleteSessionsOf = (db: Db, personId: Id) =>
  db.deleteFrom('session').where('person_id', '=', personId).execute();

export const touchSession = (db: Db, tokenHash: Buffer, now: Date, expiresAt: Date) =>
  db
    .updateTable('session')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute();

export interface SessionRow {
  readonly person_id: Id;
  readonly full_name: string;
  readonly last_seen_at: Date;
  readonly grants: { id: Id; role: Role; unitId: Id }[];
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
    select p.id as person_id, p.full_name, s.last_seen_at, c.endpoint as command_endpoint,
      c.request_digest as command_digest, c.reply as command_reply,
      coalesce((
        select json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id))
        from role_grant g
        where g.person_id = p.id and g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
      ), '[]'::json) as grants
    from session s
      join person p on p.id = s.person_id and p.disabled_at is null
      left join command c on c.person_id = p.id and c.id = ${commandId}::uuid
    where s.token_hash = ${tokenHash} and s.expires_at > ${now}`.execute(db);
  return rows[0];
}

/** A grant with what its unit is called on a day. */
export async function selectGrantsWithUnits(db: Db, personId: Id, now: Date, day: PlainDate) {
  const { rows } = await sql<{ id: Id; role: Role; unit_id: Id; name: string; kind: string }>`
    select g.id, g.role, g.unit_id, f.name, f.kind
    from role_grant g join unit_on(${day}::date) f on f.unit_id = g.unit_id
    where g.person_id = ${personId} and g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
    order by g.valid_from`.execute(db);
  return rows;
}

/** Lets one try of a sign-in name at a time go on, until the end of the transaction. */
export async function lockName(db: Db, loginHash: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${loginHash.toString('hex')}`}, 0))`.execute(db);
}

export async function insertFailure(db: Db, loginHash: Buffer, now: Date): Promise<void> {
  await db.insertInto('sign_in_failure').values({ login_hash: loginHash, failed_at: now }).execute();
}

export async function selectFailures(db: Db, loginHash: Buffer, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('sign_in_failure')
    .select('failed_at')
    .where('login_hash', '=', loginHash)
    .where('failed_at', '>', since)
    .orderBy('failed_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => row.failed_at);
}

export const deleteFailures = (db: Db, loginHash: Buffer) =>
  db.deleteFrom('sign_in_failure').where('login_hash', '=', loginHash).execute();
