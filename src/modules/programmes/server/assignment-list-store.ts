import { type Kysely, sql } from 'kysely';
import { type PlainDate, startOfDayInVietnam } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { StateCounts } from '../rules/assignment.ts';
import { type Assignment, hasAssignment, toAssignment } from './assignment-store.ts';

type Db = Kysely<Tables>;

/** Sent since another unit goes on with it. */
const sentByCarrier = sql<boolean>`exists (
  select from assignment_carry c where c.unit_id = assignment.unit_id and c.assignment_id = assignment.id
    and c.taken_back_at is null and c.handed_over_at < assignment.submitted_at)`;

/** Everything a unit has or had to do, also for one that ended: what is still open, and what was done lately. */
export async function selectAssignmentsOfUnit(db: Db, unitId: Id, doneSince: PlainDate): Promise<Assignment[]> {
  const since = startOfDayInVietnam(doneSince);
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where((or) =>
      or.or([
        or('unit_id', '=', unitId),
        // Of what it goes on with, what was accepted stays the ended unit's own.
        or.and([
          or('carried_by', '=', unitId),
          or.or([or('state', '<>', 'accepted'), or('correction', 'is not', null), sentByCarrier]),
        ]),
      ]),
    )
    .where((or) =>
      or.or([
        or('state', 'in', ['open', 'draft', 'ready', 'returned', 'submitted']),
        or('correction', 'is not', null),
        or('accepted_at', '>=', since),
        or('submitted_at', '>=', since),
        // A waiver is worth knowing for as long as the thing would be due.
        or('waived_at', '>=', since),
        or.and([or('state', '=', 'waived'), or('due_last_day', '>=', doneSince)]),
      ]),
    )
    .orderBy('due_last_day')
    // What a unit goes on with for another comes after its own.
    .orderBy('carried_by', (order) => order.nullsFirst())
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(toAssignment);
}

/** Who handed in which version in whose place, by assignment; those handed in by their own right are left out. */
export async function selectStandIns(
  db: Db,
  assignments: readonly Pick<Assignment, 'unitId' | 'id' | 'version'>[],
): Promise<ReadonlyMap<Id, { readonly who: string; readonly whom: string }>> {
  if (assignments.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; who: string; whom: string }>`
    select a.id, who.full_name as who, whom.full_name as whom
    from unnest(${assignments.map(({ unitId }) => unitId)}::uuid[], ${assignments.map(({ id }) => id)}::uuid[],
        ${assignments.map(({ version }) => version)}::int[]) a(unit_id, id, version)
      cross join lateral (
        select submitted_by, submitted_for from report_version v
        where v.unit_id = a.unit_id and v.assignment_id = a.id and v.version = a.version
        union all
        select submitted_by, submitted_for from plan_version v
        where v.unit_id = a.unit_id and v.assignment_id = a.id and v.version = a.version
      ) sent
      join person who on who.id = sent.submitted_by
      join person whom on whom.id = sent.submitted_for`.execute(db);
  return new Map(rows.map(({ id, who, whom }) => [id, { who, whom }]));
}

/** How the units of one open window stand. */
export interface WindowCounts {
  readonly windowId: Id;
  readonly programmeState: 'issued' | 'closed';
  readonly counts: StateCounts;
}

/** Every open window of which an office receives something, with its counts as `countStates` counts them. */
export async function selectWindowCounts(db: Db, receiverId: Id, today: PlainDate): Promise<WindowCounts[]> {
  const { rows } = await sql<Omit<WindowCounts, 'counts'> & StateCounts>`
    select a.window_id as "windowId", p.state as "programmeState",
      (count(*) filter (where a.state <> 'waived'))::int as total,
      (count(*) filter (where a.state = 'submitted'))::int as submitted,
      (count(*) filter (where a.state = 'accepted'))::int as accepted,
      (count(*) filter (where a.state = 'returned'))::int as returned,
      (count(*) filter (where a.state in ('open', 'draft', 'ready')))::int as "notHandedIn",
      (count(*) filter (where a.state in ('open', 'draft', 'ready', 'returned')
        and coalesce(a.return_due_day, a.due_last_day) < ${today}::date))::int as overdue,
      (count(*) filter (where a.state = 'waived'))::int as waived,
      (count(*) filter (where a.correction = 'submitted'))::int as corrections
    from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id and w.state = 'open'
      join programme p on p.unit_id = w.unit_id and p.id = w.programme_id
    where a.receiver_unit_id = ${receiverId}
    group by a.window_id, p.state`.execute(db);
  return rows.map(({ windowId, programmeState, ...counts }) => ({ windowId, programmeState, counts }));
}

/**
 * For each report an office owes, its own open window for the same form and days, where it has issued one. Of what it goes
 * on with for an ended office, only where that one closed its total: nobody closes it any more.
 */
export async function selectOwnTotals(db: Db, unitId: Id): Promise<ReadonlyMap<Id, Id>> {
  const { rows } = await sql<{ id: Id; windowId: Id }>`
    select a.id, o.id as "windowId"
    from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
      join duty d on d.unit_id = w.unit_id and d.id = w.duty_id
      join duty_window o on o.unit_id = a.unit_id and o.state = 'open' and o.first_day = w.first_day
        and o.last_day = w.last_day
      join duty f on f.unit_id = o.unit_id and f.id = o.duty_id and f.form_code = d.form_code
    where a.kind = 'report' and (a.unit_id = ${unitId} or a.carried_by = ${unitId} and exists (
      select from consolidation c where c.unit_id = o.unit_id and c.window_id = o.id and c.closed_version > 0))`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.windowId]));
}

/** Whether a unit has an assignment of a programme, of its own or of one that ended. */
export const hasAssignmentOf = (db: Db, unitId: Id, programmeId: Id): Promise<boolean> =>
  hasAssignmentBelow(db, [unitId], programmeId);

/** Whether one of the units has an assignment of a programme, of its own or of one that ended. */
export const hasAssignmentBelow = async (db: Db, unitIds: readonly Id[], programmeId: Id): Promise<boolean> =>
  unitIds.length > 0 &&
  hasAssignment(db, (eb) =>
    eb.and([
      eb.or([eb('unit_id', 'in', [...unitIds]), eb('carried_by', 'in', [...unitIds])]),
      eb('programme_id', '=', programmeId),
    ]),
  );
