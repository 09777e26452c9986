import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { fold } from '#base/vietnamese.ts';
import type { Tables } from '#platform/tables.ts';
import type { UnitFacts } from '../rules/unit-draft.ts';
import { countUnitsAnew } from './count-units-store.ts';
import type { Recorder } from './unit-store.ts';

type Db = Kysely<Tables>;

export interface NewUnitRelation {
  readonly relation: Relation;
  readonly otherId: Id;
  /** 1 unless said otherwise. */
  readonly rank?: number;
  readonly validFrom: PlainDate;
}

export interface NewUnit extends UnitFacts {
  readonly unitId: Id;
  readonly validFrom: PlainDate;
  readonly relations: readonly NewUnitRelation[];
}

/** Adds any number of units with their facts and relations in three statements; after many the planner counts anew. */
export async function insertUnits(db: Db, by: Recorder, units: readonly NewUnit[]): Promise<void> {
  const recorded = { recorded_at: by.now.toISOString(), recorded_by: by.personId ?? null };
  const facts = units.map((unit) => ({
    unit_id: unit.unitId,
    id: by.newId(),
    valid_from: unit.validFrom,
    name: unit.name,
    kind: unit.kind,
    levels: unit.levels,
    ownership: unit.ownership,
    tags: unit.tags,
    code: unit.code,
    abbreviation: unit.abbreviation,
    place_name: unit.placeName,
    drafting_unit: unit.draftingUnit,
    head_name: unit.headName,
    head_title: unit.headTitle,
    last_class: unit.lastClass ?? null,
    search_text: fold(`${unit.name} ${unit.code ?? ''}`),
    ...recorded,
  }));
  const relations = units.flatMap((unit) =>
    unit.relations.map(({ relation, otherId, rank = 1, validFrom }) => ({
      unit_id: unit.unitId,
      id: by.newId(),
      relation,
      other_id: otherId,
      rank,
      valid_from: validFrom,
      ...recorded,
    })),
  );
  await sql`insert into unit (id, created_at)
    select x::uuid, ${by.now} from jsonb_array_elements_text(${JSON.stringify(units.map((unit) => unit.unitId))}::jsonb) x
  `.execute(db);
  await sql`insert into unit_fact
    select * from jsonb_populate_recordset(null::unit_fact, ${JSON.stringify(facts)}::jsonb)`.execute(db);
  await sql`insert into unit_relation
    select * from jsonb_populate_recordset(null::unit_relation, ${JSON.stringify(relations)}::jsonb)`.execute(db);
  await countUnitsAnew(db, units.length);
}
