import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export async function selectSessionsOf(db: Db, personId: Id, ownToken: string, now: Date) {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'device', 'created_at', 'last_seen_at', 'token_hash', 'place'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .where((or) => or.or([or('must_end_at', 'is', null), or('must_end_at', '>', now)]))
    .orderBy('last_seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const own = hashToken(ownToken);
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    place: row.place,
    since: row.created_at,
    lastUsedAt: row.last_seen_at,
    own: row.token_hash.equals(own),
  }));
}

/** Ends one session of somebody; undefined when it is none of theirs, or the one that asks. */
export const deleteSessionById = (db: Db, personId: Id, id: Id, ownToken: string) =>
  db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('token_hash', '<>', hashToken(ownToken))
    .returning('device')
    .executeTakeFirst();

/** Ends every other session of somebody, and every sign-in that waits for its second factor. */
export async function deleteOtherSessions(db: Db, personId: Id, ownToken: string): Promise<number> {
  await db.deleteFrom('sign_in_step').where('person_id', '=', personId).execute();
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where('token_hash', '<>', hashToken(ownToken))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
