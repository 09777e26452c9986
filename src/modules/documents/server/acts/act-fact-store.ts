import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { FactState, OfficeFact } from '../../rules/acts/believe.ts';

type Db = Kysely<Tables>;

/** What an office wrote of the life of an act, as it can be read and changed. */
export interface ActFact {
  readonly actId: string;
  readonly label: string;
  readonly state: FactState;
  readonly inForceFrom: PlainDate | null;
  readonly inForceTo: PlainDate | null;
  readonly byId: string | null;
  readonly byLabel: string | null;
  readonly changedFrom: PlainDate | null;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

export interface StoredFact extends ActFact {
  readonly unitId: Id;
  readonly id: Id;
  readonly revision: number;
  readonly writtenAt: Date;
  readonly isWithdrawn: boolean;
}

/** A fact that stands, with who wrote it: the own office (0) or one above. */
export interface ReadFact extends StoredFact, OfficeFact {
  readonly office: string;
}

const columns = [
  'unit_id as unitId',
  'id',
  'act_id as actId',
  'label',
  'state',
  'in_force_from as inForceFrom',
  'in_force_to as inForceTo',
  'by_id as byId',
  'by_label as byLabel',
  'changed_from as changedFrom',
  'source_url as sourceUrl',
  'note',
  'revision',
  'written_at as writtenAt',
] as const;

const columnsOf = (fact: ActFact) => ({
  act_id: fact.actId,
  label: fact.label,
  state: fact.state,
  in_force_from: fact.inForceFrom,
  in_force_to: fact.inForceTo,
  by_id: fact.byId,
  by_label: fact.byLabel,
  changed_from: fact.changedFrom,
  source_url: fact.sourceUrl,
  note: fact.note,
});

interface Written {
  readonly at: Date;
  readonly by: Id;
}

/** False when the office has one of this act that stands. */
export async function insertFact(db: Db, unitId: Id, id: Id, fact: ActFact, { at, by }: Written): Promise<boolean> {
  const made = await db
    .insertInto('act_fact')
    .values({ unit_id: unitId, id, ...columnsOf(fact), written_at: at, written_by: by })
    .onConflict((conflict) => conflict.columns(['unit_id', 'act_id']).where('withdrawn_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/** The fact, held until the end of the transaction. */
export async function lockFact(db: Db, unitId: Id, id: Id): Promise<StoredFact | undefined> {
  const row = await db
    .selectFrom('act_fact')
    .select(columns)
    .select(sql<boolean>`withdrawn_at is not null`.as('isWithdrawn'))
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...row, state: row.state as FactState };
}

export async function updateFact(db: Db, unitId: Id, id: Id, fact: ActFact, { at, by }: Written): Promise<void> {
  await db
    .updateTable('act_fact')
    .set({ ...columnsOf(fact), written_at: at, written_by: by, revision: sql`revision + 1` })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

export async function withdrawFact(db: Db, unitId: Id, id: Id, at: Date): Promise<void> {
  await db
    .updateTable('act_fact')
    .set({ withdrawn_at: at, revision: sql`revision + 1` })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** The facts that stand of a unit and of those above it along the reporting relation, the nearest first. */
export async function selectFacts(db: Db, unitId: Id, day: PlainDate): Promise<ReadFact[]> {
  const { rows } = await sql<Omit<ReadFact, 'source'>>`
    select f.unit_id as "unitId", f.id, f.act_id as "actId", f.label, f.state, f.in_force_from as "inForceFrom",
      f.in_force_to as "inForceTo", f.by_id as "byId", f.by_label as "byLabel", f.changed_from as "changedFrom",
      f.source_url as "sourceUrl", f.note, f.revision, f.written_at as "writtenAt", false as "isWithdrawn",
      above.depth as distance, named.name as office
    from (select unit_id, depth from unit_ancestors(${unitId}, 'reports_to', ${day}::date)
        union select ${unitId}::uuid, 0) above
      join act_fact f on f.unit_id = above.unit_id and f.withdrawn_at is null
      join lateral (
        select u.name from unit_fact u where u.unit_id = f.unit_id and u.superseded_at is null
        order by u.valid_from <= ${day}::date desc, abs(u.valid_from - ${day}::date) limit 1
      ) named on true
    order by above.depth, f.act_id`.execute(db);
  return rows.map((row) => ({ ...row, source: row.sourceUrl ?? row.office }));
}
