import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { SpellHeads } from '#modules/history/rules/spells.ts';
import { openSpellsSql } from '#modules/history/server/public.ts';
import type { AssignmentState, CorrectionState } from '#modules/programmes/rules/assignment.ts';
import { PREPARED, PREPARED_LAST } from '#platform/database/prepared.ts';
import type { Tables } from '#platform/tables.ts';
import type { SchoolLevel } from '../rules/form/form.ts';

type Db = Kysely<Tables>;

/** The working copy of a report as it is stored; everything null before the first save. */
interface WorkingRow {
  readonly cells: (number | null)[] | null;
  readonly notApplicable: number[] | null;
  readonly notes: Record<string, string> | null;
  readonly words: Record<string, string> | null;
  readonly revision: number | null;
  readonly correctionReason: string | null;
  readonly correctionAsked: boolean | null;
  /** The closed total it was made from; null when it was typed. */
  readonly consolidationId: Id | null;
  readonly consolidationVersion: number | null;
  readonly updatedAt: Date | null;
  readonly updatedBy: Id | null;
}

/** An assignment that asks for a report, its working copy, and the form and levels that hold in its window. */
export interface ReportRow extends WorkingRow {
  readonly unitId: Id;
  readonly assignmentId: Id;
  readonly issuerUnitId: Id;
  /** The office that receives it: the one that issued it, unless a reform gave it to another. */
  readonly receiverUnitId: Id;
  /** The unit that goes on for an ended one; null: the unit itself. */
  readonly carriedBy: Id | null;
  readonly windowId: Id;
  readonly state: AssignmentState;
  readonly correction: CorrectionState | null;
  readonly dueLastDay: PlainDate;
  readonly returnDueDay: PlainDate | null;
  readonly firstSubmittedAt: Date | null;
  /** Of the first submission. */
  readonly late: boolean;
  /** Number of the newest submission; 0 before the first. */
  readonly version: number;
  readonly acceptedVersion: number | null;
  readonly formCode: string;
  readonly formVersion: number;
  readonly levels: SchoolLevel[];
  /** It is neither a school nor a centre: its figures are those of its units. */
  readonly isOffice: boolean;
  /** Open editing spells, read where an existing report was locked. */
  readonly spells?: SpellHeads;
}

const ofAssignment = sql`
  a.unit_id as "unitId", a.id as "assignmentId", a.issuer_unit_id as "issuerUnitId", a.receiver_unit_id as "receiverUnitId",
  a.carried_by as "carriedBy",
  a.window_id as "windowId", a.state, a.correction, a.due_last_day as "dueLastDay", a.return_due_day as "returnDueDay",
  a.first_submitted_at as "firstSubmittedAt", a.late, a.version, a.accepted_version as "acceptedVersion"`;

const ofReport = sql`
  r.cells, r.not_applicable as "notApplicable", r.notes, r.words, r.revision,
  r.correction_reason as "correctionReason", r.correction_asked as "correctionAsked",
  r.consolidation_id as "consolidationId", r.consolidation_version as "consolidationVersion",
  r.updated_at as "updatedAt", r.updated_by as "updatedBy"`;

const levels = sql`
  (select l.levels from unit_levels_on(coalesce(w.last_day, w.due_day)) l where l.unit_id = a.unit_id) as levels,
  not exists (
    select from unit_fact f
    where f.unit_id = a.unit_id and f.superseded_at is null and f.kind in ('school', 'centre')) as "isOffice"`;

const which = (unitId: Id, assignmentId: Id) =>
  sql`a.unit_id = ${unitId}::uuid and a.id = ${assignmentId}::uuid and a.kind = 'report'`;

export async function selectReport(db: Db, unitId: Id, assignmentId: Id): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`/* prepared */
    select ${ofAssignment}, ${ofReport}, ${levels}, coalesce(r.form_code, d.form_code) as "formCode",
      coalesce(r.form_version, d.form_version) as "formVersion"
    from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
      join duty d on d.unit_id = w.unit_id and d.id = w.duty_id
      left join report r on r.unit_id = a.unit_id and r.assignment_id = a.id
    where ${which(unitId, assignmentId)}`.execute(db);
  return rows[0];
}

/**
 * Both rows are locked, because a statement that waited shows the newest state of the rows it locks and the old state of
 * all others.
 */
async function lockBoth(db: Db, unitId: Id, assignmentId: Id): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`/* prepared */
    select ${ofAssignment}, ${ofReport}, ${levels}, r.form_code as "formCode", r.form_version as "formVersion",
      ${openSpellsSql(unitId, 'report', assignmentId)} as spells
    from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
      join report r on r.unit_id = a.unit_id and r.assignment_id = a.id
    where ${which(unitId, assignmentId)}
    for no key update of a, r`.execute(db);
  return rows[0];
}

/** Reads a report and locks it until the end of the transaction, so that saves and moves take turns. */
export async function lockReport(db: Db, unitId: Id, assignmentId: Id): Promise<ReportRow | undefined> {
  const there = await lockBoth(db, unitId, assignmentId);
  if (there) return there;
  // Before its first save there is no report to lock: the assignment is, and somebody may have made the report meanwhile.
  const { rows } = await sql`
    select 1 from assignment a where ${which(unitId, assignmentId)} for no key update`.execute(db);
  return rows.length === 0 ? undefined : selectReport(db, unitId, assignmentId);
}

