import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { PREPARED, PREPARED_LAST } from '#platform/database/prepared.ts';
import type { Tables } from '#platform/tables.ts';
import type { Posting } from '../rules/post-amounts.ts';
import type { Values } from '../rules/values.ts';

/** What statements run on: a transaction, or the pool. */
export type Db = Kysely<Tables>;

/** One entry as it is kept. */
export interface StoredEntry {
  readonly unitId: Id;
  readonly id: Id;
  readonly register: string;
  readonly version: number;
  readonly day: PlainDate;
  readonly values: Values;
  readonly state: string | null;
  readonly revision: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  readonly updatedBy: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  /** The entry of a ledger it takes back, and why. */
  readonly counters: Id | null;
  readonly counterReason: string | null;
  /** The entry that takes it back. */
  readonly counteredBy: Id | null;
  /** The entry of the unit it follows from. */
  readonly sourceId: Id | null;
  /** The line of it, counted from 0. */
  readonly sourceLine: number | null;
}

/** The columns of a stored entry `e` with the names of its people (`entryPeople`). */
export const entryColumns = sql`
  e.unit_id as "unitId", e.id, e.register, e.definition_version as version, e.day, e.content as values, e.state, e.revision,
  e.created_at as "createdAt", c.full_name as "createdBy", e.updated_at as "updatedAt", u.full_name as "updatedBy",
  e.withdrawn_at as "withdrawnAt", w.full_name as "withdrawnBy", e.withdrawn_reason as "withdrawnReason",
  e.counters, e.counter_reason as "counterReason", e.source_id as "sourceId",
  e.source_line as "sourceLine",
  (select k.id from entry k where k.unit_id = e.unit_id and k.counters = e.id) as "counteredBy"`;
export const entryPeople = sql`join person c on c.id = e.created_by join person u on u.id = e.updated_by
  left join person w on w.id = e.withdrawn_by`;

/** What is written in an entry, and how it is found. */
export interface Written {
  readonly version: number;
  readonly day: PlainDate;
  readonly values: Values;
  readonly state: string | null;
  readonly folded: string;
}

export interface NewEntry extends Written {
  readonly unitId: Id;
  readonly id: Id;
  readonly register: string;
  /** It stands in a ledger and will never change. */
  readonly fixed?: boolean;
  /** The entry it takes back, and why. */
  readonly counters?: { readonly entryId: Id; readonly reason: string };
  readonly sourceId?: Id | null;
  readonly sourceLine?: number | null;
}

interface By {
  readonly at: Date;
  readonly personId: Id;
}

/** Entries a statement takes at once; PostgreSQL takes 65,535 values. */
const AT_ONCE = 1_000;

