import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Direction, EntryFields } from '../rules/library/entry.ts';
import { type KnownStanding, type LibraryFilter, tiers } from '../rules/library/library-filter.ts';

type Db = Kysely<Tables>;

/** Terms of which one of each list must be held, as they stand in the index. */
export type AskedTerms = readonly (readonly number[])[];

/** One way to answer, of what tier; `where` says in which index. */
export type Way =
  | { readonly tier: number; readonly where: 'number'; readonly key: string }
  | { readonly tier: number; readonly where: 'head' | 'words'; readonly asked: AskedTerms };

export interface FoundDocument extends EntryFields {
  readonly id: Id;
  /** By what other texts cite it. */
  readonly key: string | null;
  readonly title: string;
  readonly version: number;
  /** The month or year of a date whose day is left blank. */
  readonly datedIn: string | null;
  /** Its day, else the first of that month or year. */
  readonly datedOn: PlainDate | null;
  readonly addedAt: Date;
  readonly addedBy: string | null;
  readonly fileName: string | null;
  readonly confirmedAt: Date | null;
  /** Items of the reading looked at, of how many; null when nobody began. */
  readonly seen: number | null;
  readonly all: number | null;
  /** One of `tiers`; null when nothing was looked for. */
  readonly tier: number | null;
  /** The latest of the older versions that hold what was looked for. */
  readonly olderVersion: number | null;
  readonly total: number;
}

/** Every list must be met; those with one term are asked together. */
function holds(column: RawBuilder<unknown>, asked: AskedTerms): RawBuilder<unknown> {
  const single = asked.flatMap((list) => (list.length === 1 ? list : []));
  const parts = [
    ...(single.length > 0 ? [sql`${column} @> ${single}::int[]`] : []),
    ...asked.flatMap((list) => (list.length === 1 ? [] : [sql`${column} && ${[...list]}::int[]`])),
  ];
  return sql.join(parts, sql` and `);
}

function hits(unitId: Id, way: Way): RawBuilder<unknown> {
  const { tier } = way;
  if (way.where === 'number') {
    const { key } = way;
    // After figures a letter must follow, or 75 would find 750.
    const goesOn = /\d$/.test(key) ? sql`and number_key !~ ${`^${key}\\d`}` : sql``;
    return sql`select document_id, day, null::int as older,
        case when number_key = ${key} then ${tier}::int else ${tiers.numberBegins}::int end as tier
      from document_search where unit_id = ${unitId} and number_key like ${`${key}%`} ${goesOn}`;
  }
  if (way.where === 'head') {
    return sql`select document_id, day, null::int as older, ${tier}::int as tier from document_search
      where unit_id = ${unitId} and ${holds(sql`head`, way.asked)}`;
  }
  return sql`select document_id, day, case when not latest then ordinal end as older,
      case when latest then ${tier}::int else ${tier + tiers.older}::int end as tier
    from document_words where unit_id = ${unitId} and ${holds(sql`words`, way.asked)}`;
}

/** A filter with what is known of documents beside their two days; asked for only where `force` narrows. */
export interface Narrowing extends LibraryFilter {
  readonly standing?: KnownStanding | undefined;
}

/** The documents that are over on a day: by what is known of them, of others by their last day. */
function isPast({ over, judged }: KnownStanding, today: PlainDate): RawBuilder<boolean> {
  return sql`(d.id = any(${[...over]}::uuid[])
    or coalesce(d.in_force_to < ${today}::date, false) and d.id <> all(${[...judged]}::uuid[]))`;
}

const nothingKnown: KnownStanding = { over: [], judged: [] };

