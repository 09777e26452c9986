import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { ChainRow, Thing } from './history-store.ts';

type Db = Kysely<Tables>;

/** Units at or below one along the reporting line on a day. */
export async function selectUnitsBelow(db: Db, unitId: Id, day: PlainDate): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select distinct unit_id as id from unit_subtree(${unitId}, 'reports_to', ${day}::date)`.execute(db);
  return rows.map(({ id }) => id);
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
  /** Rows not told of, but for the units where they are. */
  readonly withheld: readonly { readonly kind: string; readonly actions: readonly string[]; readonly toldIn: Id[] }[];
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

const told = ({
  kind,
  actions,
  notActions,
  personId,
  withheld,
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
      (one) => sql`not (h.subject_kind = ${one.kind} and h.action = any(${[...one.actions]}::text[])
        and h.unit_id <> all(${one.toldIn}::uuid[])${one.kind === audited.kind ? sql` and not (${isAudited(audited)})` : sql``})`,
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
  /** Values and notes of these kinds are looked through in these units only, of all other kinds everywhere. */
  readonly valuesTold: readonly { readonly kind: string; readonly toldIn: readonly Id[] }[];
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
          valuesTold.map((one) => sql`(l.subject_kind <> ${one.kind} or l.unit_id = any(${[...one.toldIn]}::uuid[]))`),
          sql` and `,
        )}
        and (k.note ilike ${like} or k.before::text ilike ${like} or k.after::text ilike ${like})
      ) or (l.subject_kind = ${places.kind} and l.action = ${places.action} and (
        k.after ?| ${[...places.open]}::text[] or l.unit_id = any(${[...places.toldIn]}::uuid[]) and k.after ?| ${[...places.all]}::text[]
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

/** Everybody who ever held a role in one of the units. */
export async function selectPeopleOf(db: Db, units: readonly Id[]): Promise<LoggedPerson[]> {
  const { rows } = await sql<LoggedPerson>`
    select p.id as "personId", p.full_name as "fullName" from person p
    where exists (select from role_grant g where g.person_id = p.id and g.unit_id = any(${[...units]}::uuid[]))
    order by p.full_name, p.id`.execute(db);
  return rows;
}
