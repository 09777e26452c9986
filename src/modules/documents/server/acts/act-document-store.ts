import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { BookDocument } from '../../rules/acts/act-book.ts';
import type { CitedAs } from '../../rules/acts/identify-act.ts';
import type { ThreadPage } from '../../rules/acts/thread.ts';
import type { CitationRelation } from '../../rules/reading/citation-relation.ts';

type Db = Kysely<Tables>;

const columns = sql`d.id, d.act_key as key, d.title, d.kind_code as "kindCode", d.number, d.symbol, d.issuer, d.subject,
  d.signed_on as "signedOn", d.dated_on as "datedOn", d.in_force_from as "inForceFrom", d.in_force_to as "inForceTo"`;

/** A key, and the year it is asked for; null for every year. */
export interface AskedKey {
  readonly key: string;
  readonly year: number | null;
}

/** Keys as rows `a(key, year)`. */
export const askedRows = (keys: readonly AskedKey[]): RawBuilder<unknown> =>
  sql`unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ year }) => year)}::int[]) as a(key, year)`;

/** Documents by their id or the key of their number, the newest first. */
export async function selectBookDocuments(
  db: Db,
  unitId: Id,
  { keys = [], ids = [] }: { keys?: readonly AskedKey[]; ids?: readonly Id[] },
): Promise<BookDocument[]> {
  const { rows } = await sql<BookDocument>`
    select * from (
      select ${columns}, d.created_at from ${askedRows(keys)} join document d on d.unit_id = ${unitId}
        and d.act_key = a.key and (a.year is null or d.signed_on is null or extract(year from d.signed_on) = a.year)
      union
      select ${columns}, d.created_at from document d
      where d.unit_id = ${unitId} and d.id = any(${[...ids]}::uuid[])
    ) d order by d.created_at desc, d.id`.execute(db);
  return rows;
}

/** Patterns as rows; `at` is the place of each act in `acts`. */
const patternRows = (acts: readonly (readonly CitedAs[])[]): RawBuilder<unknown> => {
  const all = acts.flatMap((patterns, at) => patterns.map((pattern) => ({ at, ...pattern })));
  const of = <K extends keyof (typeof all)[number]>(key: K) => all.map((one) => one[key]);
  return sql`unnest(${of('at')}::int[], ${of('key')}::text[], ${of('year')}::int[], ${of('day')}::date[],
    ${of('from')}::date[], ${of('before')}::date[]) as p(at, key, year, day, from_day, before_day)`;
};

/** `isCitedAs` in SQL, for a citation `c` in a document `d` and a pattern `p`. */
export const citedAsSql = sql`c.act_key = p.key
  and (p.day is null or c.day is null or c.day = p.day)
  and case when c.year is null
    then (p.from_day is null or d.dated_on is null or d.dated_on >= p.from_day)
      and (p.before_day is null or d.dated_on < p.before_day)
    else p.year is null or c.year = p.year end`;

export interface CitingDocument extends BookDocument {
  readonly relations: readonly CitationRelation[];
  readonly locator: string | null;
  /** The kind of the document, '' where it is not known, and how many of that kind cite the act. */
  readonly kind: string;
  readonly total: number;
}

/**
 * Documents that cite an act, by their kind: of each the first `most` after `skip`, those that change the act before the
 * others, then the newest.
 */
export async function selectCiting(
  db: Db,
  unitId: Id,
  cited: readonly CitedAs[],
  page: ThreadPage & { readonly except: Id | null },
): Promise<CitingDocument[]> {
  const { rows } = await sql<CitingDocument>`
    with hit as (
      select d.id, coalesce(d.kind_code, '') as kind, d.signed_on, array_agg(distinct c.relation) as relations,
        min(c.locator) as locator
      from ${patternRows([cited])}
        join document_citation c on c.unit_id = ${unitId} and c.act_key = p.key and c.within is null
        join document d on d.unit_id = c.unit_id and d.id = c.document_id
      where ${citedAsSql} and d.id is distinct from ${page.except}::uuid
        and ${page.kind === undefined ? sql`true` : sql`coalesce(d.kind_code, '') = ${page.kind}`}
      group by d.id, 2, d.signed_on
    ), placed as (
      select id, relations, locator, kind, count(*) over (partition by kind)::int as total,
        row_number() over (partition by kind
          order by relations && array['replaces', 'amends'] desc, signed_on desc nulls last, id)::int as place
      from hit
    )
    select ${columns}, placed.relations, placed.locator, placed.kind, placed.total
    from placed join document d on d.unit_id = ${unitId} and d.id = placed.id
    where place > ${page.skip} and place <= ${page.skip + page.most}
    order by placed.total desc, placed.kind, place`.execute(db);
  return rows;
}

export interface RestingDocument {
  /** The place of the act in the list asked about. */
  readonly at: number;
  readonly id: Id;
  readonly title: string;
  readonly signedOn: string | null;
  /** The same, else the first day of its month or year. */
  readonly datedOn: string | null;
  /** How many documents rest on the act, and how many of them lead running programmes. */
  readonly total: number;
  readonly running: number;
  readonly isRunning: boolean;
  /** It is among the legal bases of the head. */
  readonly isBasis: boolean;
}

/** For each act the first documents that rest on it (who replaces or amends it does not), those of running programmes before the others, then the newest. */
export async function selectResting(
  db: Db,
  unitId: Id,
  acts: readonly (readonly CitedAs[])[],
  running: readonly Id[],
  most: number,
): Promise<RestingDocument[]> {
  const { rows } = await sql<RestingDocument>`
    with hit as (
      select p.at, c.document_id as id, bool_or(c.is_basis) as "isBasis"
      from ${patternRows(acts)}
        join document_citation c on c.unit_id = ${unitId} and c.act_key = p.key and c.within is null
        join document d on d.unit_id = c.unit_id and d.id = c.document_id
      where ${citedAsSql} and c.relation not in ('replaces', 'amends', 'consolidates')
      group by p.at, c.document_id
    ), placed as (
      select hit.*, d.title, d.signed_on as "signedOn", d.dated_on as "datedOn", d.id = any(${[...running]}::uuid[]) as "isRunning",
        count(*) over (partition by at)::int as total,
        (count(*) filter (where d.id = any(${[...running]}::uuid[])) over (partition by at))::int as running,
        row_number() over (partition by at
          order by d.id = any(${[...running]}::uuid[]) desc, d.signed_on desc nulls last, d.id) as place
      from hit join document d on d.unit_id = ${unitId} and d.id = hit.id
    )
    select * from placed where place <= ${most} order by at, place`.execute(db);
  return rows;
}

/** How an act of a key that is not in the library is called by those who cite it: a few of the mentions. */
export async function selectMentions(db: Db, unitId: Id, cited: readonly CitedAs[]) {
  const { rows } = await sql<{
    key: string;
    year: number | null;
    day: string | null;
    citedOn: string | null;
    label: string;
    kind: string;
    issuer: string | null;
    subject: string | null;
  }>`
    select c.act_key as key, c.year, c.day, d.dated_on as "citedOn", c.label, c.kind, c.issuer, c.subject
    from ${patternRows([cited])}
      join document_citation c on c.unit_id = ${unitId} and c.act_key = p.key
      join document d on d.unit_id = c.unit_id and d.id = c.document_id
    where ${citedAsSql} limit 5`.execute(db);
  // Who says more of it goes first.
  return rows.sort((a, b) => Number(a.subject === null) - Number(b.subject === null));
}
