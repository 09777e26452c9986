import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export type Purpose = 'check-units' | 'add-units' | 'check-reform';
export type RunState = 'waiting' | 'running' | 'stopping' | 'done' | 'refused';

export interface SheetRun {
  readonly id: Id;
  readonly personId: Id;
  readonly purpose: Purpose;
  readonly unitId: Id | null;
  readonly reformId: Id | null;
  readonly state: RunState;
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly createdAt: Date;
}

/** After so long without a sign the program is taken to have ended in the midst of a run. */
const SILENCE = 120_000;
/** How long what nobody fetched is kept. */
const KEPT = 86_400_000;

const shown = sql`id, person_id as "personId", purpose, unit_id as "unitId", reform_id as "reformId", state,
  rows_done as "rowsDone", rows_total as "rowsTotal", created_at as "createdAt"`;

export interface NewRun extends Pick<SheetRun, 'id' | 'personId' | 'purpose' | 'rowsTotal'> {
  readonly unitId?: Id;
  readonly reformId?: Id;
  readonly input: unknown;
}

export async function insertRun(db: Db, run: NewRun, now: Date): Promise<void> {
  await db
    .insertInto('sheet_run')
    .values({
      id: run.id,
      person_id: run.personId,
      purpose: run.purpose,
      unit_id: run.unitId ?? null,
      reform_id: run.reformId ?? null,
      input: JSON.stringify(run.input),
      state: 'waiting',
      rows_total: run.rowsTotal,
      created_at: now,
      beat_at: now,
    })
    .execute();
}

/** The runs of one person, the newest first. */
export async function selectRuns(db: Db, personId: Id): Promise<SheetRun[]> {
  const { rows } = await sql<SheetRun>`
    select ${shown} from sheet_run where person_id = ${personId} order by created_at desc, id desc`.execute(db);
  return rows;
}

export async function selectRun(db: Db, personId: Id, id: Id): Promise<(SheetRun & { result: unknown }) | undefined> {
  const { rows } = await sql<SheetRun & { result: unknown }>`
    select ${shown}, result from sheet_run where person_id = ${personId} and id = ${id}`.execute(db);
  return rows[0];
}

/** Takes a run up, unless somebody else has; one that fell silent is taken up again. */
export async function claimRun(db: Db, id: Id, now: Date): Promise<(SheetRun & { input: unknown }) | undefined> {
  const { rows } = await sql<SheetRun & { input: unknown }>`
    update sheet_run set state = 'running', rows_done = 0, beat_at = ${now}
    where id = ${id} and (state = 'waiting' or (state = 'running' and beat_at < ${new Date(now.getTime() - SILENCE)}))
    returning ${shown}, input`.execute(db);
  return rows[0];
}

/** Keeps how far a run is; false when it is to stop. */
export async function keepProgress(db: Db, id: Id, rowsDone: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sheet_run')
    .set({ rows_done: rowsDone, beat_at: now })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a run with what came of it; false when it was stopped meanwhile. What was sent is not kept longer. */
export async function endRun(db: Db, id: Id, state: 'done' | 'refused', result: unknown): Promise<boolean> {
  const { rows } = await sql`
    update sheet_run set state = ${state}, result = ${JSON.stringify(result)}::jsonb, input = '{}'::jsonb,
      rows_done = case when ${state} = 'done' then rows_total else rows_done end
    where id = ${id} and state = 'running' returning id`.execute(db);
  return rows.length > 0;
}

export async function deleteRun(db: Db, id: Id): Promise<void> {
  await db.deleteFrom('sheet_run').where('id', '=', id).execute();
}

/** Asks a run at work to stop; one that waits or has ended goes at once. */
export async function stopRun(db: Db, personId: Id, id: Id): Promise<void> {
  await db
    .updateTable('sheet_run')
    .set({ state: 'stopping' })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
  await db
    .deleteFrom('sheet_run')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .where('state', 'not in', ['running', 'stopping'])
    .execute();
}

/** Runs that fell silent, to be taken up again; removes what nobody fetched and what was stopped in silence. */
export async function selectSilentRuns(db: Db, now: Date): Promise<Id[]> {
  const silent = new Date(now.getTime() - SILENCE);
  await db
    .deleteFrom('sheet_run')
    .where((where) =>
      where.or([
        where('created_at', '<', new Date(now.getTime() - KEPT)),
        where.and([where('state', '=', 'stopping'), where('beat_at', '<', silent)]),
      ]),
    )
    .execute();
  const rows = await db
    .selectFrom('sheet_run')
    .select('id')
    .where('state', 'in', ['waiting', 'running'])
    .where('beat_at', '<', silent)
    .execute();
  return rows.map(({ id }) => id);
}
