import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { receiversSql } from '#modules/programmes/server/public.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** A closed version of a total, wherever it is. */
export interface ClosedTotal {
  readonly unitId: Id;
  readonly consolidationId: Id;
  readonly version: number;
}

/** A closed total to be looked into, and for which window it is looked at. */
export interface LookedAt extends ClosedTotal {
  readonly windowId: Id;
  /** 0 for the window's own closed total, 1 for a closed total that stands as a report in the window. */
  readonly depth: number;
}

/** A source of a closed total that is not what it was. */
export interface ChangedSource extends LookedAt {
  readonly officeName: string;
  readonly sourceUnitId: Id;
  readonly sourceName: string;
  /** Null: the source was not there when the total was closed. */
  readonly usedVersion: number | null;
  /** Null: nothing of the source is in force now. */
  readonly currentVersion: number | null;
  readonly at: Date | null;
  readonly reason: string | null;
}

/** Totals of totals are at most this deep: school, commune, department, ministry. */
const DEEPEST = 5;

const nameOf = (unit: string) => sql`coalesce((
  select f.name from unit_fact f where f.unit_id = ${sql.ref(unit)} and f.superseded_at is null
  order by f.valid_from desc limit 1), '')`;

/**
 * What differs between closed totals, with the closed totals those were made of, and the reports now in force in their
 * windows: a school's correction marks the commune's total and the department's alike.
 */
export async function selectChangedSources(
  db: Db,
  totals: readonly LookedAt[],
  today: PlainDate,
): Promise<ChangedSource[]> {
  if (totals.length === 0) return [];
  const { rows } = await sql<ChangedSource>`
    with recursive built(window_id, depth, unit_id, consolidation_id, version) as (
      select * from unnest(${totals.map(({ windowId }) => windowId)}::uuid[], ${totals.map(({ depth }) => depth)}::int[],
        ${totals.map(({ unitId }) => unitId)}::uuid[], ${totals.map((one) => one.consolidationId)}::uuid[],
        ${totals.map(({ version }) => version)}::int[])
      union all
      select b.window_id, b.depth + 1, r.unit_id, r.consolidation_id, r.consolidation_version
      from built b
        join consolidation_source s using (unit_id, consolidation_id, version)
        join report_version r on r.unit_id = s.source_unit_id and r.assignment_id = s.source_assignment_id
          and r.version = s.source_version
      where r.consolidation_id is not null and b.depth < ${DEEPEST}
    )
    select d.window_id as "windowId", d.depth, d.unit_id as "unitId", d.consolidation_id as "consolidationId", d.version,
      ${nameOf('d.unit_id')} as "officeName", d.source_unit_id as "sourceUnitId",
      ${nameOf('d.source_unit_id')} as "sourceName", d.used as "usedVersion", d.now as "currentVersion",
      d.decided_at as at, d.reason
    from (
      select b.*, s.source_unit_id, s.source_version as used, r.version as now, r.decided_at, r.reason
      from built b
        join consolidation_source s using (unit_id, consolidation_id, version)
        left join report_version r on r.unit_id = s.source_unit_id and r.assignment_id = s.source_assignment_id
          and r.current
      where r.version is distinct from s.source_version
      union all
      select b.*, r.unit_id, null, r.version, r.decided_at, r.reason
      from built b
        join consolidation k on k.unit_id = b.unit_id and k.id = b.consolidation_id
        cross join lateral ${receiversSql(sql`k.unit_id`, sql`k.window_id`, today)} c
        join assignment a on a.window_id = k.window_id and a.receiver_unit_id = c.receiver_id
        join report_version r on r.unit_id = a.unit_id and r.assignment_id = a.id and r.current
      where not exists (
        select from consolidation_source s
        where s.unit_id = b.unit_id and s.consolidation_id = b.consolidation_id and s.version = b.version
          and s.source_unit_id = r.unit_id and s.source_assignment_id = r.assignment_id)
    ) d order by d.depth, "officeName", d.decided_at desc nulls last`.execute(db);
  return rows;
}

/** The closed totals a closed total was itself made of. */
export async function selectTotalsInside(db: Db, { unitId, consolidationId, version }: ClosedTotal) {
  const { rows } = await sql<ClosedTotal>`
    select r.unit_id as "unitId", r.consolidation_id as "consolidationId", r.consolidation_version as version
    from consolidation_source s
      join report_version r on r.unit_id = s.source_unit_id and r.assignment_id = s.source_assignment_id
        and r.version = s.source_version
    where s.unit_id = ${unitId} and s.consolidation_id = ${consolidationId} and s.version = ${version}
      and r.consolidation_id is not null`.execute(db);
  return rows;
}
