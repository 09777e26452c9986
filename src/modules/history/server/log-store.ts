import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { isOfRegister } from './hidden-store.ts';
import type { ChainRow, Thing } from './history-store.ts';

type Db = Kysely<Tables>;

/**
 * Units at or below one along the reporting line on a day, and those that ended before and are read from here (as
 * `unit_ancestors` says): they were below on their last day, or their first successor is.
 */
export async function selectUnitsBelow(db: Db, unitId: Id, day: PlainDate): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    with recursive ended as materialized (
      select f.unit_id, max(coalesce(f.valid_to, 'infinity')) as last_day from unit_fact f
      where f.superseded_at is null group by f.unit_id having max(coalesce(f.valid_to, 'infinity')) < ${day}::date
    ), line as materialized (
      select r.unit_id, r.other_id from unit_relation r left join ended e on e.unit_id = r.unit_id
      where r.relation = 'reports_to' and r.rank = 1 and r.superseded_at is null and (
        r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${day}::date) or r.valid_to = e.last_day
      )
      union all
      select s.from_id, s.to_id from unit_succession s join ended e on e.unit_id = s.from_id
      where s.rank = 1 and s.superseded_at is null and s.effective_on <= ${day}::date
    ), down(id, depth) as (
      select ${unitId}::uuid, 0
      union
      select line.unit_id, down.depth + 1 from down join line on line.other_id = down.id where down.depth < 20
    )
    select distinct id from down`.execute(db);
  return rows.map(({ id }) => id);
}

/** Rows of some actions on a kind of thing, told in these units alone. */
interface Rows {
  readonly kind: string;
  readonly actions: readonly string[] | 'all';
  readonly toldIn: readonly Id[];
}

export interface LogFilter {
  readonly units: readonly Id[];
  /** Ids from this one on, and before that one: an id holds the moment its row was recorded. */
  readonly from: Id;
  readonly before: Id;
  readonly kind?: string | undefined;
  readonly actions?: readonly string[] | undefined;
  readonly notActions?: readonly string[] | undefined;
  readonly personId?: Id | undefined;
  /** Rows not told of, but for the units where they are; `ofHidden`: only where they are of a hidden register. */
  readonly withheld: readonly (Rows & { readonly ofHidden?: true })[];
  /** The registers that are hidden. */
  readonly hidden: readonly string[];
  /** But told in these units too, once a later row of the thing says that it was handed in. */
  readonly audited: {
    readonly kind: string;
    readonly action: string;
    readonly handedInBy: string;
    readonly units: readonly Id[];
  };
}

export interface LogRow extends Omit<ChainRow, 'salt'>, Thing {}

/** Few units are asked one by one, each by its own index; many are filtered while the newest rows are walked through. */
const FEW_UNITS = 40;

const isAudited = ({ action, handedInBy, units }: LogFilter['audited']): RawBuilder<unknown> => sql`
  h.action = ${action} and h.unit_id = any(${[...units]}::uuid[]) and exists (
    select from history later
    where later.unit_id = h.unit_id and later.subject_kind = h.subject_kind and later.subject_id = h.subject_id
      and later.sequence > h.sequence and later.action = ${handedInBy}
  )`;

/** Whether a row is of one of the units, or of what one of them goes on with for an ended one. */
const isOf = (row: 'h' | 'l', units: readonly Id[]): RawBuilder<boolean> => {
  const of = sql.raw(row);
  return sql`(${of}.unit_id = any(${[...units]}::uuid[]) or exists (
    select from assignment a where a.unit_id = ${of}.unit_id and a.id = ${of}.subject_id
      and a.carried_by = any(${[...units]}::uuid[])))`;
};

const isAmong = (row: 'h' | 'l', { kind, actions }: Rows): RawBuilder<boolean> => {
  const of = sql.raw(row);
  const isKind = sql<boolean>`${of}.subject_kind = ${kind}`;
  return actions === 'all' ? isKind : sql`${isKind} and ${of}.action = any(${[...actions]}::text[])`;
};

const told = ({
  kind,
  actions,
  notActions,
  personId,
  withheld,
  hidden,
  audited,
  from,
  before,
}: LogFilter): RawBuilder<unknown> => {
  const conditions = [
    sql`h.id >= ${from}::uuid and h.id < ${before}::uuid`,
    ...(kind ? [sql`h.subject_kind = ${kind}`] : []),
    ...(actions ? [sql`h.action = any(${[...actions]}::text[])`] : []),
    ...(notActions ? [sql`h.action <> all(${[...notActions]}::text[])`] : []),
    ...(personId ? [sql`h.person_id = ${personId}::uuid`] : []),
    ...withheld.map(
      (one) => sql`not (${isAmong('h', one)} and not ${isOf('h', one.toldIn)}
        ${one.kind === audited.kind ? sql` and not (${isAudited(audited)})` : sql``}
        ${one.ofHidden ? sql` and ${isOfRegister('h', one.kind, hidden)}` : sql``})`,
    ),
  ];
  return sql.join(conditions, sql` and `);
};

/** The ids of the newest rows that fit, at most `limit`. */
const newest = (filter: LogFilter, limit: number): RawBuilder<{ unit_id: Id; id: Id }> =>
  filter.units.length <= FEW_UNITS
    ? sql`
      select one.* from unnest(${[...filter.units]}::uuid[]) as u(id)
      cross join lateral (
        select h.* from history h where h.unit_id = u.id and ${told(filter)} order by h.id desc limit ${limit}
      ) one
      order by one.id desc limit ${limit}`
    : sql`
      select h.* from history h where h.unit_id = any(${[...filter.units]}::uuid[]) and ${told(filter)}
      order by h.id desc limit ${limit}`;

const columns = sql`
  h.unit_id as "unitId", h.subject_kind as "subjectKind", h.subject_id as "subjectId", h.sequence, h.id, h.at,
  h.person_id as "personId", h.on_behalf_of as "onBehalfOf", h.action, h.content_digest as "contentDigest", h.digest,
  c.history_id is not null as "hasContent", c.person_name as "personName", c.on_behalf_name as "onBehalfName",
  c.before, c.after, c.note`;

/** The newest rows that fit, with their content, at most `limit`. */
export async function selectLog(db: Db, filter: LogFilter, limit: number): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select ${columns} from (${newest(filter, limit)}) h
    left join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
    order by h.id desc`.execute(db);
  return rows;
}

