import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { AssignmentState, CorrectionState } from '#modules/programmes/rules/assignment.ts';
import { isReceived, mergedSql, type Received, receiversSql } from '#modules/programmes/server/public.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** A unit that owes a report for a window, and how far it is. */
export interface ExpectedUnit {
  readonly unitId: Id;
  readonly assignmentId: Id;
  readonly name: string;
  readonly state: AssignmentState;
  readonly correction: CorrectionState | null;
  readonly dueLastDay: PlainDate;
  readonly firstSubmittedAt: Date | null;
  /** Of its first submission. */
  readonly late: boolean;
  /** Its report in force is a closed total of its own. */
  readonly consolidationId: Id | null;
  readonly consolidationVersion: number | null;
}

/** Everyone who owes an office something of a window; a unit that no longer is goes by its last name. */
export async function selectExpectedUnits(db: Db, received: Received, day: PlainDate): Promise<ExpectedUnit[]> {
  const { rows } = await sql<ExpectedUnit>`
    select a.unit_id as "unitId", a.id as "assignmentId", a.state, a.correction, a.due_last_day as "dueLastDay",
      a.first_submitted_at as "firstSubmittedAt", a.late,
      r.consolidation_id as "consolidationId", r.consolidation_version as "consolidationVersion",
      coalesce((
        select f.name from unit_fact f where f.unit_id = a.unit_id and f.superseded_at is null
        order by f.valid_from <= ${day}::date desc, f.valid_from desc limit 1
      ), '') as name
    from assignment a
      left join report_version r on r.unit_id = a.unit_id and r.assignment_id = a.id and r.current
    where a.window_id = ${received.windowId} and a.kind = 'report'
      and ${isReceived(received)}`.execute(db);
  return rows;
}

export interface CoverageBelow {
  readonly unitId: Id;
  readonly expected: number;
  readonly accepted: number;
  readonly missing: { name: string }[];
}

/** How far the closed totals rest on their own units: for sources that are totals themselves. */
export async function selectCoverageBelow(
  db: Db,
  closed: readonly { unitId: Id; consolidationId: Id; consolidationVersion: number }[],
): Promise<CoverageBelow[]> {
  if (closed.length === 0) return [];
  const { rows } = await sql<CoverageBelow>`
    select v.unit_id as "unitId", v.expected, v.accepted, v.missing
    from unnest(${closed.map((one) => one.unitId)}::uuid[], ${closed.map((one) => one.consolidationId)}::uuid[],
        ${closed.map((one) => one.consolidationVersion)}::int[]) c(unit_id, consolidation_id, version)
      join consolidation_version v using (unit_id, consolidation_id, version)`.execute(db);
  return rows;
}

/** How far one report window is for an office, and what became of its total. */
export interface TotalOfWindow {
  readonly windowId: Id;
  readonly expected: number;
  readonly accepted: number;
  readonly submitted: number;
  readonly overdue: number;
  /** Null before anything was written or closed. */
  readonly consolidationId: Id | null;
  readonly closedVersion: number;
  readonly sent: boolean;
}

/** Every open report window an office issued or receives something of, newest first. */
export async function selectTotalsOf(db: Db, unitId: Id, today: PlainDate): Promise<TotalOfWindow[]> {
  const { rows } = await sql<TotalOfWindow>`
    select w.id as "windowId", n.*, c.id as "consolidationId", coalesce(c.closed_version, 0) as "closedVersion",
      exists (
        select from report_version r where r.unit_id = c.unit_id and r.consolidation_id = c.id
      ) as sent
    from duty_window w
      join duty d on d.unit_id = w.unit_id and d.id = w.duty_id and d.kind = 'report'
      left join consolidation c on c.unit_id = ${unitId} and c.window_id = w.id
      cross join lateral (
        select (count(*) filter (where a.state <> 'waived'))::int as expected,
          (count(*) filter (where a.state = 'accepted'))::int as accepted,
          (count(*) filter (where a.state = 'submitted' or a.correction = 'submitted'))::int as submitted,
          (count(*) filter (where a.state in ('open', 'draft', 'ready', 'returned')
            and coalesce(a.return_due_day, a.due_last_day) < ${today}::date))::int as overdue
        from ${receiversSql(sql`${unitId}`, sql`w.id`, today)} up
          join assignment a on a.window_id = w.id and a.receiver_unit_id = up.receiver_id
      ) n
    where w.state = 'open' and w.first_day is not null and (w.unit_id = ${unitId} or w.id in (
      select a.window_id from ${mergedSql(unitId, today)} m join assignment a on a.receiver_unit_id = m.unit_id))
    order by w.last_day desc, w.first_day desc, w.id desc`.execute(db);
  return rows;
}
