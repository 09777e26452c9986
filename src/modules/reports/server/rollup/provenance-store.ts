import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { fromOf, type Tree, type Which } from './tally-store.ts';

type Db = Kysely<Tables>;

/** One report a total rests on, with the cell asked for. */
export interface SourceCell {
  readonly unitId: Id;
  readonly assignmentId: Id;
  /** As of the day of the tree. */
  readonly name: string;
  readonly levels: string[];
  readonly formVersion: number;
  readonly version: number;
  /** Decimal digits; null when blank or not applicable. */
  readonly value: string | null;
  readonly notApplicable: boolean;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** Of its first submission. */
  readonly late: boolean;
  readonly consolidationVersion: number | null;
  /** The window of the closed total this report is. */
  readonly consolidationWindowId: Id | null;
  /** The child of the office it stands under, where totals were opened; null outside the tree, and where none was. */
  readonly childId: Id | null;
}

/**
 * The reports a total rests on; `places` says in which place of the array each form version keeps the figure. Without
 * places the reports come without figures. Their levels are those of the window's last day.
 */
export async function selectSourceCells(
  db: Db,
  which: Which,
  places: readonly { formVersion: number; place: number }[],
  { root, day, opened }: Tree,
  lastDay: PlainDate,
): Promise<SourceCell[]> {
  const place = sql`(
    select p.place from unnest(${places.map(({ formVersion }) => formVersion)}::int[],
      ${places.map((one) => one.place)}::int[]) p(form_version, place) where p.form_version = r.form_version)`;
  const { from, where } = fromOf(which, opened);
  const [childId, branches] = opened
    ? [sql`t.child_id`, sql`left join unit_branches(${root}, 'reports_to', ${day}::date) t on t.unit_id = v.unit_id`]
    : [sql`null::uuid`, sql``];
  const { rows } = await sql<SourceCell>`
    select v.unit_id as "unitId", v.assignment_id as "assignmentId", f.name, l.levels, v.form_version as "formVersion",
      v.version, v.cells[v.place]::text as value, coalesce(v.place = any(v.not_applicable), false) as "notApplicable",
      v.submitted_at as "submittedAt", v.decided_at as "decidedAt", p.full_name as "decidedBy", a.late,
      v.consolidation_version as "consolidationVersion", c.window_id as "consolidationWindowId",
      ${childId} as "childId"
    from (select r.*, ${place} as place ${from} where ${where}) v
      cross join lateral (
        select f.name from unit_fact f where f.unit_id = v.unit_id and f.superseded_at is null
        order by f.valid_from <= ${day}::date desc, abs(f.valid_from - ${day}::date) limit 1) f
      join assignment a on a.unit_id = v.unit_id and a.id = v.assignment_id
      join unit_levels_on(${lastDay}::date) l on l.unit_id = v.unit_id
      ${branches}
      left join person p on p.id = v.decided_by
      left join consolidation c on c.unit_id = v.unit_id and c.id = v.consolidation_id`.execute(db);
  return rows;
}
