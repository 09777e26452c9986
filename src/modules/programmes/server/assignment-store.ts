import {
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type Selectable,
  type SqlBool,
  sql,
  type Updateable,
} from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { AssignmentTable, Tables } from '#platform/tables.ts';
import type { AssignmentState, CorrectionState, DutyKind } from '../rules/assignment.ts';

type Db = Kysely<Tables>;
type Holds = Expression<SqlBool>;

export interface Assignment {
  /** The unit that must do it. */
  readonly unitId: Id;
  readonly id: Id;
  /** The office that issued it. */
  readonly issuerUnitId: Id;
  /** The office that receives it: the same, unless a reform gave it to another. */
  readonly receiverUnitId: Id;
  /** The unit that goes on for an ended one; null: the unit itself. */
  readonly carriedBy: Id | null;
  readonly programmeId: Id;
  readonly dutyId: Id;
  readonly windowId: Id;
  readonly kind: DutyKind;
  readonly state: AssignmentState;
  readonly dueLastDay: PlainDate;
  readonly returnDueDay: PlainDate | null;
  readonly firstSubmittedAt: Date | null;
  /** Of the first submission. */
  readonly late: boolean;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** Number of the newest submission; 0 before the first. */
  readonly version: number;
  readonly acceptedVersion: number | null;
  readonly correction: CorrectionState | null;
  readonly revision: number;
  /** Set while it is waived. */
  readonly waivedAt: Date | null;
  readonly waivedBy: Id | null;
  readonly waivedReason: string | null;
  /** Where it stood before. */
  readonly waivedFrom: string | null;
}

export const toAssignment = (row: Selectable<AssignmentTable>): Assignment => ({
  unitId: row.unit_id,
  id: row.id,
  issuerUnitId: row.issuer_unit_id,
  receiverUnitId: row.receiver_unit_id,
  carriedBy: row.carried_by,
  programmeId: row.programme_id,
  dutyId: row.duty_id,
  windowId: row.window_id,
  kind: row.kind as DutyKind,
  state: row.state as AssignmentState,
  dueLastDay: row.due_last_day,
  returnDueDay: row.return_due_day,
  firstSubmittedAt: row.first_submitted_at,
  late: row.late,
  submittedAt: row.submitted_at,
  acceptedAt: row.accepted_at,
  version: row.version,
  acceptedVersion: row.accepted_version,
  correction: row.correction as CorrectionState | null,
  revision: row.revision,
  waivedAt: row.waived_at,
  waivedBy: row.waived_by,
  waivedReason: row.waived_reason,
  waivedFrom: row.waived_from,
});

const oneAssignment = (db: Db, unitId: Id, id: Id) =>
  db.selectFrom('assignment').selectAll().where('unit_id', '=', unitId).where('id', '=', id);

export async function selectAssignment(db: Db, unitId: Id, id: Id): Promise<Assignment | undefined> {
  const row = await oneAssignment(db, unitId, id).executeTakeFirst();
  return row && toAssignment(row);
}

/** Reads and locks an assignment until the end of the transaction: every change of state does. */
export async function lockAssignment(db: Db, unitId: Id, id: Id): Promise<Assignment | undefined> {
  const row = await oneAssignment(db, unitId, id).forUpdate().executeTakeFirst();
  return row && toAssignment(row);
}

/** What a window asks of everybody. */
export async function selectAssignmentsOfWindow(db: Db, windowId: Id): Promise<Assignment[]> {
  const rows = await db.selectFrom('assignment').selectAll().where('window_id', '=', windowId).execute();
  return rows.map(toAssignment);
}

/** Whether there is an assignment of which all of this holds. */
export async function hasAssignment(
  db: Db,
  all: (eb: ExpressionBuilder<Tables, 'assignment'>) => Holds,
): Promise<boolean> {
  const row = await db.selectFrom('assignment').select('id').where(all).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Assignments by unit and id, in no order. */
export async function selectAssignmentsOf(
  db: Db,
  keys: readonly { readonly unitId: Id; readonly assignmentId: Id }[],
): Promise<Assignment[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<Selectable<AssignmentTable>>`
    select a.* from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map((key) => key.assignmentId)}::uuid[])
      k(unit_id, id)
      join assignment a using (unit_id, id)`.execute(db);
  return rows.map(toAssignment);
}

export interface NewAssignment {
  readonly unitId: Id;
  readonly id: Id;
  readonly issuerUnitId: Id;
  /** The office that issued it, unless said otherwise. */
  readonly receiverUnitId?: Id;
  readonly programmeId: Id;
  readonly dutyId: Id;
  readonly windowId: Id;
  readonly kind: DutyKind;
  readonly dueLastDay: PlainDate;
  readonly createdAt: Date;
}

/** A statement takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 5_000;

export async function insertAssignments(db: Db, rows: readonly NewAssignment[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('assignment')
      .values(rows.slice(from, from + ROWS_AT_ONCE).map(toRow))
      .execute();
  }
}

const toRow = (row: NewAssignment) => ({
  unit_id: row.unitId,
  id: row.id,
  issuer_unit_id: row.issuerUnitId,
  receiver_unit_id: row.receiverUnitId ?? row.issuerUnitId,
  programme_id: row.programmeId,
  duty_id: row.dutyId,
  window_id: row.windowId,
  kind: row.kind,
  state: 'open',
  due_last_day: row.dueLastDay,
  created_at: row.createdAt,
});

type Changes = Omit<Updateable<AssignmentTable>, 'unit_id' | 'id' | 'revision'>;

/** Changes an assignment that was read or locked in this transaction; its revision goes up by one. */
export async function updateAssignment(db: Db, unitId: Id, id: Id, changes: Changes): Promise<void> {
  await db
    .updateTable('assignment')
    .set({ ...changes, revision: sql`revision + 1` })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}
