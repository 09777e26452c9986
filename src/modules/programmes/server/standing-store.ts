import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

/** Under which child of an office units stand by the tree of a day; one that has ended stands where it is counted. */
export async function selectChildrenOver(
  db: Kysely<Tables>,
  officeId: Id,
  unitIds: readonly Id[],
  day: PlainDate,
): Promise<ReadonlyMap<Id, Id>> {
  const { rows } = await sql<{ unitId: Id; childId: Id }>`
    select unit_id as "unitId", child_id as "childId" from unit_branches(${officeId}, 'reports_to', ${day}::date)
    where unit_id = any(${[...unitIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ unitId, childId }) => [unitId, childId]));
}
