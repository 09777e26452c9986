import { type Kysely, sql } from 'kysely';
import { addDays, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { type Level, type UnitKind, unitKindNames } from '../../rules/kinds.ts';

type Db = Kysely<Tables>;

/** A unit as it was called on the eve of a reform, or is on its day when it begins then, with the days it stands. */
export interface NamedUnit {
  readonly unitId: Id;
  readonly name: string;
  readonly kind: UnitKind;
  readonly levels: readonly Level[];
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** What the units are on the eve of a day, or on the day itself when they begin then. */
export const factsAround = (unitIds: readonly Id[], day: PlainDate) => sql`
  select distinct on (f.unit_id) f.unit_id, f.name, f.code, f.kind, f.levels, f.search_text, days.first, days.last
  from unit_fact f join lateral (
    select min(d.valid_from) as first, case when bool_or(d.valid_to is null) then null else max(d.valid_to) end as last
    from unit_fact d where d.unit_id = f.unit_id and d.superseded_at is null
  ) days on true
  where f.unit_id = any(${[...unitIds]}::uuid[]) and f.superseded_at is null and f.valid_from <= ${day}::date
    and (f.valid_to is null or f.valid_to >= ${addDays(day, -1)}::date)
  order by f.unit_id, f.valid_from`;

const columns = sql`f.unit_id as "unitId", f.name, f.kind, f.levels, f.first as "from", f.last as "to"`;

/** Names around a day; units that stand neither on the eve nor on the day are left out. */
export async function selectNamed(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`select ${columns} from (${factsAround(unitIds, day)}) f`.execute(db);
  return rows;
}

/** Those of the units whose folded name and code contain every word, offices first, with the unit each reports to. */
export async function selectFoundNamed(
  db: Db,
  unitIds: readonly Id[],
  day: PlainDate,
  words: readonly string[],
  limit: number,
): Promise<(NamedUnit & { under: string | null })[]> {
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await sql<NamedUnit & { under: string | null }>`
    with seen as materialized (${factsAround(unitIds, day)})
    select ${columns}, (
      select above.name from unit_relation r join seen above on above.unit_id = r.other_id
      where r.unit_id = f.unit_id and r.relation = 'reports_to' and r.rank = 1 and r.superseded_at is null
        and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${addDays(day, -1)}::date)
      order by r.valid_from limit 1
    ) as under
    from seen f where f.search_text like all(${patterns}::text[])
    order by array_position(${[...unitKindNames]}::text[], f.kind), f.search_text collate "C", f.unit_id
    limit ${limit}`.execute(db);
  return rows;
}
