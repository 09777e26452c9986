import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface NewReset {
  readonly token: string;
  readonly personId: Id;
  readonly unitId: Id;
  readonly madeBy: Id;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Keeps a link in the place of one made before for the same person. */
export async function putReset(db: Db, { token, personId, unitId, madeBy, now, expiresAt }: NewReset): Promise<void> {
  await deleteResetsOf(db, personId);
  await db
    .insertInto('password_reset')
    .values({
      person_id: personId,
      token_hash: hashToken(token),
      unit_id: unitId,
      made_by: madeBy,
      made_at: now,
      expires_at: expiresAt,
    })
    .execute();
}

/** Whose password a link renews, locked against a second click; undefined when it is none any more. */
export const lockReset = (db: Db, token: string, now: Date) =>
  db
    .selectFrom('password_reset as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.id as personId', 'p.full_name as fullName', 'p.login', 'r.unit_id as unitId'])
    .where('r.token_hash', '=', hashToken(token))
    .where('r.expires_at', '>', now)
    .where('p.disabled_at', 'is', null)
    .forUpdate('r')
    .executeTakeFirst();

export const deleteResetsOf = (db: Db, personId: Id) =>
  db.deleteFrom('password_reset').where('person_id', '=', personId).execute();

/** Ends the links that somebody made and nobody used. */
export const deleteResetsBy = (db: Db, madeBy: Id) =>
  db.deleteFrom('password_reset').where('made_by', '=', madeBy).execute();