export interface WorkingCopy {
  readonly cells: readonly (number | null)[];
  readonly notApplicable: readonly number[];
  readonly notes: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

/** Arrays and objects travel as text: the driver's own way of writing them is slower by a half. */
const arrayText = (items: readonly (number | null)[]): string => `{${items.map((item) => item ?? 'null').join(',')}}`;

/**
 * The statement that writes the working copy of a report that was read and locked, or makes it. What is changed by hand no
 * longer is the closed total it was made from.
 */
function workingSql(row: ReportRow, copy: WorkingCopy, by: Id, now: Date): RawBuilder<unknown> {
  const cells = arrayText(copy.cells);
  const notApplicable = arrayText(copy.notApplicable);
  const notes = JSON.stringify(copy.notes);
  const words = JSON.stringify(copy.words);
  if (row.revision !== null) {
    return sql`
      update report set cells = ${cells}::bigint[], not_applicable = ${notApplicable}::smallint[],
        notes = ${notes}::jsonb, words = ${words}::jsonb, revision = revision + 1, updated_at = ${now}::timestamptz,
        updated_by = ${by}::uuid, consolidation_id = null, consolidation_version = null
      where unit_id = ${row.unitId}::uuid and assignment_id = ${row.assignmentId}::uuid`;
  }
  return sql`
    insert into report (unit_id, assignment_id, window_id, form_code, form_version, cells, not_applicable, notes, words,
      updated_at, updated_by)
    values (${row.unitId}::uuid, ${row.assignmentId}::uuid, ${row.windowId}::uuid, ${row.formCode},
      ${row.formVersion}::int, ${cells}::bigint[], ${notApplicable}::smallint[], ${notes}::jsonb, ${words}::jsonb,
      ${now}::timestamptz, ${by}::uuid)`;
}

/**
 * Writes the working copy, the editing spell and the answer to the command in one statement, which may be the last of
 * its transaction. Returns what the spell says; undefined when the person's own spell fell silent and was not written.
 */
export async function saveWorkingCopy(
  db: Db,
  row: ReportRow,
  copy: WorkingCopy,
  by: { personId: Id; now: Date },
  spell: RawBuilder<{ others: boolean }>,
  command: RawBuilder<unknown> | undefined,
  isLast: boolean,
): Promise<{ others: boolean } | undefined> {
  const working = workingSql(row, copy, by.personId, by.now);
  const kept = command ? sql`, kept as (${command})` : sql``;
  const { rows } = await sql<{ others: boolean }>`${sql.raw(isLast ? PREPARED_LAST : PREPARED)}
    with spell as (${spell}), working as (${working})${kept} select others from spell`.execute(db);
  return rows[0];
}

/** Why a correction runs, and whether the office asked for it; what is not said stays. */
export const updateCorrection = (
  db: Db,
  unitId: Id,
  assignmentId: Id,
  { reason, asked }: { reason: string | null; asked?: boolean },
) =>
  db
    .updateTable('report')
    .set({ correction_reason: reason, ...(asked === undefined ? {} : { correction_asked: asked }) })
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .execute();

/** Puts the accepted version back into the working copy. */
export async function restoreAccepted(db: Db, unitId: Id, assignmentId: Id, by: Id, now: Date): Promise<void> {
  await sql`
    update report r set form_code = v.form_code, form_version = v.form_version, cells = v.cells,
      not_applicable = v.not_applicable, notes = v.notes, words = v.words, consolidation_id = v.consolidation_id,
      consolidation_version = v.consolidation_version, revision = r.revision + 1, updated_at = ${now}::timestamptz,
      updated_by = ${by}::uuid
    from report_version v
    where r.unit_id = ${unitId} and r.assignment_id = ${assignmentId} and v.unit_id = r.unit_id
      and v.assignment_id = r.assignment_id and v.current`.execute(db);
}

/** Who changed each of these places of a report last: in an open editing spell, or in one that has become history. */
export async function selectLastEditors(
  db: Db,
  unitId: Id,
  assignmentId: Id,
  places: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ place: string; fullName: string }>`
    select distinct on (asked.place) asked.place, p.full_name as "fullName"
    from unnest(${places}::text[]) as asked (place)
      cross join lateral (
        select person_id, last_at as at, 1 as nearer, 0 as sequence from editing_spell
        where unit_id = ${unitId} and subject_kind = 'report' and subject_id = ${assignmentId}
          and jsonb_exists(after, asked.place)
        union all
        select h.person_id, h.at, 0, h.sequence from history h
          join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
        where h.unit_id = ${unitId} and h.subject_kind = 'report' and h.subject_id = ${assignmentId}
          and jsonb_exists(c.after, asked.place)
      ) change
      join person p on p.id = change.person_id
    order by asked.place, change.at desc, change.nearer desc, change.sequence desc`.execute(db);
  return new Map(rows.map(({ place, fullName }) => [place, fullName]));
}

export async function selectPersonName(db: Db, personId: Id): Promise<string | undefined> {
  const row = await db.selectFrom('person').select('full_name').where('id', '=', personId).executeTakeFirst();
  return row?.full_name;
}
