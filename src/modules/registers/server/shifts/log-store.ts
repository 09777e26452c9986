import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** Two phones of one unit log one after the other, so that a shift becomes one entry. */
export async function holdLog(db: Db, unitId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shift log ${unitId}`}, 0))`.execute(db);
}

/** Who first wrote these entries. */
export async function selectWriters(db: Db, unitId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'created_by'])
    .where('unit_id', '=', unitId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, created_by }) => [id, created_by]));
}
