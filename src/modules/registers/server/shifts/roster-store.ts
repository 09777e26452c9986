import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { RosterLine } from '../../rules/shifts/roster.ts';

type Db = Kysely<Tables>;

/** The newest revision of the roster of a week. */
export interface StoredRoster {
  readonly firstDay: PlainDate;
  readonly revision: number;
  readonly id: Id;
  readonly lines: readonly RosterLine[];
  readonly reason: string | null;
  readonly writtenAt: Date;
  readonly writtenBy: string;
}

/** The rosters of the weeks that begin between two days, the earliest first. */
export async function selectRosters(db: Db, unitId: Id, from: PlainDate, until: PlainDate): Promise<StoredRoster[]> {
  const { rows } = await sql<StoredRoster>`
    select distinct on (r.first_day) r.first_day as "firstDay", r.revision, r.id, r.lines, r.reason,
      r.written_at as "writtenAt", p.full_name as "writtenBy"
    from roster r join person p on p.id = r.written_by
    where r.unit_id = ${unitId} and r.first_day between ${from}::date and ${until}::date
    order by r.first_day, r.revision desc`.execute(db);
  return rows;
}

/** The newest week before a day on which somebody stands. */
export async function selectLastLines(db: Db, unitId: Id, before: PlainDate): Promise<readonly RosterLine[]> {
  const { rows } = await sql<{ lines: readonly RosterLine[] }>`
    select r.lines from roster r
    where r.unit_id = ${unitId} and r.first_day < ${before}::date and jsonb_array_length(r.lines) > 0
      and r.revision = (select max(n.revision) from roster n where n.unit_id = r.unit_id and n.first_day = r.first_day)
    order by r.first_day desc limit 1`.execute(db);
  return rows[0]?.lines ?? [];
}

export interface NewRoster {
  readonly unitId: Id;
  readonly firstDay: PlainDate;
  readonly revision: number;
  readonly id: Id;
  readonly lines: readonly RosterLine[];
  readonly reason: string | null;
  readonly at: Date;
  readonly personId: Id;
}

/** Writes the next revision; false where somebody else has written it. */
export async function insertRoster(db: Db, roster: NewRoster): Promise<boolean> {
  const inserted = await db
    .insertInto('roster')
    .values({
      unit_id: roster.unitId,
      first_day: roster.firstDay,
      revision: roster.revision,
      id: roster.id,
      lines: JSON.stringify(roster.lines),
      reason: roster.reason,
      written_at: roster.at,
      written_by: roster.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('revision')
    .execute();
  return inserted.length > 0;
}
