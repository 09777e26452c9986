import { type Kysely, type Selectable, sql } from 'kysely';
import { addDays, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import type { Tables, UnitFactTable, UnitRelationTable } from '#platform/tables.ts';
import type { UnitChange } from '../../rules/reform/compare-structures.ts';
import type { Succession } from '../../rules/reform/steps.ts';
import type { Place, StandingUnit } from '../../rules/reform/structure.ts';
import type { UnitFacts } from '../../rules/unit-draft.ts';
import { countUnitsAnew } from '../count-units-store.ts';
import { type Recorder, toFact } from '../unit-store.ts';
import { selectLastDays } from '../unit-time-store.ts';

type Db = Kysely<Tables>;
type FactRow = Selectable<UnitFactTable>;
type RelationRow = Selectable<UnitRelationTable>;

/** Who writes, for which reform, and the day from which it holds. */
export interface ReformStamp extends Recorder {
  readonly reformId: Id;
  readonly effectiveOn: PlainDate;
}

/**
 * Keeps everybody else from adding or changing units until the end of the transaction; reading goes on. Every other writer
 * touches `unit` first (a lock of its row or a reference to it), so none can hold half of what is locked here.
 */
export async function lockOrganisation(db: Db): Promise<void> {
  await sql`lock table unit in exclusive mode`.execute(db);
}

/** Keeps every reform from being confirmed until the end of the transaction; others go on. */
export async function holdOrganisation(db: Db): Promise<void> {
  await sql`lock table unit in row share mode`.execute(db);
}

const recordedBy = (stamp: ReformStamp) => ({
  recorded_at: stamp.now,
  recorded_by: stamp.personId ?? null,
  superseded_at: null,
  superseded_by_reform: null,
});

/** How a row stands that a reform writes. */
const written = (stamp: ReformStamp) => ({ id: stamp.newId(), ...recordedBy(stamp), reform_id: stamp.reformId });

async function insertFactRows(db: Db, rows: readonly FactRow[]): Promise<void> {
  await sql`insert into unit_fact
    select * from jsonb_populate_recordset(null::unit_fact, ${JSON.stringify(rows)}::jsonb)`.execute(db);
  await countUnitsAnew(db, rows.length);
}

async function insertRelationRows(db: Db, rows: readonly RelationRow[]): Promise<void> {
  await sql`insert into unit_relation
    select * from jsonb_populate_recordset(null::unit_relation, ${JSON.stringify(rows)}::jsonb)`.execute(db);
  await countUnitsAnew(db, rows.length);
}

/** The part of replaced rows that lies before the reform, as the reform writes it. */
const before = <Row extends FactRow | RelationRow>(stamp: ReformStamp, rows: readonly Row[]): Row[] =>
  rows
    .filter(({ valid_from }) => valid_from < stamp.effectiveOn)
    .map((row) => ({ ...row, ...written(stamp), valid_to: addDays(stamp.effectiveOn, -1) }));

const factColumns = (unit: UnitFacts) => ({
  name: unit.name,
  kind: unit.kind,
  levels: [...unit.levels],
  ownership: unit.ownership,
  tags: [...unit.tags],
  code: unit.code,
  abbreviation: unit.abbreviation,
  place_name: unit.placeName,
  drafting_unit: unit.draftingUnit,
  head_name: unit.headName,
  head_title: unit.headTitle,
  last_class: unit.lastClass ?? null,
  search_text: fold(`${unit.name} ${unit.code ?? ''}`),
});

async function writeFacts(db: Db, stamp: ReformStamp, changes: readonly UnitChange[]): Promise<void> {
  const replaced = changes.filter((one) => one.change === 'ends' || (one.change === 'changes' && one.facts.length > 0));
  const { rows } = await sql<FactRow>`
    update unit_fact set superseded_at = ${stamp.now}, superseded_by_reform = ${stamp.reformId}
    where unit_id = any(${replaced.map(({ unit }) => unit.unitId)}::uuid[]) and superseded_at is null
      and (valid_to is null or valid_to >= ${stamp.effectiveOn}::date)
    returning *`.execute(db);
  const isLater = ({ valid_from }: FactRow) => valid_from > stamp.effectiveOn;
  const until = new Map(rows.flatMap((row) => (isLater(row) ? [] : [[row.unit_id, row.valid_to] as const])));
  const later = Map.groupBy(rows.filter(isLater), ({ unit_id }) => unit_id);
  const begun = [...changes.filter(({ change }) => change === 'opens'), ...replaced].flatMap((one): FactRow[] => {
    if (one.change === 'ends') return [];
    const { unitId } = one.unit;
    const days = { valid_from: stamp.effectiveOn, valid_to: until.get(unitId) ?? null };
    const first = { unit_id: unitId, ...factColumns(one.unit), ...days, ...written(stamp) };
    // What is known of later days takes along what the reform changes (judge-later.ts sees to it that they agree).
    const changed = one.change === 'changes' ? one.facts : [];
    const carried = (later.get(unitId) ?? []).map((row): FactRow => {
      const facts = { ...toFact(row), ...Object.fromEntries(changed.map((name) => [name, one.unit[name]])) };
      return { ...row, ...factColumns(facts), ...written(stamp) };
    });
    return [first, ...carried];
  });
  await insertFactRows(db, [...before(stamp, rows), ...begun]);
}

async function writeRelations(db: Db, stamp: ReformStamp, changes: readonly UnitChange[]): Promise<void> {
  const asRows = ({ unitId }: StandingUnit, places: readonly Place[]) =>
    places.map(({ relation, otherId, rank }) => ({ unit_id: unitId, relation, other_id: otherId, rank }));
  const left = changes.flatMap((one) => {
    if (one.change === 'opens') return [];
    return asRows(one.unit, one.change === 'ends' ? one.unit.places : one.leaves);
  });
  const { rows } = await sql<RelationRow>`
    update unit_relation r set superseded_at = ${stamp.now}, superseded_by_reform = ${stamp.reformId}
    from jsonb_to_recordset(${JSON.stringify(left)}::jsonb)
      as x(unit_id uuid, relation text, other_id uuid, rank smallint)
    where r.unit_id = x.unit_id and r.relation = x.relation and r.other_id = x.other_id and r.rank = x.rank
      and r.superseded_at is null and (r.valid_to is null or r.valid_to >= ${stamp.effectiveOn}::date)
    returning r.*`.execute(db);
  const joined = changes.flatMap((one) => {
    if (one.change === 'ends') return [];
    return asRows(one.unit, one.change === 'opens' ? one.unit.places : one.joins);
  });
  // A unit known to end belongs nowhere afterwards.
  const lastDays = await selectLastDays(db, [...new Set(joined.map((row) => row.unit_id))]);
  const begun = joined.map((row): RelationRow => {
    const days = { valid_from: stamp.effectiveOn, valid_to: lastDays.get(row.unit_id) ?? null };
    return { ...row, ...days, ...written(stamp) };
  });
  await insertRelationRows(db, [...before(stamp, rows), ...begun]);
}

/** Writes what is another from the day of the reform on. What was known until now stays, marked as superseded. */
export async function writeChanges(db: Db, stamp: ReformStamp, changes: readonly UnitChange[]): Promise<void> {
  const opened = changes.flatMap(({ change, unit }) => (change === 'opens' ? [unit.unitId] : []));
  // A unit of a reform that was undone keeps its id, so that it may be opened again.
  await sql`insert into unit (id, created_at)
    select unnest(${opened}::uuid[]), ${stamp.now}::timestamptz on conflict do nothing`.execute(db);
  await writeFacts(db, stamp, changes);
  await writeRelations(db, stamp, changes);
}

export async function insertSuccessions(db: Db, stamp: ReformStamp, successions: readonly Succession[]): Promise<void> {
  const rows = successions.map(({ fromId, toId, extent, part, rank }) => ({
    from_id: fromId,
    to_id: toId,
    reform_id: stamp.reformId,
    extent,
    part,
    rank,
    effective_on: stamp.effectiveOn,
    recorded_at: stamp.now,
  }));
  await sql`insert into unit_succession
    select * from jsonb_populate_recordset(null::unit_succession, ${JSON.stringify(rows)}::jsonb)`.execute(db);
}

/** Takes back what a reform wrote: its rows are superseded, and what it replaced is written anew. */
export async function restoreBefore(db: Db, stamp: ReformStamp): Promise<void> {
  const by = { superseded_at: stamp.now, superseded_by_reform: stamp.reformId };
  const anew = <Row extends FactRow | RelationRow>(rows: readonly Row[]): Row[] =>
    // A row that another reform wrote stays that reform's.
    rows.map((row) => ({ ...row, id: stamp.newId(), ...recordedBy(stamp) }));
  for (const table of ['unit_fact', 'unit_relation'] as const) {
    await db
      .updateTable(table)
      .set(by)
      .where('reform_id', '=', stamp.reformId)
      .where('superseded_at', 'is', null)
      .execute();
  }
  const facts = await sql<FactRow>`select * from unit_fact
    where superseded_by_reform = ${stamp.reformId} and reform_id is distinct from ${stamp.reformId}`.execute(db);
  await insertFactRows(db, anew(facts.rows));
  const relations = await sql<RelationRow>`select * from unit_relation
    where superseded_by_reform = ${stamp.reformId} and reform_id is distinct from ${stamp.reformId}`.execute(db);
  await insertRelationRows(db, anew(relations.rows));
  await sql`update unit_succession set superseded_at = ${stamp.now}
    where reform_id = ${stamp.reformId} and superseded_at is null`.execute(db);
}
