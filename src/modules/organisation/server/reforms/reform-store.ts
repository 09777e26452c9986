import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { ReformTable, Tables } from '#platform/tables.ts';
import type { Reform, ReformStep } from '../../rules/reform/steps.ts';

type Db = Kysely<Tables>;

export type ReformState = 'draft' | 'confirmed' | 'undone';

export interface StoredReform extends Reform {
  /** The office that prepares it. */
  readonly unitId: Id;
  readonly id: Id;
  /** Who prepares it knows that it lies in days that were reported and accepted. */
  readonly knowsAccepted: boolean;
  readonly state: ReformState;
  readonly revision: number;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly undoneAt: Date | null;
  /** Names of those who did it. */
  readonly createdBy: string;
  readonly confirmedBy: string | null;
  readonly undoneBy: string | null;
  /** What was shown and written when it was confirmed. */
  readonly outcome: unknown;
}

const toReform = (
  row: Selectable<ReformTable> & Pick<StoredReform, 'createdBy' | 'confirmedBy' | 'undoneBy'>,
): StoredReform => ({
  unitId: row.unit_id,
  id: row.id,
  name: row.name,
  effectiveOn: row.effective_on,
  legalBasis: row.legal_basis,
  steps: row.steps as ReformStep[],
  knowsAccepted: row.knows_accepted,
  state: row.state as ReformState,
  revision: row.revision,
  createdAt: row.created_at,
  confirmedAt: row.confirmed_at,
  undoneAt: row.undone_at,
  createdBy: row.createdBy,
  confirmedBy: row.confirmedBy,
  undoneBy: row.undoneBy,
  outcome: row.outcome,
});

const reforms = (db: Db) =>
  db
    .selectFrom('reform as r')
    .innerJoin('person as c', 'c.id', 'r.created_by')
    .leftJoin('person as k', 'k.id', 'r.confirmed_by')
    .leftJoin('person as u', 'u.id', 'r.undone_by')
    .selectAll('r')
    .select(['c.full_name as createdBy', 'k.full_name as confirmedBy', 'u.full_name as undoneBy']);

export async function selectReform(db: Db, unitId: Id, id: Id): Promise<StoredReform | undefined> {
  const row = await reforms(db).where('r.unit_id', '=', unitId).where('r.id', '=', id).executeTakeFirst();
  return row && toReform(row);
}

/** Reads and locks a reform until the end of the transaction. */
export async function lockReform(db: Db, unitId: Id, id: Id): Promise<StoredReform | undefined> {
  await db
    .selectFrom('reform')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return selectReform(db, unitId, id);
}

export interface ReformRow {
  readonly id: Id;
  readonly name: string;
  readonly effectiveOn: PlainDate;
  readonly state: ReformState;
  readonly steps: number;
  readonly createdBy: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
}

/** The reforms an office prepared, the latest effective day first. */
export async function selectReforms(db: Db, unitId: Id): Promise<ReformRow[]> {
  const { rows } = await sql<ReformRow>`
    select r.id, r.name, r.effective_on as "effectiveOn", r.state, jsonb_array_length(r.steps) as steps,
      c.full_name as "createdBy", k.full_name as "confirmedBy", r.confirmed_at as "confirmedAt",
      u.full_name as "undoneBy", r.undone_at as "undoneAt"
    from reform r join person c on c.id = r.created_by
      left join person k on k.id = r.confirmed_by left join person u on u.id = r.undone_by
    where r.unit_id = ${unitId} order by r.effective_on desc, r.id desc`.execute(db);
  return rows;
}

type Written = Reform & Pick<StoredReform, 'knowsAccepted'>;

const columns = ({ name, effectiveOn, legalBasis, steps, knowsAccepted }: Written) => ({
  name,
  effective_on: effectiveOn,
  legal_basis: legalBasis,
  steps: JSON.stringify(steps),
  knows_accepted: knowsAccepted,
});

export async function insertReform(
  db: Db,
  key: { unitId: Id; id: Id },
  by: { now: Date; personId: Id },
  reform: Written,
): Promise<void> {
  await db
    .insertInto('reform')
    .values({
      unit_id: key.unitId,
      id: key.id,
      ...columns(reform),
      state: 'draft',
      created_at: by.now,
      created_by: by.personId,
    })
    .execute();
}

export async function updateDraft(db: Db, id: Id, reform: Written): Promise<void> {
  await db
    .updateTable('reform')
    .set({ ...columns(reform), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

export async function markConfirmed(db: Db, id: Id, by: { now: Date; personId: Id }, outcome: unknown): Promise<void> {
  await db
    .updateTable('reform')
    .set({
      state: 'confirmed',
      confirmed_at: by.now,
      confirmed_by: by.personId,
      outcome: JSON.stringify(outcome),
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function markUndone(db: Db, id: Id, by: { now: Date; personId: Id }): Promise<void> {
  await db
    .updateTable('reform')
    .set({ state: 'undone', undone_at: by.now, undone_by: by.personId, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
}

export async function removeDraft(db: Db, id: Id): Promise<void> {
  await db.deleteFrom('reform').where('id', '=', id).where('state', '=', 'draft').execute();
}

const toHandOver = (today: PlainDate) =>
  sql`state = 'confirmed' and handed_over_at is null and effective_on <= ${today}::date`;

/** Confirmed reforms whose day has come and whose running duties are still to be handed over, the earliest first. */
export async function selectReformsToHandOver(db: Db, today: PlainDate): Promise<{ unitId: Id; reformId: Id }[]> {
  const { rows } = await sql<{ unitId: Id; reformId: Id }>`
    select unit_id as "unitId", id as "reformId" from reform where ${toHandOver(today)}
    order by effective_on, confirmed_at`.execute(db);
  return rows;
}

/** One of them, for oneself; undefined when somebody else has it or has done it. */
export async function lockReformToHandOver(db: Db, reformId: Id, today: PlainDate) {
  const { rows } = await sql<{ unitId: Id; reformId: Id; name: string; effectiveOn: PlainDate }>`
    select unit_id as "unitId", id as "reformId", name, effective_on as "effectiveOn" from reform
    where id = ${reformId} and ${toHandOver(today)} for update skip locked`.execute(db);
  return rows[0];
}

export const markHandedOver = (db: Db, id: Id, now: Date) =>
  db.updateTable('reform').set({ handed_over_at: now }).where('id', '=', id).execute();
