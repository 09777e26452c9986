import type { Kysely } from 'kysely';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export const selectInstallation = (db: Db) =>
  db.selectFrom('installation').select(['kind', 'created_at']).executeTakeFirst();

export const insertInstallation = (db: Db, kind: 'real' | 'trial', now: Date) =>
  db.insertInto('installation').values({ kind, created_at: now }).execute();

/** Replaces the one-time set-up link; only its hash is kept. */
export const replaceSetupLink = (db: Db, tokenHash: Buffer, now: Date) =>
  db
    .insertInto('setup_link')
    .values({ only_row: true, token_hash: tokenHash, made_at: now })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ token_hash: tokenHash, made_at: now }))
    .execute();

/** Reads and locks the link, so that two people cannot use it at once. */
export const lockSetupLink = (db: Db) =>
  db.selectFrom('setup_link').select('token_hash').forUpdate().executeTakeFirst();

export const selectSetupLink = (db: Db) => db.selectFrom('setup_link').select('token_hash').executeTakeFirst();

export const deleteSetupLink = (db: Db) => db.deleteFrom('setup_link').execute();
