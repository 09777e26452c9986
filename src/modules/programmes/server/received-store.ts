import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { AssignmentTable, Tables } from '#platform/tables.ts';
import { type Assignment, toAssignment } from './assignment-store.ts';

type Db = Kysely<Tables>;

/** What an office receives of a window: what is asked for and reported in its total. */
export interface Received {
  readonly windowId: Id;
  readonly receiverId: Id;
  /** The day that is today: who stands below the office now, and who is merged into it, counts. */
  readonly today: PlainDate;
}

/**
 * Who receives of a window for an office, both in SQL: itself, the offices that reported to it at any time since the window's last
 * day or last did before they ended, and those merged into any of them; each once. Walked upwards from the few that
 * receive of the window; `up.unit_id` stops at the office.
 */
export const receiversSql = (officeId: RawBuilder<unknown>, windowId: RawBuilder<unknown>, today: PlainDate) => sql`(
  with recursive up(receiver_id, unit_id, depth) as (
    select distinct a.receiver_unit_id, a.receiver_unit_id, 0 from assignment a where a.window_id = ${windowId}
    union
    select up.receiver_id, n.unit_id, up.depth + 1
    from up cross join lateral (
      select r.other_id as unit_id from unit_relation r
      where r.unit_id = up.unit_id and r.relation = 'reports_to' and r.rank = 1 and r.superseded_at is null
        and exists (select from duty_window w where w.id = ${windowId}
          and r.valid_from <= greatest(w.last_day, ${today}::date)
          and (r.valid_to is null or r.valid_to >= least(w.last_day, ${today}::date) or not exists (
            select from unit_relation n where n.unit_id = r.unit_id and n.relation = 'reports_to' and n.rank = 1
              and n.superseded_at is null and n.valid_from > r.valid_from)))
      union all
      select s.to_id from unit_succession s
      where s.from_id = up.unit_id and s.extent = 'whole' and s.rank = 1 and s.superseded_at is null
        and s.effective_on <= ${today}::date
    ) n
    where up.depth < 20 and up.unit_id <> ${officeId}
  )
  select distinct receiver_id from up where unit_id = ${officeId}
)`;

/** Whether the assignment `a` counts for the office. */
export const isReceived = ({ windowId, receiverId, today }: Received) =>
  sql`a.receiver_unit_id in ${receiversSql(sql`${receiverId}`, sql`${windowId}`, today)}`;

/** An office with those merged into it. */
export const mergedSql = (officeId: Id, today: PlainDate) => sql`(
  with recursive merged(unit_id) as (
    select ${officeId}::uuid
    union
    select s.from_id from merged m join unit_succession s on s.to_id = m.unit_id
    where s.extent = 'whole' and s.rank = 1 and s.superseded_at is null and s.effective_on <= ${today}::date
  )
  select unit_id from merged
)`;

/** Whether an office receives anything of a window, itself or by an office merged into it. */
export async function receives(db: Db, { windowId, receiverId, today }: Received): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from assignment a
      where a.window_id = ${windowId} and a.receiver_unit_id in ${mergedSql(receiverId, today)}
    ) as found`.execute(db);
  return rows[0]?.found ?? false;
}

/** What an office receives of a window: itself, by offices below it, and by those merged into it. */
export async function selectReceived(db: Db, received: Received): Promise<Assignment[]> {
  const { rows } = await sql<Selectable<AssignmentTable>>`
    select a.* from assignment a
    where a.window_id = ${received.windowId} and ${isReceived(received)}`.execute(db);
  return rows.map(toAssignment);
}
