import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import type { FactorPolicy, HeldRole } from '../../rules/factors/due.ts';
import type { ProvedBy } from '../../rules/sessions.ts';

type Db = Kysely<Tables>;

/** What somebody can prove beside the password. */
export interface FactorCounts {
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

export async function selectFactorCounts(db: Db, personId: Id): Promise<FactorCounts> {
  const { rows } = await sql<FactorCounts>`
    select exists (select from totp_factor where person_id = ${personId} and confirmed_at is not null) as totp,
      (select count(*)::int from passkey where person_id = ${personId}) as passkeys,
      (select count(*)::int from recovery_code where person_id = ${personId} and used_at is null) as "recoveryCodes"
  `.execute(db);
  return rows[0] ?? { totp: false, passkeys: 0, recoveryCodes: 0 };
}

export async function selectHeldRoles(db: Db, personId: Id, now: Date): Promise<HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select role, min(valid_from) as since from role_grant
    where person_id = ${personId} and (valid_until is null or valid_until > valid_from) group by role
    having bool_or(valid_from <= ${now} and (valid_until is null or valid_until > ${now}))`.execute(db);
  return rows;
}

/** The decisions: all, or without those that came with the program. */
export async function selectPolicies(db: Db, which: 'all' | 'decided-here'): Promise<FactorPolicy[]> {
  const { rows } = await sql<FactorPolicy>`
    select role, valid_from::text as "validFrom", required, grace_days as "graceDays", source from factor_policy
    where ${which === 'all'} or made_by is not null`.execute(db);
  return rows;
}

export interface TotpRow {
  readonly secret: Buffer;
  readonly confirmedAt: Date | null;
  readonly lastStep: number;
}

export async function selectTotp(db: Db, personId: Id): Promise<TotpRow | undefined> {
  const row = await db.selectFrom('totp_factor').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row && { secret: row.secret, confirmedAt: row.confirmed_at, lastStep: Number(row.last_step) };
}

/** Begins a set-up anew; one that was confirmed stays. */
export async function insertTotp(db: Db, personId: Id, secret: Buffer, now: Date): Promise<void> {
  await sql`
    insert into totp_factor (person_id, secret, made_at) values (${personId}, ${secret}, ${now})
    on conflict (person_id) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = 0
    where totp_factor.confirmed_at is null`.execute(db);
}

/** Uses a code up; false when this one or a later one was used already. */
export async function spendTotpStep(db: Db, personId: Id, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('totp_factor')
    .set({ last_step: step })
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const confirmTotpRow = (db: Db, personId: Id, now: Date) =>
  db.updateTable('totp_factor').set({ confirmed_at: now }).where('person_id', '=', personId).execute();

/** Says whether there was one. */
export async function deleteTotp(db: Db, personId: Id): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('totp_factor').where('person_id', '=', personId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Puts new recovery codes in the place of those before. */
export async function replaceRecoveryCodes(db: Db, personId: Id, hashes: readonly Buffer[], now: Date): Promise<void> {
  await deleteRecoveryCodes(db, personId);
  if (hashes.length === 0) return;
  const rows = hashes.map((code_hash) => ({ person_id: personId, code_hash, made_at: now }));
  await db.insertInto('recovery_code').values(rows).execute();
}

export const deleteRecoveryCodes = (db: Db, personId: Id) =>
  db.deleteFrom('recovery_code').where('person_id', '=', personId).execute();

/** Uses a recovery code up; false when it is none, or was used. */
export async function spendRecoveryHash(db: Db, personId: Id, hash: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface StepRow {
  readonly personId: Id;
  readonly by: ProvedBy;
}

export const insertStep = (db: Db, token: string, { personId, by }: StepRow, now: Date, expiresAt: Date) =>
  db
    .insertInto('sign_in_step')
    .values({ token_hash: hashToken(token), person_id: personId, proved_by: by, made_at: now, expires_at: expiresAt })
    .execute();

/** Who stands between password and second factor by this token, locked until the end of the transaction. */
export async function lockStep(db: Db, token: string, now: Date): Promise<StepRow | undefined> {
  const { rows } = await sql<StepRow>`
    select s.person_id as "personId", s.proved_by as by from sign_in_step s join person p on p.id = s.person_id and p.disabled_at is null
    where s.token_hash = ${hashToken(token)} and s.expires_at > ${now} for update of s`.execute(db);
  return rows[0];
}

export const deleteStep = (db: Db, token: string) =>
  db.deleteFrom('sign_in_step').where('token_hash', '=', hashToken(token)).execute();

/** The address somebody was invited under, the only one the program knows. */
export async function selectAddress(db: Db, personId: Id): Promise<string | undefined> {
  const row = await db
    .selectFrom('invitation')
    .select('email')
    .where('person_id', '=', personId)
    .where('email', 'is not', null)
    .orderBy('accepted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.email ?? undefined;
}
