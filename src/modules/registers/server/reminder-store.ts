import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Definition, Reminder } from '../rules/definition.ts';
import { daysReminded } from '../rules/reminders.ts';
import type { Values } from '../rules/values.ts';
import { isBlankSql, meetsSql } from './condition-sql-store.ts';

/** An entry about a day of which something is to be said now. */
export interface RemindedEntry {
  readonly id: Id;
  readonly register: string;
  readonly values: Values;
  readonly state: string | null;
  /** The reminder of its register, and the day it speaks of. */
  readonly reminder: string;
  readonly day: PlainDate;
}

function remindedBy(unitId: Id, register: string, reminder: Reminder, today: PlainDate): RawBuilder<RemindedEntry> {
  const { firstDay, lastDay } = daysReminded(reminder, today);
  // Days are written YYYY-MM-DD, so their order is that of their letters.
  const written = sql`e.content ->> ${reminder.on}::text`;
  const within = firstDay ? sql`${written} between ${firstDay} and ${lastDay}` : sql`${written} <= ${lastDay}`;
  const conditions = [
    sql`e.unit_id = ${unitId} and e.register = ${register} and e.withdrawn_at is null and ${within}`,
    sql`not ${isBlankSql(reminder.on)}`,
    ...reminder.when.map(meetsSql),
    ...(reminder.unless ? [isBlankSql(reminder.unless)] : []),
  ];
  return sql<RemindedEntry>`
    select e.id, e.register, e.content as values, e.state, ${reminder.code}::text as reminder, ${written} as day
    from entry e where ${sql.join(conditions, sql` and `)}`;
}

/** What is to be said today of the standing entries of a unit, the earliest day first; at most `most`. */
export async function selectReminded(
  db: Kysely<Tables>,
  unitId: Id,
  definitions: readonly Definition[],
  today: PlainDate,
  most: number,
): Promise<RemindedEntry[]> {
  const asked = definitions.flatMap(({ code, reminders }) =>
    reminders.map((reminder) => remindedBy(unitId, code, reminder, today)),
  );
  if (asked.length === 0) return [];
  const { rows } = await sql<RemindedEntry>`
    select * from (${sql.join(asked, sql` union all `)}) found order by day, id, reminder limit ${most}`.execute(db);
  return rows;
}
