import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { DueChange } from '../rules/due-change.ts';

type Db = Kysely<Tables>;

export interface NewDueChange {
  readonly unitId: Id;
  readonly id: Id;
  readonly windowId: Id;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
  readonly at: Date;
  readonly by: Id;
}

export const insertDueChange = (db: Db, change: NewDueChange) =>
  db
    .insertInto('due_change')
    .values({
      unit_id: change.unitId,
      id: change.id,
      window_id: change.windowId,
      from_last_day: change.from,
      to_last_day: change.to,
      reason: change.reason,
      changed_at: change.at,
      changed_by: change.by,
    })
    .execute();

/** Moves the due day of a window; from then on it is said as the last day in time. */
export const setWindowDue = (db: Db, unitId: Id, windowId: Id, lastDay: PlainDate) =>
  db
    .updateTable('duty_window')
    .set({ due_day: lastDay, due_inclusive: true, due_phrase: null })
    .where('unit_id', '=', unitId)
    .where('id', '=', windowId)
    .execute();

/** Moves the day of everyone who has handed in nothing yet; returns how many there are. */
export async function setDueOfWaited(db: Db, issuerId: Id, windowId: Id, lastDay: PlainDate): Promise<number> {
  const rows = await db
    .updateTable('assignment')
    .set({ due_last_day: lastDay })
    .where('issuer_unit_id', '=', issuerId)
    .where('window_id', '=', windowId)
    .where('first_submitted_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}

/** The newest change of the due day of each window that had one. */
export async function selectDueChanges(db: Db, windowIds: readonly Id[]): Promise<ReadonlyMap<Id, DueChange>> {
  if (windowIds.length === 0) return new Map();
  const { rows } = await sql<DueChange & { windowId: Id }>`
    select distinct on (c.window_id) c.window_id as "windowId", c.from_last_day as "from", c.to_last_day as "to",
      c.reason, p.full_name as "by"
    from due_change c join person p on p.id = c.changed_by
    where c.window_id = any(${[...windowIds]}::uuid[])
    order by c.window_id, c.changed_at desc, c.id desc`.execute(db);
  return new Map(rows.map(({ windowId, ...change }) => [windowId, change]));
}
