import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Telling } from '../rules/tell-apart.ts';
import type { Existed } from '../rules/years.ts';

type Db = Kysely<Tables>;

/** What units are on a day, under whom, and their days; one that does not stand then as it was before it, or as it began. */
export async function selectTelling(
  db: Db,
  unitIds: readonly Id[],
  day: PlainDate,
): Promise<(Telling & Existed & { readonly unitId: Id })[]> {
  const nearest = (from: string) => sql`${sql.ref(from)} <= ${day}::date desc, abs(${sql.ref(from)} - ${day}::date)`;
  const { rows } = await sql<Telling & Existed & { unitId: Id }>`
    select asked.id as "unitId", f.kind, f.levels, days.since, days.until, above.name as under
    from unnest(${[...unitIds]}::uuid[]) as asked(id)
      cross join lateral (
        select kind, levels from unit_fact own where own.unit_id = asked.id and own.superseded_at is null
        order by ${nearest('own.valid_from')} limit 1
      ) f
      cross join lateral (
        select min(d.valid_from)::text as since,
          (case when bool_or(d.valid_to is null) then null else max(d.valid_to) end)::text as until
        from unit_fact d where d.unit_id = asked.id and d.superseded_at is null
      ) days
      left join lateral (
        select (
          select up.name from unit_fact up where up.unit_id = r.other_id and up.superseded_at is null
          order by ${nearest('up.valid_from')} limit 1
        ) as name
        from unit_relation r
        where r.unit_id = asked.id and r.relation = 'reports_to' and r.rank = 1 and r.superseded_at is null
        order by ${nearest('r.valid_from')} limit 1
      ) above on true`.execute(db);
  return rows;
}
