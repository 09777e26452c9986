import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import type { Tables, UnitFactTable } from '#platform/tables.ts';
import { toFact, type UnitFact } from './unit-store.ts';

type Db = Kysely<Tables>;

export interface DatedFact extends UnitFact {
  readonly id: Id;
}

/** Everything known today of a unit over time, the earliest first. */
export async function selectFacts(db: Db, unitId: Id): Promise<DatedFact[]> {
  const rows: Selectable<UnitFactTable>[] = await db
    .selectFrom('unit_fact')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('superseded_at', 'is', null)
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({ ...toFact(row), id: row.id }));
}

export interface DatedRelation {
  readonly id: Id;
  readonly relation: Relation;
  readonly otherId: Id;
  readonly otherName: string;
  readonly rank: number;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** The relations of a unit over time, with what the other unit is called on the day (or was, before or after). */
export async function selectRelations(db: Db, unitId: Id, day: PlainDate): Promise<DatedRelation[]> {
  const { rows } = await sql<DatedRelation>`
    select r.id, r.relation, r.other_id as "otherId", o.name as "otherName", r.rank, r.valid_from as "validFrom",
      r.valid_to as "validTo"
    from unit_relation r cross join lateral (
      select f.name from unit_fact f where f.unit_id = r.other_id and f.superseded_at is null
      order by f.valid_from <= ${day}::date desc, abs(f.valid_from - ${day}::date) limit 1
    ) o
    where r.unit_id = ${unitId} and r.superseded_at is null
    order by r.relation, r.valid_from desc, r.rank`.execute(db);
  return rows;
}

/** Holds the unit for this transaction, so that two changes of it follow each other. */
export async function lockUnit(db: Db, unitId: Id): Promise<void> {
  await db.selectFrom('unit').select('id').where('id', '=', unitId).forUpdate().execute();
}

export async function supersedeFact(db: Db, unitId: Id, id: Id, now: Date): Promise<void> {
  await db
    .updateTable('unit_fact')
    .set({ superseded_at: now })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

export async function supersedeRelation(db: Db, unitId: Id, id: Id, now: Date): Promise<void> {
  await db
    .updateTable('unit_relation')
    .set({ superseded_at: now })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** Which of the codes some unit bears today or later; `but` is left aside. */
export async function selectCodesInUse(db: Db, codes: readonly string[], day: PlainDate, but?: Id): Promise<string[]> {
  if (codes.length === 0) return [];
  const { rows } = await sql<{ code: string }>`
    select distinct lower(f.code) as code from unit_fact f
    where f.superseded_at is null and lower(f.code) = any(${codes.map((code) => code.toLowerCase())}::text[])
      and (f.valid_to is null or f.valid_to >= ${day}::date) and f.unit_id is distinct from ${but ?? null}::uuid
  `.execute(db);
  return rows.map((row) => row.code);
}

/** Whether another unit of this name (spaces and capitals aside) reports to the same unit on a day. */
export async function hasSibling(db: Db, parentId: Id, name: string, day: PlainDate, but?: Id): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from unit_relation r join unit_on(${day}::date) f on f.unit_id = r.unit_id
      where r.other_id = ${parentId} and r.relation = 'reports_to' and r.superseded_at is null
        and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${day}::date)
        and lower(f.name) = lower(${name}) and f.unit_id is distinct from ${but ?? null}::uuid
    ) as found`.execute(db);
  return rows[0]?.found ?? false;
}

/** The last day of a unit that has ended before a day; undefined while it stands, or when it is still to begin. */
export async function selectLastDay(db: Db, unitId: Id, day: PlainDate): Promise<PlainDate | undefined> {
  const { rows } = await sql<{ last: PlainDate | null }>`
    select max(coalesce(valid_to, 'infinity'))::text as last from unit_fact
    where unit_id = ${unitId} and superseded_at is null
    having max(coalesce(valid_to, 'infinity')) < ${day}::date`.execute(db);
  return rows[0]?.last ?? undefined;
}

/** The last days of those of the units that are known to end, past or to come. */
export async function selectLastDays(db: Db, unitIds: readonly Id[]): Promise<ReadonlyMap<Id, PlainDate>> {
  const { rows } = await sql<{ unitId: Id; last: PlainDate }>`/* prepared */
    select unit_id as "unitId", max(valid_to)::text as last from unit_fact
    where unit_id = any(${[...unitIds]}::uuid[]) and superseded_at is null
    group by unit_id having not bool_or(valid_to is null)`.execute(db);
  return new Map(rows.map(({ unitId, last }) => [unitId, last]));
}

/** The first days of units, past or to come. */
export async function selectFirstDays(db: Db, unitIds: readonly Id[]): Promise<ReadonlyMap<Id, PlainDate>> {
  const { rows } = await sql<{ unitId: Id; first: PlainDate }>`/* prepared */
    select unit_id as "unitId", min(valid_from)::text as first from unit_fact
    where unit_id = any(${[...unitIds]}::uuid[]) and superseded_at is null group by unit_id`.execute(db);
  return new Map(rows.map(({ unitId, first }) => [unitId, first]));
}

/** What units are called on a day; one that does not stand then goes by its name before it, or by its first. */
export async function selectNamesOn(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<ReadonlyMap<Id, string>> {
  const { rows } = await sql<{ unitId: Id; name: string }>`
    select distinct on (unit_id) unit_id as "unitId", name from unit_fact
    where unit_id = any(${[...unitIds]}::uuid[]) and superseded_at is null
    order by unit_id, valid_from <= ${day}::date desc, abs(valid_from - ${day}::date)`.execute(db);
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}
