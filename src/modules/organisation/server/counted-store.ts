import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/**
 * The units whose facts make the figures of one by the tree of a day (docs/decisions/0023): itself and those merged into it,
 * for their past is its past; with `below` also everything that stands under it, units that are not on the day each where
 * they are counted. Each unit once.
 */
export async function selectCounted(db: Db, unitId: Id, below: boolean, day: PlainDate): Promise<Id[]> {
  const { rows } = below
    ? await sql<{ unitId: Id }>`
        select ${unitId}::uuid as "unitId"
        union select unit_id from unit_branches(${unitId}, 'reports_to', ${day}::date)`.execute(db)
    : await sql<{ unitId: Id }>`
        with recursive counted(unit_id, depth) as (
          select ${unitId}::uuid, 0
          union
          select s.from_id, counted.depth + 1
          from counted join unit_succession s on s.to_id = counted.unit_id
          where s.superseded_at is null and s.effective_on <= ${day}::date and counted.depth < 20
            and not exists (
              select from unit_fact f where f.unit_id = s.from_id and f.superseded_at is null
                and (f.valid_to is null or f.valid_to >= ${day}::date))
            and s.to_id = (
              select o.to_id from unit_succession o
              where o.from_id = s.from_id and o.superseded_at is null and o.effective_on <= ${day}::date
              order by o.effective_on desc, o.rank, o.to_id limit 1)
        )
        select distinct unit_id as "unitId" from counted`.execute(db);
  return rows.map((row) => row.unitId);
}

/** Units that are not on a day, each with the one on that day it is counted with along the reporting relation. */
export async function selectCountedWith(db: Db, day: PlainDate): Promise<ReadonlyMap<Id, Id>> {
  const { rows } = await sql<{ unitId: Id; withId: Id }>`
    with recursive off_day as materialized (
      select o.unit_id, o.with_id from units_off_day('reports_to', ${day}::date) o where o.with_id is not null
    ), up(unit_id, with_id, depth) as (
      select unit_id, with_id, 1 from off_day
      union all
      select up.unit_id, o.with_id, up.depth + 1 from up join off_day o on o.unit_id = up.with_id where up.depth < 20
    )
    select up.unit_id as "unitId", up.with_id as "withId" from up
    where not exists (select from off_day o where o.unit_id = up.with_id)`.execute(db);
  return new Map(rows.map(({ unitId, withId }) => [unitId, withId]));
}
