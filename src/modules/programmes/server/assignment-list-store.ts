import { type Kysely, type Selectable, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { AssignmentTable, Tables } from '#platform/tables.ts';
import { type Assignment, toAssignment } from './assignment-store.ts';

type Db = Kysely<Tables>;

/** Everything a unit has or had to do: what is still open, and what was done lately. */
export async function selectAssignmentsOfUnit(db: Db, unitId: Id, doneSince: Date): Promise<Assignment[]> {
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where((or) =>
      or.or([
        or('state', 'in', ['open', 'draft', 'ready', 'returned', 'submitted']),
        or('correction', 'is not', null),
        or('accepted_at', '>=', doneSince),
        or('submitted_at', '>=', doneSince),
      ]),
    )
    .orderBy('due_last_day')
    .limit(500)
    .execute();
  return rows.map(toAssignment);
}

/** Assignments of an office's open windows, for counting; of a closed programme while one of a window is not settled. */
export async function selectIssuedBy(db: Db, issuerUnitId: Id): Promise<Assignment[]> {
  const { rows } = await sql<Selectable<AssignmentTable>>`
    select a.* from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id and w.state = 'open'
      join programme p on p.unit_id = a.issuer_unit_id and p.id = a.programme_id
    where a.issuer_unit_id = ${issuerUnitId} and (p.state = 'issued' or exists (
      select 1 from assignment o where o.window_id = a.window_id and o.state not in ('accepted', 'waived')))`.execute(
    db,
  );
  return rows.map(toAssignment);
}

export async function hasAssignmentOf(db: Db, unitId: Id, programmeId: Id): Promise<boolean> {
  const row = await db
    .selectFrom('assignment')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('programme_id', '=', programmeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether one of the units has an assignment of a programme. */
export async function hasAssignmentBelow(db: Db, unitIds: readonly Id[], programmeId: Id): Promise<boolean> {
  if (unitIds.length === 0) return false;
  const row = await db
    .selectFrom('assignment')
    .select('id')
    .where('unit_id', 'in', [...unitIds])
    .where('programme_id', '=', programmeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
