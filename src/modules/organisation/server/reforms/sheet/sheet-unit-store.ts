import { type Kysely, sql } from 'kysely';
import { addDays, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { unitKindNames } from '../../../rules/kinds.ts';
import { factsAround, type NamedUnit } from '../named-unit-store.ts';

type Db = Kysely<Tables>;

/** A unit that a sheet of steps may speak of. */
export interface SheetUnit extends NamedUnit {
  readonly code: string | null;
  /** The unit it reports to around the day, as far as it is among those asked for. */
  readonly under: string | null;
}

/** The units around a day, offices first. */
export async function selectSheetUnits(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<SheetUnit[]> {
  const { rows } = await sql<SheetUnit>`
    with seen as materialized (${factsAround(unitIds, day)}), above as (
      select distinct on (r.unit_id) r.unit_id, up.name
      from unit_relation r join seen up on up.unit_id = r.other_id
      where r.relation = 'reports_to' and r.rank = 1 and r.superseded_at is null
        and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${addDays(day, -1)}::date)
      order by r.unit_id, r.valid_from
    )
    select f.unit_id as "unitId", f.name, f.code, f.kind, f.levels, f.first as "from", f.last as "to", above.name as under
    from seen f left join above on above.unit_id = f.unit_id
    order by array_position(${[...unitKindNames]}::text[], f.kind), f.search_text collate "C", f.unit_id`.execute(db);
  return rows;
}
