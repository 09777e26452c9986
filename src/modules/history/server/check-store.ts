import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** What a proof of the history found. */
export interface HistoryCheck {
  readonly at: Date;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly rowCount: number;
  readonly faultCount: number;
}

/** As the owner: the program's own role may not. */
export async function insertCheck(owner: Db, id: Id, check: HistoryCheck): Promise<void> {
  await sql`
    insert into history_check (id, at, first_day, last_day, row_count, fault_count)
    values (${id}, ${check.at}, ${check.firstDay}::date, ${check.lastDay}::date, ${check.rowCount}, ${check.faultCount})`.execute(
    owner,
  );
}

export async function selectLastCheck(db: Db): Promise<HistoryCheck | undefined> {
  const { rows } = await sql<HistoryCheck>`
    select at, first_day as "firstDay", last_day as "lastDay", row_count as "rowCount", fault_count as "faultCount"
    from history_check order by at desc, id desc limit 1`.execute(db);
  return rows[0];
}
