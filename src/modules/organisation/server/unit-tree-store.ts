import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import type { Tables, UnitFactTable } from '#platform/tables.ts';
import type { KnownUnit } from '../rules/unit-draft.ts';
import { toFact, type UnitFact } from './unit-store.ts';

type Db = Kysely<Tables>;

/** The row of a relation under this alias is true on a day, as known now. */
export const onDay = (alias: string, day: PlainDate) => {
  const r = sql.ref(alias);
  return sql`${r}.superseded_at is null and ${r}.valid_from <= ${day}::date
    and (${r}.valid_to is null or ${r}.valid_to >= ${day}::date)`;
};

export interface TreeRow extends UnitFact {
  readonly parentId: Id | null;
  readonly children: number;
  /** The first and the last day on which it existed. */
  readonly since: PlainDate;
  readonly until: PlainDate | null;
}

type FoundRow = Selectable<UnitFactTable> & {
  parent_id: Id | null;
  children: number;
  since: PlainDate;
  until: PlainDate | null;
};

/**
 * Units with the number of units that report to them first, on a day, and the days each has existed. A relation ends with
 * its unit, so that thousands of children are counted without looking at each.
 */
export async function selectTreeRows(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<TreeRow[]> {
  const { rows } = await sql<FoundRow>`
    select f.*, p.other_id as parent_id, d.since, d.until, (
      select count(*)::int from unit_relation r
      where r.other_id = f.unit_id and r.relation = 'reports_to' and r.rank = 1 and ${onDay('r', day)}
    ) as children
    from unit_on(${day}::date) f
      left join unit_relation p on p.unit_id = f.unit_id and p.relation = 'reports_to' and p.rank = 1 and ${onDay('p', day)}
      cross join lateral (
        select min(e.valid_from) as since, case when bool_or(e.valid_to is null) then null else max(e.valid_to) end as until
        from unit_fact e where e.unit_id = f.unit_id and e.superseded_at is null
      ) d
    where f.unit_id = any(${[...unitIds]}::uuid[])`.execute(db);
  return rows.map((row) => ({
    ...toFact(row),
    parentId: row.parent_id,
    children: row.children,
    since: row.since,
    until: row.until,
  }));
}

/** How many units report to one first, on a day. */
export async function countChildren(db: Db, parentId: Id, day: PlainDate): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from unit_relation r join unit_on(${day}::date) f on f.unit_id = r.unit_id
    where r.other_id = ${parentId} and r.relation = 'reports_to' and r.rank = 1 and ${onDay('r', day)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Those of the roots that stand below no other of them on a day. */
export async function selectUppermost(db: Db, roots: readonly Id[], day: PlainDate): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select root.id from unnest(${[...new Set(roots)]}::uuid[]) as root(id)
    where not exists (
      select from unit_ancestors(root.id, 'reports_to', ${day}::date) a
      where a.unit_id <> root.id and a.unit_id = any(${[...roots]}::uuid[])
    )`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether a unit is one of the roots or stands below one on a day. */
export async function isBelow(db: Db, unitId: Id, roots: readonly Id[], day: PlainDate): Promise<boolean> {
  const { rows } = await sql<{ below: boolean }>`
    select exists (
      select from unit_ancestors(${unitId}, 'reports_to', ${day}::date) a where a.unit_id = any(${[...roots]}::uuid[])
    ) as below`.execute(db);
  return rows[0]?.below ?? false;
}

/** The second receivers, the places and the police of units on a day. */
export async function selectFurther(
  db: Db,
  unitIds: readonly Id[],
  day: PlainDate,
): Promise<{ unitId: Id; relation: Relation; otherId: Id }[]> {
  const { rows } = await sql<{ unitId: Id; relation: Relation; otherId: Id }>`
    select r.unit_id as "unitId", r.relation, r.other_id as "otherId" from unit_relation r
    where r.unit_id = any(${[...unitIds]}::uuid[]) and ${onDay('r', day)}
      and (r.relation = 'reports_to' and r.rank = 2 or r.relation in ('lies_in', 'partners_with') and r.rank = 1)`.execute(
    db,
  );
  return rows;
}

/** A unit a sheet may speak of, with what decides who may add units below it. */
export interface KnownRow extends Omit<KnownUnit, 'open'> {
  readonly visible: boolean;
  readonly governed: boolean;
  readonly hasAdministrator: boolean;
}

/**
 * Everything under the roots, and the bodies that govern it: with whether it stands under the administration of
 * `governingRoots`, and whether it has an administrator or head of its own.
 */
export async function selectKnown(
  db: Db,
  roots: readonly Id[],
  governingRoots: readonly Id[],
  day: PlainDate,
  now: Date,
): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    with seen as (
      select distinct t.unit_id from unnest(${[...roots]}::uuid[]) root(id)
        cross join lateral unit_subtree(root.id, 'reports_to', ${day}::date) t
    ), governed as (
      select distinct t.unit_id from unnest(${[...governingRoots]}::uuid[]) root(id)
        cross join lateral unit_subtree(root.id, 'governed_by', ${day}::date) t
    ), all_known as (
      select unit_id from seen union select unit_id from governed
      union select r.other_id from seen join unit_relation r on r.unit_id = seen.unit_id
        where r.relation = 'governed_by' and ${onDay('r', day)}
    )
    select f.unit_id as "unitId", f.name, f.code, f.kind, p.other_id as "parentId", g.other_id as "governorId",
      (select min(e.valid_from) from unit_fact e where e.unit_id = f.unit_id and e.superseded_at is null) as since,
      f.unit_id in (select unit_id from seen) as visible,
      f.unit_id in (select unit_id from governed) as governed,
      exists (
        select from role_grant a where a.unit_id = f.unit_id and a.role in ('administrator', 'head')
          and a.valid_from <= ${now} and (a.valid_until is null or a.valid_until > ${now})
      ) as "hasAdministrator"
    from all_known k join unit_on(${day}::date) f on f.unit_id = k.unit_id
      left join unit_relation p on p.unit_id = f.unit_id and p.relation = 'reports_to' and p.rank = 1 and ${onDay('p', day)}
      left join unit_relation g on g.unit_id = f.unit_id and g.relation = 'governed_by' and g.rank = 1 and ${onDay('g', day)}
  `.execute(db);
  return rows;
}

/** The unit and, along the first receivers, everything above it: whether each has an administrator or head of its own. */
export async function selectAdministrators(
  db: Db,
  unitId: Id,
  day: PlainDate,
  now: Date,
): Promise<{ unitId: Id; hasAdministrator: boolean }[]> {
  const { rows } = await sql<{ unitId: Id; hasAdministrator: boolean }>`
    with recursive up(unit_id, depth) as (
      select ${unitId}::uuid, 0
      union all
      select r.other_id, up.depth + 1 from up join unit_relation r on r.unit_id = up.unit_id
      where r.relation = 'reports_to' and r.rank = 1 and ${onDay('r', day)} and up.depth < 20
    )
    select up.unit_id as "unitId", exists (
      select from role_grant a where a.unit_id = up.unit_id and a.role in ('administrator', 'head')
        and a.valid_from <= ${now} and (a.valid_until is null or a.valid_until > ${now})
    ) as "hasAdministrator"
    from up order by up.depth`.execute(db);
  return rows;
}
