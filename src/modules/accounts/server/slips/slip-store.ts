import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { loginKey } from '../../rules/login-key.ts';
import type { Role } from '../../rules/roles.ts';

type Db = Kysely<Tables>;

/** An invitation nobody has accepted or ended, its time run out or not. */
export interface OpenInvitation {
  readonly id: Id;
  readonly unitId: Id;
  readonly role: Role;
  readonly fullName: string;
  readonly login: string | null;
  readonly email: string | null;
  readonly mailed: boolean;
  readonly printed: boolean;
  readonly sensitive: boolean;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly expiresAt: Date;
}

const columns = sql<OpenInvitation>`
  id, unit_id as "unitId", role, full_name as "fullName", login, email, mailed_at is not null as mailed,
  code_digest is not null as printed, sensitive, valid_from as "from", valid_until as "until", expires_at as "expiresAt"`;

/** Those of units, unless they ran out before a moment or their role is over. */
export async function selectOpen(
  db: Db,
  unitIds: readonly Id[],
  expiredSince: Date,
  now: Date,
): Promise<OpenInvitation[]> {
  const { rows } = await sql<OpenInvitation>`
    select ${columns} from invitation
    where unit_id = any(${[...unitIds]}::uuid[]) and accepted_at is null and ended_at is null
      and expires_at > ${expiredSince} and (valid_until is null or valid_until > ${now})
    order by id`.execute(db);
  return rows;
}

/** Lets one person at a time make slips of these invitations. */
export async function lockInvitations(db: Db, ids: readonly Id[]): Promise<void> {
  await sql`select id from invitation where id = any(${[...ids]}::uuid[]) order by id for update`.execute(db);
}

export interface NewSlip {
  readonly id: Id;
  readonly login: string;
  readonly codeDigest: Buffer;
  readonly expiresAt: Date;
}

/** Gives invitations their codes; whoever prints the slips answers for them. */
export async function keepCodes(db: Db, by: Id, slips: readonly NewSlip[]): Promise<void> {
  const rows = slips.map(({ id, login, codeDigest, expiresAt }) => ({
    id,
    login,
    login_key: loginKey(login),
    code: codeDigest.toString('hex'),
    expires_at: expiresAt.toISOString(),
  }));
  await sql`
    update invitation i set login = x.login, login_key = x.login_key, code_digest = decode(x.code, 'hex'),
      expires_at = x.expires_at, invited_by = ${by}, hands_over = false
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(id uuid, login text, login_key text, code text, expires_at timestamptz)
    where i.id = x.id`.execute(db);
}

/** The open invitation that keeps a sign-in name and has a code, locked against a second click. */
export async function lockSlip(db: Db, login: string, now: Date) {
  const { rows } = await sql<{ id: Id; unitId: Id; fullName: string; role: Role; codeDigest: Buffer }>`
    select id, unit_id as "unitId", full_name as "fullName", role, code_digest as "codeDigest" from invitation
    where login_key = ${loginKey(login)} and accepted_at is null and ended_at is null and expires_at > ${now}
      and code_digest is not null
    for update`.execute(db);
  return rows[0];
}

/** The link an invitation is reached under from now on. */
export const changeToken = (db: Db, id: Id, tokenHash: Buffer) =>
  db.updateTable('invitation').set({ token_hash: tokenHash }).where('id', '=', id).execute();
