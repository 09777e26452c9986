import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { SentRow } from '#base/sheet-columns.ts';
import type { Tables } from '#platform/tables.ts';
import { loginKey } from '../../rules/login-key.ts';
import type { Role } from '../../rules/roles.ts';
import type { KnownLogin, KnownPerson } from '../../rules/sheet/judge-people.ts';

type Db = Kysely<Tables>;

/**
 * Sign-in names in use or kept for an invitation: these very ones with whose they are, and those made of a base and a number,
 * of which nobody needs to know whose they are.
 */
export async function selectLogins(
  db: Db,
  keys: readonly string[],
  bases: readonly string[],
  callerId: Id,
): Promise<KnownLogin[]> {
  const wanted = sql`(x.login_key = any(${[...keys]}::text[])
    or regexp_replace(x.login_key, '[0-9]+$', '') = any(${[...bases]}::text[]))`;
  const name = sql`case when x.login_key = any(${[...keys]}::text[]) then x.full_name else '' end`;
  const { rows } = await sql<KnownLogin>`
    select x.login_key as key, ${name} as "fullName", true as account, x.id = ${callerId} as own
    from person x where ${wanted}
    union all
    select x.login_key, ${name}, false, false from invitation x
    where x.login_key is not null and x.accepted_at is null and x.ended_at is null and ${wanted}
      and not exists (select from person p where p.login_key = x.login_key)`.execute(db);
  return rows;
}

/** Everybody who holds a role in one of the units or will, or is invited to one. */
export async function selectPeopleThere(db: Db, unitIds: readonly Id[], now: Date): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select g.unit_id as "unitId", p.full_name as "fullName", g.role, p.login
    from role_grant g join person p on p.id = g.person_id
    where g.unit_id = any(${[...unitIds]}::uuid[]) and g.delegated_from is null
      and (g.valid_until is null or g.valid_until > ${now} and g.valid_until > g.valid_from)
    union all
    select i.unit_id, i.full_name, i.role, i.login from invitation i
    where i.unit_id = any(${[...unitIds]}::uuid[]) and i.accepted_at is null and i.ended_at is null
      and (i.valid_until is null or i.valid_until > ${now})`.execute(db);
  return rows;
}

/** The accounts of sign-in names. */
export async function selectAccounts(db: Db, logins: readonly string[]): Promise<ReadonlyMap<string, Id>> {
  const { rows } = await sql<{ key: string; id: Id }>`
    select login_key as key, id from person
    where login_key = any(${logins.map(loginKey)}::text[]) and kind = 'person' and disabled_at is null`.execute(db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

export interface NewSheetInvitation {
  readonly id: Id;
  readonly tokenHash: Buffer;
  readonly unitId: Id;
  readonly role: Role;
  readonly fullName: string;
  readonly login: string;
  readonly email: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly expiresAt: Date;
  readonly sensitive: boolean;
}

/** Any number of invitations in one statement. */
export async function insertInvitations(db: Db, by: Id, now: Date, list: readonly NewSheetInvitation[]): Promise<void> {
  if (list.length === 0) return;
  await db
    .insertInto('invitation')
    .values(
      list.map((one) => ({
        id: one.id,
        token_hash: one.tokenHash,
        unit_id: one.unitId,
        role: one.role,
        full_name: one.fullName,
        email: one.email,
        invited_by: by,
        created_at: now,
        expires_at: one.expiresAt,
        valid_from: one.from,
        valid_until: one.until,
        sensitive: one.sensitive,
        login: one.login,
        login_key: loginKey(one.login),
      })),
    )
    .execute();
}

export interface PeopleImport {
  readonly unitId: Id;
  readonly madeBy: Id;
  readonly state: 'waiting' | 'done' | 'refused';
  readonly rows: readonly SentRow[] | null;
  readonly leaveOut: readonly number[];
  readonly total: number;
  readonly done: number;
  readonly mailed: number;
  readonly given: number;
}

export async function insertImport(
  db: Db,
  id: Id,
  now: Date,
  { unitId, madeBy, rows, leaveOut, total }: Pick<PeopleImport, 'unitId' | 'madeBy' | 'rows' | 'leaveOut' | 'total'>,
): Promise<void> {
  const values = { id, unit_id: unitId, made_by: madeBy, made_at: now, left_out: [...leaveOut], total };
  await db
    .insertInto('people_import')
    .values({ ...values, rows: JSON.stringify(rows) })
    .execute();
}

export async function selectImport(db: Db, id: Id): Promise<PeopleImport | undefined> {
  const { rows } = await sql<PeopleImport>`
    select unit_id as "unitId", made_by as "madeBy", state, rows, left_out as "leaveOut", total, done, mailed, given
    from people_import where id = ${id}`.execute(db);
  return rows[0];
}

/** How far it is; written beside the transaction that does the work, so that it can be seen while that runs. */
export const updateProgress = (db: Db, id: Id, done: number) =>
  db.updateTable('people_import').set({ done }).where('id', '=', id).where('state', '=', 'waiting').execute();

export const endImport = (
  db: Db,
  id: Id,
  now: Date,
  outcome: { state: 'done' | 'refused'; done: number; mailed: number; given: number },
) =>
  db
    .updateTable('people_import')
    .set({ ...outcome, rows: null, ended_at: now })
    .where('id', '=', id)
    .execute();

export const markMailed = (db: Db, invitationId: Id, now: Date) =>
  db.updateTable('invitation').set({ mailed_at: now }).where('id', '=', invitationId).execute();
