import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { ChainRow, Thing } from './history-store.ts';

type Db = Kysely<Tables>;

/** A sealed day. */
export interface HistoryDay {
  readonly day: PlainDate;
  readonly rowCount: number;
  /** 16 bytes of id and 32 of digest for each row recorded that day, in the order of their ids. */
  readonly rows: Buffer;
  readonly digest: Buffer;
}

const LOCK = 7_471_002;

/** Two programs on one database seal a day one after the other. */
export async function lockSealing(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);
}

export async function selectLastDay(db: Db): Promise<Pick<HistoryDay, 'day' | 'digest'> | undefined> {
  const { rows } = await sql<Pick<HistoryDay, 'day' | 'digest'>>`
    select day, digest from history_day order by day desc limit 1`.execute(db);
  return rows[0];
}

/** The id of the row recorded first. */
export async function selectFirstId(db: Db): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id }>`select id from history order by id limit 1`.execute(db);
  return rows[0]?.id;
}

/** How many rows have ids from `first` to before `end`, with their list as a sealed day keeps it. */
export async function selectRowList(
  db: Db,
  first: Id,
  end: Id,
): Promise<{ readonly rowCount: number; readonly rows: Buffer }> {
  const { rows } = await sql<{ rowCount: number; rows: Buffer }>`
    select count(*)::int as "rowCount",
      coalesce(string_agg(uuid_send(id) || digest, ''::bytea order by id, digest), ''::bytea) as rows
    from history where id >= ${first} and id < ${end}`.execute(db);
  return rows[0] ?? { rowCount: 0, rows: Buffer.alloc(0) };
}

export async function insertDay(db: Db, { day, rowCount, rows, digest }: HistoryDay, sealedAt: Date): Promise<void> {
  await sql`
    insert into history_day (day, row_count, rows, digest, sealed_at)
    values (${day}::date, ${rowCount}, ${rows}, ${digest}, ${sealedAt})`.execute(db);
}

/** The sealed days of a span, the oldest first, without their lists. */
export async function selectDays(
  db: Db,
  from: PlainDate,
  to: PlainDate,
): Promise<Pick<HistoryDay, 'day' | 'digest'>[]> {
  const { rows } = await sql<Pick<HistoryDay, 'day' | 'digest'>>`
    select day, digest from history_day where day between ${from}::date and ${to}::date order by day`.execute(db);
  return rows;
}

export async function selectDay(db: Db, day: PlainDate): Promise<HistoryDay | undefined> {
  const { rows } = await sql<HistoryDay>`
    select day, row_count as "rowCount", rows, digest from history_day where day = ${day}::date`.execute(db);
  return rows[0];
}

/** When days were sealed and over how many rows; days without a seal are left out. */
export async function selectSeals(
  db: Db,
  days: readonly PlainDate[],
): Promise<{ readonly day: PlainDate; readonly rowCount: number; readonly sealedAt: Date }[]> {
  const { rows } = await sql<{ day: PlainDate; rowCount: number; sealedAt: Date }>`
    select day, row_count as "rowCount", sealed_at as "sealedAt" from history_day
    where day = any(${[...days]}::date[]) order by day desc`.execute(db);
  return rows;
}

/** A row with what is needed to prove it. */
export interface ProvableRow extends ChainRow, Thing {
  /** Digest of the row before it in the chain of its thing; null when there is none. */
  readonly previous: Buffer | null;
  readonly previousId: Id | null;
  /** A later row of the thing tells that the content was erased, why and by whose order. */
  readonly erasedOnRecord: boolean;
}

/** Rows with ids from after `after` to before `end`, in order, at most `limit`. */
export async function selectProvableRows(db: Db, after: Id, end: Id, limit: number): Promise<ProvableRow[]> {
  const { rows } = await sql<ProvableRow>`
    select h.unit_id as "unitId", h.subject_kind as "subjectKind", h.subject_id as "subjectId", h.sequence, h.id, h.at,
      h.person_id as "personId", h.on_behalf_of as "onBehalfOf", h.action, h.content_digest as "contentDigest", h.digest,
      c.history_id is not null as "hasContent", c.person_name as "personName", c.on_behalf_name as "onBehalfName",
      c.before, c.after, c.note, c.salt, p.digest as previous, p.id as "previousId",
      c.history_id is null and exists (
        select from history e join history_content ec on ec.unit_id = e.unit_id and ec.history_id = e.id
        where e.unit_id = h.unit_id and e.subject_kind = h.subject_kind and e.subject_id = h.subject_id
          and e.action = 'erase-content' and ec.after -> 'rows' ? h.id::text
      ) as "erasedOnRecord"
    from history h
    left join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
    left join history p on p.unit_id = h.unit_id and p.subject_kind = h.subject_kind and p.subject_id = h.subject_id
      and p.sequence = h.sequence - 1
    where h.id > ${after} and h.id < ${end}
    order by h.id limit ${limit}`.execute(db);
  return rows;
}