interface Searching {
  readonly limit: number;
  readonly searched: number;
  /** Values and notes of these rows are looked through in these units only, of all others everywhere. */
  readonly valuesTold: readonly Rows[];
  /** Places of a report that are called so: those anybody may know of who is told of the row, and all of them. */
  readonly places: {
    readonly kind: string;
    readonly action: string;
    readonly open: readonly string[];
    readonly all: readonly string[];
    readonly toldIn: readonly Id[];
  };
}

/**
 * As `selectLog`, of those whose names, note or told values hold the words. It goes through `searched` rows at most:
 * `last` is the oldest one it looked at, undefined when there are no more.
 */
export async function searchLog(
  db: Db,
  filter: LogFilter,
  like: string,
  { limit, searched, valuesTold, places }: Searching,
): Promise<{ readonly rows: LogRow[]; readonly last: Id | undefined }> {
  const { rows } = await sql<LogRow & { looked: number; lastLooked: Id | null; fits: boolean }>`
    with looked as materialized (${newest(filter, searched)}),
    span as (select count(*)::int as looked, (select id from looked order by id limit 1) as last from looked)
    select ${columns}, span.looked, span.last as "lastLooked", h.id is not null as fits
    from span left join lateral (
      select l.* from looked l join history_content k on k.unit_id = l.unit_id and k.history_id = l.id
      where k.person_name ilike ${like} or k.on_behalf_name ilike ${like} or (
        ${sql.join(
          valuesTold.map((one) => sql`(not (${isAmong('l', one)}) or ${isOf('l', one.toldIn)})`),
          sql` and `,
        )}
        and (k.note ilike ${like} or k.before::text ilike ${like} or k.after::text ilike ${like})
      ) or (l.subject_kind = ${places.kind} and l.action = ${places.action} and (
        k.after ?| ${[...places.open]}::text[] or ${isOf('l', places.toldIn)} and k.after ?| ${[...places.all]}::text[]
      ))
      order by l.id desc limit ${limit}
    ) h on true
    left join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
    order by h.id desc`.execute(db);
  const [first] = rows;
  const last = first && first.looked >= searched ? (first.lastLooked ?? undefined) : undefined;
  return { rows: rows.filter(({ fits }) => fits), last };
}

export interface LoggedPerson {
  readonly personId: Id;
  readonly fullName: string;
}

/** A name as it is looked for: small letters without marks (`fold` of base/vietnamese.ts). */
const foldedName = sql`lower(translate(regexp_replace(normalize(p.full_name, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd'))`;

/** Those who ever held a role in one of the units and whose names hold all of the folded words, at most `limit`. */
export async function selectPeopleOf(
  db: Db,
  units: readonly Id[],
  folded: readonly string[],
  limit: number,
): Promise<LoggedPerson[]> {
  const { rows } = await sql<LoggedPerson>`
    select p.id as "personId", p.full_name as "fullName" from person p
    where exists (select from role_grant g where g.person_id = p.id and g.unit_id = any(${[...units]}::uuid[]))
      and not exists (select from unnest(${[...folded]}::text[]) as word where strpos(${foldedName}, word) = 0)
    order by p.full_name, p.id limit ${limit}`.execute(db);
  return rows;
}

/** The name of somebody who ever held a role in one of the units. */
export async function selectNameIn(db: Db, units: readonly Id[], personId: Id): Promise<string | undefined> {
  const { rows } = await sql<Pick<LoggedPerson, 'fullName'>>`
    select p.full_name as "fullName" from person p
    where p.id = ${personId} and exists (
      select from role_grant g where g.person_id = p.id and g.unit_id = any(${[...units]}::uuid[])
    )`.execute(db);
  return rows[0]?.fullName;
}
