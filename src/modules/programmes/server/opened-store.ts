import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { type Received, receiversSql } from './received-store.ts';

type Db = Kysely<Tables>;

/** A closed version of the total of an office. */
export interface OpenedTotal {
  readonly unitId: Id;
  readonly consolidationId: Id;
  readonly version: number;
}

/** A unit that a closed total was made of, or that was missing in it: what stands in another tree in its place. */
export interface OpenedUnit {
  /** The total that was opened; one within another is opened in its turn. */
  readonly topId: Id;
  readonly topVersion: number;
  /** The office that closed the total the unit is in. */
  readonly officeId: Id;
  readonly unitId: Id;
  readonly assignmentId: Id;
  /** Of its accepted report in the total; null where it was missing. */
  readonly version: number | null;
  /** How far a missing unit was when the total was closed (`waitingStates` of reports). */
  readonly waiting: 'not-begun' | 'working' | 'submitted' | 'returned' | null;
  readonly late: boolean;
  /** Its newest version handed in by then and when that and the first was, and when the one in the total was accepted. */
  readonly sentVersion: number | null;
  readonly firstSubmittedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
}

/** Closed totals with those they were made of, as `built`, then the units in them, as `opened`. */
const openedSql = (totals: readonly OpenedTotal[]): RawBuilder<unknown> => sql`
  with recursive built(top_id, top_version, unit_id, consolidation_id, version, depth) as (
    select c.consolidation_id, c.version, c.unit_id, c.consolidation_id, c.version, 0
    from unnest(${totals.map(({ unitId }) => unitId)}::uuid[], ${totals.map((one) => one.consolidationId)}::uuid[],
      ${totals.map(({ version }) => version)}::int[]) c(unit_id, consolidation_id, version)
    union
    select b.top_id, b.top_version, r.unit_id, r.consolidation_id, r.consolidation_version, b.depth + 1
    from built b
      join consolidation_source s using (unit_id, consolidation_id, version)
      join report_version r on r.unit_id = s.source_unit_id and r.assignment_id = s.source_assignment_id
        and r.version = s.source_version
    where r.consolidation_id is not null and b.depth < 20
  ), opened as (
    select b.top_id, b.top_version, b.unit_id as office_id, r.unit_id, r.assignment_id, r.version,
      null::text as waiting, a.late, null::timestamptz as closed_at
    from built b
      join consolidation_source s using (unit_id, consolidation_id, version)
      join report_version r on r.unit_id = s.source_unit_id and r.assignment_id = s.source_assignment_id
        and r.version = s.source_version
      join assignment a on a.unit_id = r.unit_id and a.id = r.assignment_id
    where r.consolidation_id is null
    union all
    select b.top_id, b.top_version, b.unit_id, m.unit_id, a.id, null, m.state, coalesce(m.late, false), v.closed_at
    from built b
      join consolidation_version v using (unit_id, consolidation_id, version)
      join consolidation k on k.unit_id = b.unit_id and k.id = b.consolidation_id
      cross join lateral (
        select x."unitId" as unit_id, x.state, x.late
        from jsonb_to_recordset(v.missing) as x("unitId" uuid, state text, late boolean)
      ) m
      join assignment a on a.unit_id = m.unit_id and a.window_id = k.window_id and a.kind = 'report'
  )`;

/** The units in closed totals, down to those whose reports are no totals. */
export async function selectOpenedUnits(db: Db, totals: readonly OpenedTotal[]): Promise<OpenedUnit[]> {
  if (totals.length === 0) return [];
  const { rows } = await sql<OpenedUnit>`${openedSql(totals)}
    select top_id as "topId", top_version as "topVersion", office_id as "officeId", unit_id as "unitId",
      assignment_id as "assignmentId", version, waiting, late, by_then.*
    from opened o cross join lateral (
      select max(v.version) as "sentVersion", min(v.submitted_at) as "firstSubmittedAt", max(v.submitted_at) as "submittedAt",
        max(v.decided_at) filter (where v.version = o.version) as "acceptedAt"
      from report_version v where v.unit_id = o.unit_id and v.assignment_id = o.assignment_id
        and case when o.version is null then v.submitted_at <= o.closed_at else v.version <= o.version end
    ) by_then`.execute(db);
  return rows;
}

/** How many units stand in a closed total, and how far those were that are missing. */
export interface OpenedCounts {
  readonly topId: Id;
  readonly topVersion: number;
  readonly expected: number;
  readonly accepted: number;
  readonly submitted: number;
  readonly overdue: number;
}

/** The same units, counted. */
export async function countOpenedUnits(db: Db, totals: readonly OpenedTotal[]): Promise<OpenedCounts[]> {
  if (totals.length === 0) return [];
  const { rows } = await sql<OpenedCounts>`${openedSql(totals)}
    select top_id as "topId", top_version as "topVersion", count(*)::int as expected, count(version)::int as accepted,
      (count(*) filter (where waiting = 'submitted'))::int as submitted,
      (count(*) filter (where late and waiting <> 'submitted'))::int as overdue
    from opened group by 1, 2`.execute(db);
  return rows;
}

/** A report in force of a window that is itself a closed total. */
export interface TotalInForce extends OpenedTotal {
  readonly windowId: Id;
  readonly assignmentId: Id;
}

/** The closed totals that stand as reports in force among what an office receives of some windows. */
export async function selectTotalsReceived(
  db: Db,
  windowIds: readonly Id[],
  { receiverId, today }: Omit<Received, 'windowId'>,
): Promise<TotalInForce[]> {
  const { rows } = await sql<TotalInForce>`
    select r.window_id as "windowId", r.unit_id as "unitId", r.assignment_id as "assignmentId",
      r.consolidation_id as "consolidationId", r.consolidation_version as version
    from unnest(${[...windowIds]}::uuid[]) w(id)
      cross join lateral ${receiversSql(sql`${receiverId}`, sql`w.id`, today)} c
      join assignment a on a.window_id = w.id and a.receiver_unit_id = c.receiver_id
      join report_version r on r.unit_id = a.unit_id and r.assignment_id = a.id and r.current
    where r.consolidation_id is not null`.execute(db);
  return rows;
}
