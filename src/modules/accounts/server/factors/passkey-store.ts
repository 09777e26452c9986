import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface PasskeyRow {
  readonly id: Id;
  readonly personId: Id;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  /** The host it was made for. */
  readonly site: string;
  readonly name: string;
}

const columns = [
  'id',
  'person_id as personId',
  'credential_id as credentialId',
  'public_key as publicKey',
  'counter',
  'transports',
  'site',
  'name',
  'made_at as madeAt',
  'last_used_at as lastUsedAt',
] as const;

export async function selectPasskeys(db: Db, personId: Id) {
  const rows = await db
    .selectFrom('passkey')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, counter: Number(row.counter) }));
}

export async function lockPasskey(db: Db, credentialId: string): Promise<PasskeyRow | undefined> {
  const row = await db
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.person_id')
    .select(['passkey.id', 'person_id as personId', 'credential_id as credentialId', 'public_key as publicKey'])
    .select(['counter', 'transports', 'site', 'name'])
    .where('credential_id', '=', credentialId)
    .where('person.disabled_at', 'is', null)
    .forUpdate('passkey')
    .executeTakeFirst();
  return row && { ...row, counter: Number(row.counter) };
}

export const insertPasskey = (db: Db, passkey: PasskeyRow, now: Date) =>
  db
    .insertInto('passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: [...passkey.transports],
      site: passkey.site,
      name: passkey.name,
      made_at: now,
    })
    .execute();

export const updateCounter = (db: Db, id: Id, counter: number, now: Date) =>
  db.updateTable('passkey').set({ counter: counter, last_used_at: now }).where('id', '=', id).execute();

export const renamePasskeyRow = (db: Db, personId: Id, id: Id, name: string) =>
  db
    .updateTable('passkey as after')
    .from('passkey as before')
    .set({ name })
    .whereRef('before.id', '=', 'after.id')
    .where('after.id', '=', id)
    .where('after.person_id', '=', personId)
    .returning('before.name')
    .executeTakeFirst();

export const deletePasskey = (db: Db, personId: Id, id: Id) =>
  db.deleteFrom('passkey').where('id', '=', id).where('person_id', '=', personId).returning('name').executeTakeFirst();

export const deletePasskeysOf = (db: Db, personId: Id) =>
  db.deleteFrom('passkey').where('person_id', '=', personId).execute();

export interface Challenge {
  readonly challenge: string;
  readonly purpose: 'register' | 'sign-in';
  /** Whose passkey shall sign; null: whoever signs says who they are. */
  readonly personId: Id | null;
  readonly expiresAt: Date;
}

export const insertChallenge = (db: Db, { challenge, purpose, personId, expiresAt }: Challenge) =>
  db
    .insertInto('passkey_challenge')
    .values({ challenge, purpose, person_id: personId, expires_at: expiresAt })
    .execute();

/** Takes a challenge away, so that it is answered once; undefined when there is none any more. */
export const takeChallenge = (db: Db, challenge: string, purpose: Challenge['purpose'], now: Date) =>
  db
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .returning('person_id as personId')
    .executeTakeFirst();
