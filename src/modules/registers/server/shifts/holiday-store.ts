import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { type Holiday, LONGEST_HOLIDAY } from '../../rules/shifts/holiday.ts';

type Db = Kysely<Tables>;

/** The newest revision of the duty of a holiday. */
export interface StoredHoliday extends Holiday {
  readonly id: Id;
  readonly revision: number;
  readonly dropped: boolean;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

/**
 * The holidays of a unit that touch some days and were not dropped, the latest first. Of years of them only those are read
 * that ever began near these days.
 */
export async function selectHolidays(
  db: Db,
  unitId: Id,
  from: PlainDate | null,
  until: PlainDate | null,
): Promise<StoredHoliday[]> {
  const { rows } = await sql<StoredHoliday>`
    select * from (
      select distinct on (h.id) h.id, h.revision, h.name, h.first_day as "firstDay", h.last_day as "lastDay", h.days,
        h.dropped, h.written_at as "writtenAt", p.full_name as "writtenBy"
      from holiday_duty h join person p on p.id = h.written_by
      where h.unit_id = ${unitId} and h.id in (
        select t.id from holiday_duty t
        where t.unit_id = ${unitId} and t.first_day >= coalesce(${from}::date - ${LONGEST_HOLIDAY}::int, '-infinity')
          and t.first_day <= coalesce(${until}::date, 'infinity'))
      order by h.id, h.revision desc) newest
    where not dropped and (${from}::date is null or "lastDay" >= ${from}::date)
      and (${until}::date is null or "firstDay" <= ${until}::date)
    order by "firstDay" desc, id desc limit 60`.execute(db);
  return rows;
}

/** One of them, dropped or not. */
export async function selectHoliday(db: Db, unitId: Id, id: Id): Promise<StoredHoliday | undefined> {
  const { rows } = await sql<StoredHoliday>`
    select h.id, h.revision, h.name, h.first_day as "firstDay", h.last_day as "lastDay", h.days, h.dropped,
      h.written_at as "writtenAt", p.full_name as "writtenBy"
    from holiday_duty h join person p on p.id = h.written_by
    where h.unit_id = ${unitId} and h.id = ${id} order by h.revision desc limit 1`.execute(db);
  return rows[0];
}

/** Writes the next revision; false where somebody else has written it. */
export async function insertHoliday(
  db: Db,
  unitId: Id,
  holiday: Omit<StoredHoliday, 'writtenAt' | 'writtenBy'>,
  { at, personId }: { readonly at: Date; readonly personId: Id },
): Promise<boolean> {
  const inserted = await db
    .insertInto('holiday_duty')
    .values({
      unit_id: unitId,
      id: holiday.id,
      revision: holiday.revision,
      name: holiday.name,
      first_day: holiday.firstDay,
      last_day: holiday.lastDay,
      days: JSON.stringify(holiday.days),
      dropped: holiday.dropped,
      written_at: at,
      written_by: personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('revision')
    .execute();
  return inserted.length > 0;
}