function narrowed(filter: Narrowing, today: PlainDate): RawBuilder<unknown> {
  const { direction, kindCode, issuer, year, force, standing = nothingKnown } = filter;
  const parts = [
    ...(direction ? [sql`d.direction = ${direction}`] : []),
    ...(kindCode ? [sql`d.kind_code = ${kindCode}`] : []),
    ...(issuer ? [sql`s.issuer_key = ${issuer}`] : []),
    ...(year ? [sql`d.dated_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`] : []),
    ...(force === 'ended' ? [isPast(standing, today)] : []),
    ...(force === 'not-ended' ? [sql`not ${isPast(standing, today)}`] : []),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** The key of an issuer stands in the index. */
const withSearch = ({ issuer }: LibraryFilter): RawBuilder<unknown> =>
  issuer ? sql`join document_search s on s.unit_id = d.unit_id and s.document_id = d.id` : sql``;

/** Only what a filter leaves; without one, no document is looked at before the page is known. */
function narrowing(unitId: Id, filter: Narrowing, today: PlainDate): RawBuilder<unknown> {
  const { direction, kindCode, issuer, year, force } = filter;
  if (!(direction || kindCode || issuer || year || force)) return sql``;
  return sql`where document_id in (select d.id from document d ${withSearch(filter)}
    where d.unit_id = ${unitId} and ${narrowed(filter, today)})`;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** The documents that answer in one of the ways, the best answer first, then the newest. */
export async function searchDocuments(
  db: Db,
  unitId: Id,
  ways: readonly Way[],
  filter: Narrowing,
  today: PlainDate,
  { limit, offset }: Page,
): Promise<FoundDocument[]> {
  if (ways.length === 0) return [];
  // A long array lies apart from its row, which the planner does not count: it would read them all.
  await sql`set local enable_seqscan = off`.execute(db);
  const { rows } = await sql<FoundDocument>`
    with hit as (${sql.join(
      ways.map((way) => hits(unitId, way)),
      sql` union all `,
    )}), found as (
      select document_id as id, day, min(tier) as tier, max(older) as older from hit ${narrowing(unitId, filter, today)}
      group by document_id, day
    ), page as (
      select id, tier, older, count(*) over ()::int as total from found
      order by tier, day desc nulls last, id limit ${limit} offset ${offset}
    )
    select ${listed}, page.tier, page.older as "olderVersion", page.total
    from page join document d on d.unit_id = ${unitId} and d.id = page.id ${joined}
    order by page.tier, d.signed_on desc nulls last, d.id`.execute(db);
  return rows;
}

const listed = sql`d.id, d.act_key as key, d.title, d.version, d.direction, d.kind_code as "kindCode", d.number, d.symbol, d.issuer, d.subject,
  d.signed_on as "signedOn", d.dated_in as "datedIn", d.dated_on as "datedOn", d.in_force_from as "inForceFrom", d.in_force_to as "inForceTo", d.note,
  d.created_at as "addedAt", p.full_name as "addedBy", f.file_name as "fileName",
  case when d.confirmed_version = d.version then d.confirmed_at end as "confirmedAt",
  case when (d.reviewed->>'version')::int = d.version then (d.reviewed->>'seen')::int end as seen,
  case when (d.reviewed->>'version')::int = d.version then (d.reviewed->>'all')::int end as "all"`;

const joined = sql`
  join document_version v on v.unit_id = d.unit_id and v.document_id = d.id and v.ordinal = d.version
  left join stored_file f on f.unit_id = d.unit_id and f.id = v.file_id
  left join person p on p.id = d.created_by`;

/** All documents of a library that a filter leaves, the newest first. */
export async function listLibrary(
  db: Db,
  unitId: Id,
  filter: Narrowing,
  today: PlainDate,
  { limit, offset }: Page,
): Promise<FoundDocument[]> {
  const { rows } = await sql<FoundDocument>`
    with page as (
      select d.id, count(*) over ()::int as total from document d ${withSearch(filter)}
      where d.unit_id = ${unitId} and ${narrowed(filter, today)}
      order by d.listed_on desc, d.id limit ${limit} offset ${offset}
    )
    select ${listed}, null::int as tier, null::int as "olderVersion", page.total
    from page join document d on d.unit_id = ${unitId} and d.id = page.id ${joined}
    order by d.listed_on desc, d.id`.execute(db);
  return rows;
}

/** Of these words those that stand in some document. */
export async function selectKnownWords(db: Db, words: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`
    select word from library_word where word = any(${[...words]}::text[])`.execute(db);
  return new Set(rows.map(({ word }) => word));
}

/** The spellings that may lie near words of such lengths, and the parts a glued one may be made of. */
export async function selectVocabulary(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`select word from library_word`.execute(db);
  return new Set(rows.map(({ word }) => word));
}

/** The words of versions, for showing where in them a hit stands. */
export async function selectWordsOf(
  db: Db,
  unitId: Id,
  versions: readonly { readonly id: Id; readonly ordinal: number }[],
): Promise<ReadonlyMap<Id, string>> {
  if (versions.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; text: string }>`
    select d.id, coalesce(v.reading, d.reading)->>'text' as text
    from unnest(${versions.map(({ id }) => id)}::uuid[], ${versions.map(({ ordinal }) => ordinal)}::int[]) as asked (id, ordinal)
      join document d on d.unit_id = ${unitId} and d.id = asked.id
      join document_version v on v.unit_id = d.unit_id and v.document_id = d.id and v.ordinal = asked.ordinal`.execute(
    db,
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

export interface Facets {
  readonly kinds: readonly { readonly code: string; readonly count: number }[];
  readonly issuers: readonly { readonly key: string; readonly name: string; readonly count: number }[];
  readonly years: readonly { readonly year: number; readonly count: number }[];
  readonly directions: readonly { readonly direction: Direction; readonly count: number }[];
}

/** What a library can be narrowed by, with how many documents each leaves. */
export async function selectFacets(db: Db, unitId: Id): Promise<Facets> {
  const { rows } = await sql<Facets>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('code', code, 'count', n) order by n desc, code) from (
        select kind_code as code, count(*) as n from document where unit_id = ${unitId} and kind_code is not null group by 1) k),
        '[]') as kinds,
      coalesce((select jsonb_agg(jsonb_build_object('key', key, 'name', name, 'count', n) order by n desc, name, key) from (
        select s.issuer_key as key, mode() within group (order by d.issuer) as name, count(*) as n
        from document d join document_search s on s.unit_id = d.unit_id and s.document_id = d.id
        where d.unit_id = ${unitId} and d.issuer is not null and s.issuer_key <> '' group by 1 order by 3 desc, 1 limit 200) i),
        '[]') as issuers,
      coalesce((select jsonb_agg(jsonb_build_object('year', year, 'count', n) order by year desc) from (
        select extract(year from dated_on)::int as year, count(*) as n from document
        where unit_id = ${unitId} and dated_on is not null group by 1) y), '[]') as years,
      coalesce((select jsonb_agg(jsonb_build_object('direction', direction, 'count', n)) from (
        select direction, count(*) as n from document where unit_id = ${unitId} group by 1) x), '[]') as directions`.execute(
    db,
  );
  return rows[0] ?? { kinds: [], issuers: [], years: [], directions: [] };
}