/** Writes new entries; gives the ids of those whose id was free. */
export async function insertEntries(db: Db, entries: readonly NewEntry[], { at, personId }: By): Promise<Id[]> {
  const inserted: Id[] = [];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const rows = await db
      .insertInto('entry')
      .values(
        entries.slice(from, from + AT_ONCE).map((entry) => ({
          unit_id: entry.unitId,
          id: entry.id,
          register: entry.register,
          definition_version: entry.version,
          day: entry.day,
          content: JSON.stringify(entry.values),
          state: entry.state,
          folded: entry.folded,
          fixed: entry.fixed ?? false,
          counters: entry.counters?.entryId ?? null,
          counter_reason: entry.counters?.reason ?? null,
          source_id: entry.sourceId ?? null,
          created_at: at,
          created_by: personId,
          updated_at: at,
          updated_by: personId,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    inserted.push(...rows.map(({ id }) => id));
  }
  return inserted;
}

/** What must be known before an entry is written under an id: whether the id is taken. */
export async function isTaken(db: Db, unitId: Id, id: Id): Promise<boolean> {
  const { rows } =
    await sql`/* prepared */ select from entry where unit_id = ${unitId}::uuid and id = ${id}::uuid`.execute(db);
  return rows.length > 0;
}

/**
 * Writes a new entry with what it adds, its first history and the answer to the command in one statement, which may be the
 * last of its transaction. The id must be free.
 */
export async function writeNewEntry(
  db: Db,
  entry: NewEntry,
  { at, personId }: By,
  postings: readonly Posting[],
  history: RawBuilder<unknown>,
  command: RawBuilder<unknown> | undefined,
  isLast: boolean,
): Promise<void> {
  const [unitId, id] = [sql`${entry.unitId}::uuid`, sql`${entry.id}::uuid`];
  const kept = command ? sql`, kept as (${command})` : sql``;
  await sql`${sql.raw(isLast ? PREPARED_LAST : PREPARED)}
    with written as (
      insert into entry (unit_id, id, register, definition_version, day, content, state, folded, fixed, created_at,
        created_by, updated_at, updated_by, source_id, source_line, counters, counter_reason)
      values (${unitId}, ${id}, ${entry.register}, ${entry.version}::int, ${entry.day}::date,
        ${JSON.stringify(entry.values)}::jsonb, ${entry.state}, ${entry.folded},
        ${entry.fixed ?? false}::boolean, ${at}::timestamptz, ${personId}::uuid,
        ${at}::timestamptz, ${personId}::uuid, ${entry.sourceId ?? null}::uuid,
        ${entry.sourceLine ?? null}::int, ${entry.counters?.entryId ?? null}::uuid,
        ${entry.counters?.reason ?? null}::text)
    ), ${history}${kept}
    insert into entry_amount (unit_id, entry_id, day, register, amounts)
      select ${unitId}, ${id}, p.day::date, ${entry.register}, p.amounts::bigint[]
      from jsonb_to_recordset(${JSON.stringify(postings.map(({ day, amounts }) => ({ day, amounts: `{${amounts.join(',')}}` })))}::jsonb)
        as p(day text, amounts text)`.execute(db);
}

export async function selectEntry(db: Db, unitId: Id, id: Id): Promise<StoredEntry | undefined> {
  const { rows } = await sql<StoredEntry>`
    select ${entryColumns} from entry e ${entryPeople} where e.unit_id = ${unitId} and e.id = ${id}`.execute(db);
  return rows[0];
}

/** The entry, held until the end of the transaction. */
export async function lockEntry(db: Db, unitId: Id, id: Id): Promise<StoredEntry | undefined> {
  const held = await sql`select from entry where unit_id = ${unitId} and id = ${id} for update`.execute(db);
  return held.rows.length > 0 ? selectEntry(db, unitId, id) : undefined;
}

/** Writes the whole of an entry anew. */
export async function updateEntry(
  db: Db,
  { unitId, id }: Pick<StoredEntry, 'unitId' | 'id'>,
  written: Written,
  { at, personId }: By,
): Promise<void> {
  await db
    .updateTable('entry')
    .set({
      definition_version: written.version,
      day: written.day,
      content: JSON.stringify(written.values),
      state: written.state,
      folded: written.folded,
      revision: sql<number>`revision + 1`,
      updated_at: at,
      updated_by: personId,
    })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** Strikes an entry out for a reason, or takes it back (no reason). */
export async function updateWithdrawn(
  db: Db,
  { unitId, id }: Pick<StoredEntry, 'unitId' | 'id'>,
  reason: string | null,
  { at, personId }: By,
): Promise<void> {
  await db
    .updateTable('entry')
    .set({
      withdrawn_at: reason === null ? null : at,
      withdrawn_by: reason === null ? null : personId,
      withdrawn_reason: reason,
      revision: sql<number>`revision + 1`,
      updated_at: at,
      updated_by: personId,
    })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** The field of a content equals another as a value; sets in any order. */
const sameAt = (field: string, value: unknown): RawBuilder<unknown> =>
  value === undefined
    ? sql`e.content -> ${field}::text is null`
    : sql`(e.content -> ${field}::text @> ${JSON.stringify(value)}::jsonb and e.content -> ${field}::text <@ ${JSON.stringify(value)}::jsonb)`;

/** Standing entries of the unit, but this one and those taken back, that hold the same in all these fields; the latest few. */
export async function selectAlike(
  db: Db,
  entry: Pick<StoredEntry, 'unitId' | 'id' | 'register' | 'day' | 'values'>,
  fields: readonly string[],
  dayField: string,
): Promise<Pick<StoredEntry, 'id' | 'day' | 'version' | 'values'>[]> {
  const same = fields.map((field) =>
    field === dayField ? sql`e.day = ${entry.day}::date` : sameAt(field, entry.values[field]),
  );
  const { rows } = await sql<Pick<StoredEntry, 'id' | 'day' | 'version' | 'values'>>`/* prepared */
    select e.id, e.day, e.definition_version as version, e.content as values from entry e
    where e.unit_id = ${entry.unitId}::uuid and e.register = ${entry.register}::text and e.id <> ${entry.id}::uuid and e.withdrawn_at is null
      and e.counters is null
      and not exists (select from entry k where k.unit_id = e.unit_id and k.counters = e.id)
      and ${sql.join(same, sql` and `)}
    order by e.day desc, e.id desc limit 5`.execute(db);
  return rows;
}

/** The latest entry of a unit that stands. */
export async function selectLast(db: Db, unitId: Id, register: string): Promise<Values | undefined> {
  const { rows } = await sql<{ values: Values }>`
    select content as values from entry
    where unit_id = ${unitId} and register = ${register} and withdrawn_at is null and counters is null
    order by day desc, id desc limit 1`.execute(db);
  return rows[0]?.values;
}

/** How many entries of a unit stand in each register between two days, and the last day of any. */
export async function selectStanding(
  db: Db,
  unitId: Id,
  firstDay: PlainDate,
  lastDay: PlainDate,
): Promise<{ register: string; entries: number; lastDay: PlainDate }[]> {
  const { rows } = await sql<{ register: string; entries: number; lastDay: PlainDate }>`
    select register, count(*) filter (where day between ${firstDay}::date and ${lastDay}::date)::int as entries,
      max(day)::text as "lastDay"
    from entry where unit_id = ${unitId} and withdrawn_at is null group by register`.execute(db);
  return rows;
}

/** The registers in which an entry of the unit stands, of a day or an earlier one. */
export async function selectKept(db: Db, unitId: Id, lastDay: PlainDate): Promise<string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('register')
    .distinct()
    .where('unit_id', '=', unitId)
    .where('withdrawn_at', 'is', null)
    .where('day', '<=', lastDay)
    .execute();
  return rows.map(({ register }) => register);
}

/** All standing entries of a unit in some days, the earliest first; at most so many. */
export async function selectBetween(
  db: Db,
  unitId: Id,
  register: string,
  days: { readonly firstDay: PlainDate | null; readonly lastDay: PlainDate | null },
  atMost: number,
): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select ${entryColumns} from entry e ${entryPeople}
    where e.unit_id = ${unitId} and e.register = ${register} and e.withdrawn_at is null
      and (${days.firstDay}::date is null or e.day >= ${days.firstDay}::date)
      and (${days.lastDay}::date is null or e.day <= ${days.lastDay}::date)
    order by e.day, e.id limit ${atMost}`.execute(db);
  return rows;
}

/** The standing entries of a register that are in none of the states given, the earliest first. */
export async function selectStandingValues(
  db: Db,
  unitId: Id,
  register: string,
  endedStates: readonly string[],
): Promise<Values[]> {
  const { rows } = await sql<{ values: Values }>`
    select content as values from entry
    where unit_id = ${unitId} and register = ${register} and withdrawn_at is null
      and (state is null or not state = any(${[...endedStates]}::text[]))
    order by day, id limit 2000`.execute(db);
  return rows.map((row) => row.values);
}
