import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/**
 * Everything under the administration of the roots on a day, roots included. Not by `unit_subtree`: right after a great
 * import its plan looks through every relation for every unit.
 */
export async function selectGoverned(db: Db, roots: readonly Id[], day: PlainDate): Promise<Id[]> {
  const { rows } = await sql<{ unit_id: Id }>`
    with recursive held as materialized (
      select unit_id, other_id from unit_relation
      where relation = 'governed_by' and rank = 1 and superseded_at is null
        and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    ), down(unit_id) as (
      select unnest(${[...roots]}::uuid[])
      union
      select held.unit_id from down join held on held.other_id = down.unit_id
    )
    select unit_id from down`.execute(db);
  return rows.map((row) => row.unit_id);
}

/** The units that have an administrator or head of their own at an instant. */
export async function selectWithAdministrator(db: Db, now: Date): Promise<Id[]> {
  const { rows } = await sql<{ unit_id: Id }>`
    select distinct unit_id from role_grant
    where role in ('administrator', 'head') and valid_from <= ${now} and (valid_until is null or valid_until > ${now})
  `.execute(db);
  return rows.map((row) => row.unit_id);
}

/** The unit each of the units reports to first on a day. */
export async function selectReceivers(
  db: Db,
  unitIds: readonly Id[],
  day: PlainDate,
): Promise<{ unitId: Id; receiverId: Id }[]> {
  const { rows } = await sql<{ unitId: Id; receiverId: Id }>`
    select unit_id as "unitId", other_id as "receiverId" from unit_relation
    where unit_id = any(${[...unitIds]}::uuid[]) and relation = 'reports_to' and rank = 1 and superseded_at is null
      and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)`.execute(db);
  return rows;
}
