import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Book, EntryFacts } from '../../rules/register/book.ts';
import type { HandlingState } from '../../rules/register/handling.ts';

type Db = Kysely<Tables>;

/** One line of a register. */
export interface Entry {
  readonly unitId: Id;
  readonly id: Id;
  readonly book: Book;
  readonly year: number;
  readonly series: string;
  readonly number: number;
  readonly documentId: Id | null;
  readonly facts: EntryFacts;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  readonly handling: HandlingState;
  readonly handlerId: Id | null;
  readonly handlerName: string | null;
  readonly handleBy: PlainDate | null;
  readonly finishedOn: PlainDate | null;
  readonly revision: number;
}

/** Where a number is counted: one run of numbers. */
export interface Run {
  readonly unitId: Id;
  readonly book: Book;
  readonly year: number;
  readonly series: string;
}

type Row = Omit<Entry, 'facts'> & EntryFacts;

const columns = sql`
  e.unit_id as "unitId", e.id, e.book, e.year, e.series, e.number, e.document_id as "documentId",
  e.arrived_on as "arrivedOn", e.author, e.number_symbol as "numberSymbol", e.signed_on as "signedOn", e.subject,
  e.signatory, e.recipients, e.copy_keeper as "copyKeeper", e.copies, e.passed_on as "passedOn",
  e.signed_for as "signedFor", e.note, e.withdrawn_at as "withdrawnAt", w.full_name as "withdrawnBy",
  e.withdrawn_reason as "withdrawnReason", e.handling, e.handler_id as "handlerId", e.handler_name as "handlerName",
  e.handle_by as "handleBy", e.finished_on as "finishedOn", e.revision`;
const from = sql`from register_entry e left join person w on w.id = e.withdrawn_by`;

const toEntry = (row: Row): Entry => {
  const { arrivedOn, author, numberSymbol, signedOn, subject, signatory, recipients, ...rest } = row;
  const { copyKeeper, copies, passedOn, signedFor, note, ...entry } = rest;
  const facts = { arrivedOn, author, numberSymbol, signedOn, subject, signatory, recipients };
  return { ...entry, facts: { ...facts, copyKeeper, copies, passedOn, signedFor, note } };
};

const rowOf = (facts: EntryFacts) => ({
  arrived_on: facts.arrivedOn,
  author: facts.author,
  number_symbol: facts.numberSymbol,
  signed_on: facts.signedOn,
  subject: facts.subject,
  signatory: facts.signatory,
  recipients: facts.recipients,
  copy_keeper: facts.copyKeeper,
  copies: facts.copies,
  passed_on: facts.passedOn,
  signed_for: facts.signedFor,
  note: facts.note,
});

/**
 * Holds a run of numbers until the end of the transaction, so that two people who register at once get numbers one after
 * the other, and one that is given back by a failure is the next one's.
 */
export async function lockRun(db: Db, { unitId, book, year, series }: Run): Promise<void> {
  const name = `register ${unitId} ${book} ${year} ${series}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

/** The greatest number ever given in a run; 0 when none was. */
export async function selectLastNumber(db: Db, { unitId, book, year, series }: Run): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from register_entry
    where unit_id = ${unitId} and book = ${book} and year = ${year} and series = ${series}`.execute(db);
  return rows[0]?.last ?? 0;
}

/** Who holds a number of a run. */
export async function selectHolder(
  db: Db,
  { unitId, book, year, series }: Run,
  number: number,
): Promise<{ id: Id; subject: string } | undefined> {
  return db
    .selectFrom('register_entry')
    .select(['id', 'subject'])
    .where('unit_id', '=', unitId)
    .where('book', '=', book)
    .where('year', '=', year)
    .where('series', '=', series)
    .where('number', '=', number)
    .executeTakeFirst();
}

export interface NewEntry extends Run {
  readonly id: Id;
  readonly number: number;
  readonly documentId: Id | null;
  readonly facts: EntryFacts;
  readonly handling: HandlingState;
  readonly handlerName: string | null;
  readonly finishedOn: PlainDate | null;
  readonly createdAt: Date;
  readonly createdBy: Id;
  /** Why an old line was struck out before it came here. */
  readonly withdrawn?: string | null;
}

/** Lines a statement takes at once; PostgreSQL takes 65,535 values. */
const AT_ONCE = 1_000;

export async function insertEntries(db: Db, entries: readonly NewEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    await db
      .insertInto('register_entry')
      .values(
        entries.slice(at, at + AT_ONCE).map((entry) => ({
          unit_id: entry.unitId,
          id: entry.id,
          book: entry.book,
          year: entry.year,
          series: entry.series,
          number: entry.number,
          document_id: entry.documentId,
          ...rowOf(entry.facts),
          handling: entry.handling,
          handler_name: entry.handlerName,
          finished_on: entry.finishedOn,
          created_at: entry.createdAt,
          created_by: entry.createdBy,
          ...(entry.withdrawn
            ? { withdrawn_at: entry.createdAt, withdrawn_by: entry.createdBy, withdrawn_reason: entry.withdrawn }
            : {}),
        })),
      )
      .execute();
  }
}

