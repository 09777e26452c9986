import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables, UnitFactTable } from '#platform/tables.ts';
import type { Place } from '../../rules/reform/structure.ts';
import type { UnitFacts } from '../../rules/unit-draft.ts';
import { toFact } from '../unit-store.ts';

type Db = Kysely<Tables>;

/** What is known of a unit from a day after a reform on. */
export interface LaterFact {
  readonly unitId: Id;
  readonly from: PlainDate;
  readonly facts: UnitFacts;
}

/** Where a unit belongs from a day after a reform on. */
export interface LaterPlace extends Place {
  readonly unitId: Id;
  readonly from: PlainDate;
}

export async function selectLaterFacts(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<LaterFact[]> {
  const { rows } = await sql<Selectable<UnitFactTable>>`
    select * from unit_fact
    where unit_id = any(${[...unitIds]}::uuid[]) and superseded_at is null and valid_from > ${day}::date`.execute(db);
  return rows.map((row) => ({ unitId: row.unit_id, from: row.valid_from, facts: toFact(row) }));
}

/** Places of the units and of others under them. */
export async function selectLaterPlaces(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<LaterPlace[]> {
  const ids = [...unitIds];
  const { rows } = await sql<LaterPlace>`
    select unit_id as "unitId", relation, other_id as "otherId", rank, valid_from as "from" from unit_relation
    where (unit_id = any(${ids}::uuid[]) or other_id = any(${ids}::uuid[])) and superseded_at is null
      and valid_from > ${day}::date`.execute(db);
  return rows;
}
