import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { AssignmentState, CorrectionState } from '#modules/programmes/rules/assignment.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** A report an office owes the level above, as the sending of a total looks at it. */
export interface OwnReport {
  readonly assignmentId: Id;
  /** Who goes on with it, once the office has ended (docs/decisions/0025). */
  readonly carriedBy: Id | null;
  readonly title: string;
  readonly windowName: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly dueLastDay: PlainDate;
  readonly receiver: string;
  readonly formCode: string | null;
  readonly state: AssignmentState;
  readonly correction: CorrectionState | null;
  /** The closed total its newest submission was made of; of an accepted report that is not being corrected, the accepted one. */
  readonly sentConsolidationId: Id | null;
  readonly sentConsolidationVersion: number | null;
  /** Something was typed into it by hand. */
  readonly typed: boolean;
  /** What stands in its working copy: the closed total it was made from, and the words. */
  readonly consolidationId: Id | null;
  readonly consolidationVersion: number | null;
  readonly words: Record<string, string> | null;
}

/** What an office owes above, the nearest windows first. */
export async function selectOwnReports(db: Db, unitId: Id, near: PlainDate): Promise<OwnReport[]> {
  const { rows } = await sql<OwnReport>`
    select a.id as "assignmentId", a.carried_by as "carriedBy", d.title, w.name as "windowName", w.first_day as "firstDay", w.last_day as "lastDay",
      a.due_last_day as "dueLastDay", d.form_code as "formCode", a.state, a.correction,
      coalesce((
        select f.name from unit_fact f where f.unit_id = a.receiver_unit_id and f.superseded_at is null
        order by f.valid_from desc limit 1), '') as receiver,
      v.consolidation_id as "sentConsolidationId", v.consolidation_version as "sentConsolidationVersion",
      r.assignment_id is not null and r.consolidation_id is null as typed,
      r.consolidation_id as "consolidationId", r.consolidation_version as "consolidationVersion", r.words
    from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
      join duty d on d.unit_id = w.unit_id and d.id = w.duty_id
      left join report_version v on v.unit_id = a.unit_id and v.assignment_id = a.id
        and v.version = case when a.state = 'accepted' and a.correction is null then a.accepted_version else a.version end
      left join report r on r.unit_id = a.unit_id and r.assignment_id = a.id
    where a.unit_id = ${unitId} and a.kind = 'report'
    order by abs(w.last_day - ${near}::date), w.first_day, a.id limit 50`.execute(db);
  return rows;
}

/** Who goes on with the reports of an ended office into which its total of these days and this form goes. */
export async function selectCarriersOfTotal(
  db: Db,
  unitId: Id,
  { firstDay, lastDay, formCode }: { firstDay: PlainDate; lastDay: PlainDate; formCode: string },
): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select distinct a.carried_by as id
    from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
      join duty d on d.unit_id = w.unit_id and d.id = w.duty_id
    where a.unit_id = ${unitId} and a.carried_by is not null and a.kind = 'report' and d.form_code = ${formCode}
      and w.first_day = ${firstDay}::date and w.last_day = ${lastDay}::date`.execute(db);
  return rows.map(({ id }) => id);
}

export interface ConsolidatedReport {
  readonly unitId: Id;
  readonly assignmentId: Id;
  readonly windowId: Id;
  readonly formCode: string;
  readonly formVersion: number;
  readonly cells: readonly (string | null)[];
  readonly notApplicable: readonly number[];
  readonly words: Readonly<Record<string, string>>;
  readonly consolidationId: Id;
  readonly consolidationVersion: number;
  readonly by: Id;
  readonly now: Date;
}

/** Puts a closed total into the working copy of the office's own report. */
export async function putTotalInReport(db: Db, made: ConsolidatedReport): Promise<void> {
  await sql`
    insert into report (unit_id, assignment_id, window_id, form_code, form_version, cells, not_applicable, words,
      consolidation_id, consolidation_version, updated_at, updated_by)
    values (${made.unitId}, ${made.assignmentId}, ${made.windowId}, ${made.formCode}, ${made.formVersion},
      ${[...made.cells]}::bigint[], ${[...made.notApplicable]}::smallint[], ${JSON.stringify(made.words)}::jsonb,
      ${made.consolidationId}, ${made.consolidationVersion}, ${made.now}, ${made.by})
    on conflict (unit_id, assignment_id) do update
      set form_version = excluded.form_version, cells = excluded.cells, not_applicable = excluded.not_applicable,
        notes = '{}', words = excluded.words, consolidation_id = excluded.consolidation_id,
        consolidation_version = excluded.consolidation_version, revision = report.revision + 1,
        updated_at = excluded.updated_at, updated_by = excluded.updated_by`.execute(db);
}

/** Where closed versions of a consolidation went. */
export interface Sent {
  readonly assignmentId: Id;
  readonly consolidationVersion: number;
  readonly receiver: string;
  readonly state: AssignmentState;
}

export async function selectSent(db: Db, unitId: Id, consolidationId: Id): Promise<Sent[]> {
  const { rows } = await sql<Sent>`
    select a.id as "assignmentId", max(v.consolidation_version) as "consolidationVersion", a.state,
      coalesce((
        select f.name from unit_fact f where f.unit_id = a.receiver_unit_id and f.superseded_at is null
        order by f.valid_from desc limit 1), '') as receiver
    from report_version v join assignment a on a.unit_id = v.unit_id and a.id = v.assignment_id
    where v.unit_id = ${unitId} and v.consolidation_id = ${consolidationId}
    group by a.unit_id, a.id, a.receiver_unit_id, a.state`.execute(db);
  return rows;
}