export async function selectEntry(db: Db, unitId: Id, id: Id): Promise<Entry | undefined> {
  const { rows } = await sql<Row>`select ${columns} ${from} where e.unit_id = ${unitId} and e.id = ${id}`.execute(db);
  return rows[0] && toEntry(rows[0]);
}

/** The line, held until the end of the transaction. */
export async function lockEntry(db: Db, unitId: Id, id: Id): Promise<Entry | undefined> {
  const held = await sql`select from register_entry where unit_id = ${unitId} and id = ${id} for update`.execute(db);
  return held.rows.length > 0 ? selectEntry(db, unitId, id) : undefined;
}

/** A year of a book, by series and number. */
export async function selectBook(db: Db, unitId: Id, book: Book, year: number): Promise<Entry[]> {
  const { rows } = await sql<Row>`
    select ${columns} ${from} where e.unit_id = ${unitId} and e.book = ${book} and e.year = ${year}
    order by e.series, e.number`.execute(db);
  return rows.map(toEntry);
}

const isOpen = sql`e.withdrawn_at is null and e.handling <> 'done'`;

/** Some lines of a year, the newest number first, and how many there are. */
export async function selectBookPage(
  db: Db,
  { unitId, book, year }: Omit<Run, 'series'>,
  { onlyOpen, limit, offset }: { readonly onlyOpen: boolean; readonly limit: number; readonly offset: number },
): Promise<{ entries: Entry[]; total: number }> {
  const wanted = sql`e.unit_id = ${unitId} and e.book = ${book} and e.year = ${year}
    and ${onlyOpen ? isOpen : sql`true`}`;
  const { rows } = await sql<Row>`
    select ${columns} ${from} where ${wanted}
    order by e.series, e.number desc limit ${limit} offset ${offset}`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from register_entry e where ${wanted}`.execute(db);
  return { entries: rows.map(toEntry), total: counted[0]?.total ?? 0 };
}

/** The numbers of a year, by their series. */
export async function selectNumbers(db: Db, unitId: Id, book: Book, year: number): Promise<Map<string, number[]>> {
  const { rows } = await sql<{ series: string; numbers: number[] }>`
    select series, array_agg(number order by number) as numbers from register_entry
    where unit_id = ${unitId} and book = ${book} and year = ${year} group by series order by series`.execute(db);
  return new Map(rows.map(({ series, numbers }) => [series, numbers]));
}

export async function selectYears(db: Db, unitId: Id, book: Book): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from register_entry where unit_id = ${unitId} and book = ${book}`.execute(db);
  return rows.map(({ year }) => year);
}

export async function selectEntriesOf(db: Db, unitId: Id, documentId: Id): Promise<Entry[]> {
  const { rows } = await sql<Row>`
    select ${columns} ${from} where e.unit_id = ${unitId} and e.document_id = ${documentId}
    order by e.created_at, e.id`.execute(db);
  return rows.map(toEntry);
}

export async function updateEntry(
  db: Db,
  { unitId, id, revision }: Entry,
  facts: EntryFacts,
  number: number,
): Promise<void> {
  await db
    .updateTable('register_entry')
    .set({ ...rowOf(facts), number, revision: revision + 1 })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

export async function withdrawRow(
  db: Db,
  { unitId, id, revision }: Entry,
  by: { readonly at: Date; readonly personId: Id; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('register_entry')
    .set({ withdrawn_at: by.at, withdrawn_by: by.personId, withdrawn_reason: by.reason, revision: revision + 1 })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** The latest line of the issued book with this number and symbol, however it is spaced. */
export async function selectIssuedAs(db: Db, unitId: Id, numberSymbol: string): Promise<Id | undefined> {
  const { rows } = await sql<{ id: Id }>`
    select id from register_entry
    where unit_id = ${unitId} and book = 'issued' and withdrawn_at is null
      and lower(regexp_replace(number_symbol, '\\s', '', 'g')) = lower(regexp_replace(${numberSymbol}, '\\s', '', 'g'))
    order by year desc limit 1`.execute(db);
  return rows[0]?.id;
}

/** Every number a book holds in some years, with what stands there. */
export async function selectTaken(
  db: Db,
  unitId: Id,
  book: Book,
  years: readonly number[],
): Promise<(Pick<Entry, 'year' | 'series' | 'number'> & { readonly subject: string })[]> {
  const { rows } = await sql<{ year: number; series: string; number: number; subject: string }>`
    select year, series, number, left(subject, 80) as subject from register_entry
    where unit_id = ${unitId} and book = ${book} and year = any(${[...years]}::int[])`.execute(db);
  return rows;
}
