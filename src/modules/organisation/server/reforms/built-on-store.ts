import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/**
 * What of the organisation was built on a reform: rows it wrote that something else replaced (a reform that was itself
 * undone put them back), and relations of others to units it opened.
 */
export async function selectBuiltOn(
  db: Db,
  reformId: Id,
  opened: readonly Id[],
): Promise<{ changes: boolean; relations: boolean }> {
  const replaced = (table: 'unit_fact' | 'unit_relation') => sql`exists (
    select from ${sql.table(table)} x left join reform by on by.id = x.superseded_by_reform
    where x.reform_id = ${reformId} and x.superseded_at is not null and by.state is distinct from 'undone')`;
  const ids = [...opened];
  const { rows } = await sql<{ changes: boolean; relations: boolean }>`
    select ${replaced('unit_fact')} or ${replaced('unit_relation')} as changes, exists (
      select from unit_relation r
      where (r.unit_id = any(${ids}::uuid[]) or r.other_id = any(${ids}::uuid[])) and r.superseded_at is null
        and r.reform_id is distinct from ${reformId}
    ) as relations`.execute(db);
  return rows[0] ?? { changes: false, relations: false };
}
