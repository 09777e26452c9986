import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables, UnitFactTable } from '#platform/tables.ts';
import type { Place, StandingUnit, Structure } from '../../rules/reform/structure.ts';
import { toFact } from '../unit-store.ts';

type Db = Kysely<Tables>;

const holdsOn = (alias: 'r' | 'f', day: PlainDate): RawBuilder<boolean> => sql<boolean>`
  ${sql.ref(alias)}.superseded_at is null and ${sql.ref(alias)}.valid_from <= ${day}::date
  and (${sql.ref(alias)}.valid_to is null or ${sql.ref(alias)}.valid_to >= ${day}::date)`;

/** The units and everything below them on a day, along any relation and any rank. */
export async function selectBelow(db: Db, roots: readonly Id[], day: PlainDate): Promise<Id[]> {
  const { rows } = await sql<{ unit_id: Id }>`
    with recursive down(unit_id) as (
      select unnest(${[...roots]}::uuid[])
      union
      select r.unit_id from down join unit_relation r on r.other_id = down.unit_id where ${holdsOn('r', day)}
    )
    select unit_id from down`.execute(db);
  return rows.map((row) => row.unit_id);
}

/** The units and the bodies above them on a day, along any relation and any rank. */
export async function selectWithAbove(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<Id[]> {
  const { rows } = await sql<{ unit_id: Id }>`
    with recursive up(unit_id) as (
      select unnest(${[...unitIds]}::uuid[])
      union
      select r.other_id from up join unit_relation r on r.unit_id = up.unit_id where ${holdsOn('r', day)}
    )
    select unit_id from up`.execute(db);
  return rows.map((row) => row.unit_id);
}

/** What the units are and where they belong on a day; those that do not exist then are left out. */
export async function selectStructure(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<Structure> {
  const ids = [...unitIds];
  const facts = await sql<Selectable<UnitFactTable>>`
    select f.* from unit_fact f where f.unit_id = any(${ids}::uuid[]) and ${holdsOn('f', day)}`.execute(db);
  const relations = await sql<Place & { unitId: Id }>`
    select r.unit_id as "unitId", r.relation, r.other_id as "otherId", r.rank
    from unit_relation r where r.unit_id = any(${ids}::uuid[]) and ${holdsOn('r', day)}
    order by array_position(array['reports_to', 'governed_by', 'lies_in', 'partners_with'], r.relation), r.rank`.execute(
    db,
  );
  const places = Map.groupBy(relations.rows, ({ unitId }) => unitId);
  return new Map(
    facts.rows.map((row): [Id, StandingUnit] => {
      const { validFrom: _from, validTo: _to, ...unit } = toFact(row);
      const stands = (places.get(unit.unitId) ?? []).map(({ unitId: _unit, ...place }) => place);
      return [unit.unitId, { ...unit, places: stands }];
    }),
  );
}

/** Which of the units are known today, on whatever day they stand. */
export async function selectKnownIds(db: Db, unitIds: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ unit_id: Id }>`
    select distinct unit_id from unit_fact
    where unit_id = any(${[...unitIds]}::uuid[]) and superseded_at is null`.execute(db);
  return rows.map((row) => row.unit_id);
}
