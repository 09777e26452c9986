import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { type UnitKind, unitKindNames } from '../rules/kinds.ts';
import { onDay } from './unit-tree-store.ts';

type Db = Kysely<Tables>;

const below = (roots: readonly Id[], day: PlainDate) => sql`
  select distinct t.unit_id from unnest(${[...roots]}::uuid[]) root(id)
    cross join lateral unit_subtree(root.id, 'reports_to', ${day}::date) t`;

/** Offices before schools, then by folded name. */
const inOrder = sql`array_position(${[...unitKindNames]}::text[], f.kind), f.search_text collate "C", f.unit_id`;

/** Matches up to which the way up from each is shorter than the way down from the roots to everything. */
const FEW = 2_000;

const matches = (words: readonly string[]) => {
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`f.search_text like all(${patterns}::text[])`;
};

/** Units at or below the roots whose folded name and code contain every word (folded too), at most `limit`, in order. */
export async function selectFound(
  db: Db,
  roots: readonly Id[],
  words: readonly string[],
  day: PlainDate,
  limit: number,
): Promise<Id[]> {
  const anywhere = await sql<{ unit_id: Id }>`
    select f.unit_id from unit_on(${day}::date) f where ${matches(words)} limit ${FEW + 1}`.execute(db);
  const ids = anywhere.rows.map((row) => row.unit_id);
  const seen = ids.length > FEW ? below(roots, day) : reaching(roots, ids, day);
  const { rows } = await sql<{ unit_id: Id }>`
    with seen as materialized (${seen})
    select f.unit_id from unit_on(${day}::date) f
    where f.unit_id in (select unit_id from seen) and ${matches(words)}
    order by ${inOrder} limit ${limit}`.execute(db);
  return rows.map((row) => row.unit_id);
}

/** Those of the units that are a root or stand below one along first receivers. */
const reaching = (roots: readonly Id[], ids: readonly Id[], day: PlainDate) => sql`
  select distinct start_id as unit_id from (
    with recursive up(start_id, unit_id, depth) as (
      select id, id, 0 from unnest(${[...ids]}::uuid[]) start(id)
      union all
      select up.start_id, r.other_id, up.depth + 1 from up join unit_relation r on r.unit_id = up.unit_id
      where r.relation = 'reports_to' and r.rank = 1 and ${onDay('r', day)} and up.depth < 20
    )
    select start_id, unit_id from up
  ) way where unit_id = any(${[...roots]}::uuid[])`;

/** The units that report to one first, in order: at most `limit` of them after the first `skip`. */
export async function selectChildIds(
  db: Db,
  parentId: Id,
  day: PlainDate,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<Id[]> {
  const { rows } = await sql<{ unit_id: Id }>`
    select f.unit_id from unit_relation r join unit_on(${day}::date) f on f.unit_id = r.unit_id
    where r.other_id = ${parentId} and r.relation = 'reports_to' and r.rank = 1 and ${onDay('r', day)}
    order by ${inOrder} limit ${limit} offset ${skip}`.execute(db);
  return rows.map((row) => row.unit_id);
}

/** A unit above another one. */
export interface StepUp {
  readonly startId: Id;
  readonly unitId: Id;
  readonly name: string;
}

/** The way from each unit up along the first receivers, nearest first, the unit itself left out. */
export async function selectWaysUp(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<StepUp[]> {
  const { rows } = await sql<StepUp>`
    with recursive up(start_id, unit_id, depth) as (
      select id, id, 0 from unnest(${[...unitIds]}::uuid[]) start(id)
      union all
      select up.start_id, r.other_id, up.depth + 1 from up join unit_relation r on r.unit_id = up.unit_id
      where r.relation = 'reports_to' and r.rank = 1 and ${onDay('r', day)} and up.depth < 20
    )
    select up.start_id as "startId", up.unit_id as "unitId", f.name
    from up join unit_on(${day}::date) f on f.unit_id = up.unit_id
    where up.depth > 0 order by up.start_id, up.depth`.execute(db);
  return rows;
}

/** The kinds of the units at or below the roots, and their tags, at most `limit` of these. */
export async function selectTraits(
  db: Db,
  roots: readonly Id[],
  day: PlainDate,
  limit: number,
): Promise<{ kinds: UnitKind[]; tags: string[] }> {
  const { rows } = await sql<{ kinds: UnitKind[] | null; tags: string[] }>`
    with seen as materialized (${below(roots, day)}),
      facts as materialized (
        select f.kind, f.tags from unit_on(${day}::date) f where f.unit_id in (select unit_id from seen)
      )
    select (select array_agg(distinct kind) from facts) as kinds, array(
      select distinct tag from facts cross join lateral unnest(facts.tags) tag order by tag limit ${limit}
    ) as tags`.execute(db);
  return { kinds: rows[0]?.kinds ?? [], tags: rows[0]?.tags ?? [] };
}
