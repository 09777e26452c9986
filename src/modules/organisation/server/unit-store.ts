import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { fold } from '#base/vietnamese.ts';
import type { Tables, UnitFactTable } from '#platform/tables.ts';
import type { Level, Ownership, UnitKind } from '../rules/kinds.ts';

type Db = Kysely<Tables>;

/** What is true of a unit on a day. */
export interface UnitFact {
  readonly unitId: Id;
  readonly name: string;
  readonly kind: UnitKind;
  readonly levels: readonly Level[];
  readonly ownership: Ownership;
  readonly tags: readonly string[];
  readonly code: string | null;
  readonly abbreviation: string | null;
  readonly placeName: string | null;
  readonly draftingUnit: string | null;
  readonly headName: string | null;
  readonly headTitle: string | null;
  readonly lastClass?: number | null | undefined;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

export type NewUnitFact = Omit<UnitFact, 'unitId' | 'validTo'> & { readonly validTo?: PlainDate | null };

export interface NewRelation {
  readonly relation: Relation;
  readonly otherId: Id;
  readonly rank?: number;
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate | null;
}

/** Who writes a fact, and when. */
export interface Recorder {
  readonly now: Date;
  readonly newId: () => Id;
  readonly personId: Id | undefined;
}

export const toFact = (row: Selectable<UnitFactTable>): UnitFact => ({
  unitId: row.unit_id,
  name: row.name,
  kind: row.kind as UnitKind,
  levels: row.levels as Level[],
  ownership: row.ownership as Ownership,
  tags: row.tags,
  code: row.code,
  abbreviation: row.abbreviation,
  placeName: row.place_name,
  draftingUnit: row.drafting_unit,
  headName: row.head_name,
  headTitle: row.head_title,
  lastClass: row.last_class,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});

export async function insertUnit(db: Db, by: Recorder, fact: NewUnitFact): Promise<Id> {
  const id = by.newId();
  await db.insertInto('unit').values({ id, created_at: by.now }).execute();
  await insertFact(db, by, id, fact);
  return id;
}

export async function insertFact(db: Db, by: Recorder, unitId: Id, fact: NewUnitFact): Promise<void> {
  await db
    .insertInto('unit_fact')
    .values({
      unit_id: unitId,
      id: by.newId(),
      valid_from: fact.validFrom,
      valid_to: fact.validTo ?? null,
      name: fact.name,
      kind: fact.kind,
      levels: [...fact.levels],
      ownership: fact.ownership,
      tags: [...fact.tags],
      code: fact.code,
      abbreviation: fact.abbreviation,
      place_name: fact.placeName,
      drafting_unit: fact.draftingUnit,
      head_name: fact.headName,
      head_title: fact.headTitle,
      last_class: fact.lastClass ?? null,
      search_text: fold(`${fact.name} ${fact.code ?? ''}`),
      recorded_at: by.now,
      recorded_by: by.personId ?? null,
    })
    .execute();
}

export async function insertRelation(db: Db, by: Recorder, unitId: Id, relation: NewRelation): Promise<void> {
  await db
    .insertInto('unit_relation')
    .values({
      unit_id: unitId,
      id: by.newId(),
      relation: relation.relation,
      other_id: relation.otherId,
      rank: relation.rank ?? 1,
      valid_from: relation.validFrom,
      valid_to: relation.validTo ?? null,
      recorded_at: by.now,
      recorded_by: by.personId ?? null,
    })
    .execute();
}

/** What a unit is on a day; undefined when it does not exist then. */
export async function selectUnit(db: Db, unitId: Id, day: PlainDate): Promise<UnitFact | undefined> {
  const { rows } = await sql<
    Selectable<UnitFactTable>
  >`select * from unit_on(${day}::date) where unit_id = ${unitId}`.execute(db);
  return rows[0] && toFact(rows[0]);
}

export async function selectUnits(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<UnitFact[]> {
  const { rows } = await sql<Selectable<UnitFactTable>>`
    select * from unit_on(${day}::date) where unit_id = any(${[...unitIds]}::uuid[])`.execute(db);
  return rows.map(toFact);
}

/** A unit below (or at) a root, with the unit it reports to. */
export interface TreeUnit extends UnitFact {
  readonly parentId: Id | null;
  readonly depth: number;
}

/**
 * Everything that exists on a day under the roots along a relation, roots included. In two steps, because a join against
 * a recursion is planned badly right after a great import.
 */
export async function selectSubtree(
  db: Db,
  roots: readonly Id[],
  relation: Relation,
  day: PlainDate,
): Promise<TreeUnit[]> {
  const { rows } = await sql<{ unit_id: Id; parent_id: Id | null; depth: number }>`
    select distinct on (t.unit_id) t.unit_id, t.parent_id, t.depth
    from unnest(${[...roots]}::uuid[]) as root(id)
      cross join lateral unit_subtree(root.id, ${relation}, ${day}::date) t
    order by t.unit_id, t.depth desc`.execute(db);
  const places = new Map(rows.map((row) => [row.unit_id, row]));
  const units = await selectUnits(db, [...places.keys()], day);
  return units.map((unit) => {
    const place = places.get(unit.unitId);
    return { ...unit, parentId: place?.parent_id ?? null, depth: place?.depth ?? 0 };
  });
}

/** The units a unit reports to (or is governed by, or lies in) on a day, the first receiver first. */
export async function selectAbove(db: Db, unitId: Id, relation: Relation, day: PlainDate): Promise<UnitFact[]> {
  const { rows } = await sql<Selectable<UnitFactTable>>`
    select f.* from unit_relation r join unit_on(${day}::date) f on f.unit_id = r.other_id
    where r.unit_id = ${unitId} and r.relation = ${relation} and r.superseded_at is null
      and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${day}::date)
    order by r.rank`.execute(db);
  return rows.map(toFact);
}
