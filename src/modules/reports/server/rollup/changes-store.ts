import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** A closed version of a total, wherever it is. */
export interface ClosedTotal {
  readonly unitId: Id;
  readonly consolidationId: Id;
  readonly version: number;
}

/** A source of a closed total that is not what it was. */
export interface ChangedSource extends ClosedTotal {
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

const asTable = (totals: readonly ClosedTotal[]) => sql`unnest(${totals.map(({ unitId }) => unitId)}::uuid[],
  ${totals.map(({ consolidationId }) => consolidationId)}::uuid[],
  ${totals.map(({ version }) => version)}::int[]) c(unit_id, consolidation_id, version)`;

const nameOf = (unit: string) => sql`coalesce((
  select f.name from unit_fact f where f.unit_id = ${sql.ref(unit)} and f.superseded_at is null
  order by f.valid_from desc limit 1), '')`;

/** What differs between closed totals and the reports now in force in their windows. */
export async function selectChangedSources(db: Db, totals: readonly ClosedTotal[]): Promise<ChangedSource[]> {
  if (totals.length === 0) return [];
  const { rows } = await sql<ChangedSource>`
    select d.unit_id as "unitId", d.consolidation_id as "consolidationId", d.version,
      ${nameOf('d.unit_id')} as "officeName", d.source_unit_id as "sourceUnitId",
      ${nameOf('d.source_unit_id')} as "sourceName", d.used as "usedVersion", d.now as "currentVersion",
      d.decided_at as at, d.reason
    from (
      select c.unit_id, c.consolidation_id, c.version, s.source_unit_id, s.source_version as used, r.version as now,
        r.decided_at, r.reason
      from ${asTable(totals)}
        join consolidation_source s using (unit_id, consolidation_id, version)
        left join report_version r on r.unit_id = s.source_unit_id and r.assignment_id = s.source_assignment_id
          and r.current
      where r.version is distinct from s.source_version
      union all
      select c.unit_id, c.consolidation_id, c.version, r.unit_id, null, r.version, r.decided_at, r.reason
      from ${asTable(totals)}
        join consolidation k on k.unit_id = c.unit_id and k.id = c.consolidation_id
        join report_version r on r.window_id = k.window_id and r.current
      where not exists (
        select from consolidation_source s
        where s.unit_id = c.unit_id and s.consolidation_id = c.consolidation_id and s.version = c.version
          and s.source_unit_id = r.unit_id and s.source_assignment_id = r.assignment_id)
    ) d order by "officeName", d.decided_at desc nulls last`.execute(db);
  return rows;
}

/** The closed totals a closed total was itself made of. */
export async function selectTotalsInside(db: Db, totals: readonly ClosedTotal[]): Promise<ClosedTotal[]> {
  if (totals.length === 0) return [];
  const { rows } = await sql<ClosedTotal>`
    select r.unit_id as "unitId", r.consolidation_id as "consolidationId", r.consolidation_version as version
    from ${asTable(totals)}
      join consolidation_source s using (unit_id, consolidation_id, version)
      join report_version r on r.unit_id = s.source_unit_id and r.assignment_id = s.source_assignment_id
        and r.version = s.source_version
    where r.consolidation_id is not null`.execute(db);
  return rows;
}

/** The closed totals that stand as reports in force in a window. */
export async function selectTotalsInForce(db: Db, windowId: Id): Promise<ClosedTotal[]> {
  const { rows } = await sql<ClosedTotal>`
    select unit_id as "unitId", consolidation_id as "consolidationId", consolidation_version as version
    from report_version where window_id = ${windowId} and current and consolidation_id is not null`.execute(db);
  return rows;
}
