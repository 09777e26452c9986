import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Received } from '#modules/programmes/server/public.ts';
import type { Tables } from '#platform/tables.ts';
import type { Form } from '../../rules/form/form.ts';
import type { TallyRow } from '../../rules/rollup/join-tallies.ts';
import { isInForce } from './in-force-store.ts';

type Db = Kysely<Tables>;

/** Which reports a total rests on: those in force an office receives of a window, or those a closed version was frozen from. */
export type Which = Received | { readonly unitId: Id; readonly consolidationId: Id; readonly version: number };

/**
 * Where the units stand: under which child of `root` on a day, those that are not on it each where it is counted. Their
 * levels are those of the window, whatever the day.
 */
export interface Tree {
  readonly root: Id;
  readonly day: PlainDate;
  /** Reports that are totals are opened down to the units they were made of, each in its own place. */
  readonly opened?: boolean;
}

/** Where the reports come from: `r` in `from`, with the child `t.child_id` each stands under. */
interface Reports {
  readonly from: RawBuilder<unknown>;
  readonly levels: RawBuilder<unknown>;
  readonly countNotApplicable: boolean;
}

/**
 * The statement of one form version: generated sums and counts over the arrays, one row per child and levels taught; what
 * is not asked at those levels is left out where the rows are joined. `offset 0` keeps the planner from folding the
 * subquery in, so that each cell is taken out of its array once and not twice, which halves the time.
 */
function tallySql(form: Form, { from, levels, countNotApplicable }: Reports): RawBuilder<TallyRow> {
  const each = (of: (place: number) => string): RawBuilder<unknown> =>
    sql.raw(form.indicators.map((_, i) => of(i + 1)).join(', '));
  const notApplicable = (place: number) =>
    countNotApplicable ? `count(array_position(v.not_applicable, ${place}::smallint))` : '0';
  return sql<TallyRow>`
    select v.child_id as "childId", ${form.version}::int as "formVersion", v.levels, count(*)::int as reports,
      array[${each((place) => `sum(v.c${place})`)}]::text[] as sums,
      array[${each((place) => `count(v.c${place})`)}]::int[] as reporters,
      array[${each(notApplicable)}]::int[] as "notApplicable"
    from (
      select t.child_id, ${levels} as levels, r.not_applicable, ${each((place) => `r.cells[${place}] as c${place}`)}
      ${from} and r.form_code = ${form.code} and r.form_version = ${form.version}::int
      offset 0
    ) v group by v.child_id, v.levels`;
}

const reportsOf = (which: Which): RawBuilder<unknown> =>
  'windowId' in which
    ? sql`from report_version r`
    : sql`from consolidation_source s join report_version r on r.unit_id = s.source_unit_id
        and r.assignment_id = s.source_assignment_id and r.version = s.source_version`;

const whereOf = (which: Which): RawBuilder<unknown> =>
  'windowId' in which
    ? isInForce(which)
    : sql`s.unit_id = ${which.unitId} and s.consolidation_id = ${which.consolidationId}
        and s.version = ${which.version}::int`;

/** The same reports, a total among them replaced by what it was made of, down to reports that are no totals. */
const openedReports = (which: Which): RawBuilder<unknown> => sql`
  from (
    with recursive leaf(unit_id, assignment_id, version, consolidation_id, consolidation_version, depth) as (
      select r.unit_id, r.assignment_id, r.version, r.consolidation_id, r.consolidation_version, 0
      ${reportsOf(which)} where ${whereOf(which)}
      union all
      select x.unit_id, x.assignment_id, x.version, x.consolidation_id, x.consolidation_version, leaf.depth + 1
      from leaf
        join consolidation_source s on s.unit_id = leaf.unit_id and s.consolidation_id = leaf.consolidation_id
          and s.version = leaf.consolidation_version
        join report_version x on x.unit_id = s.source_unit_id and x.assignment_id = s.source_assignment_id
          and x.version = s.source_version
      where leaf.depth < 20
    )
    select unit_id, assignment_id, version from leaf where consolidation_id is null
  ) leaf join report_version r using (unit_id, assignment_id, version)`;

/** Where the reports a total rests on come from, as `r`, and which of those they are. */
export const fromOf = (which: Which, opened: boolean | undefined) =>
  opened ? { from: openedReports(which), where: sql`true` } : { from: reportsOf(which), where: whereOf(which) };

/**
 * The totals of one window, per child of an office and form version, in one statement. Units that stand nowhere in the
 * tree come under no child: the audience of a window is fixed when it opens, so they still count.
 */
export async function selectTallies(
  db: Db,
  forms: readonly Form[],
  which: Which,
  tree: Tree,
  lastDay: PlainDate,
): Promise<TallyRow[]> {
  const { from: reportsFrom, where } = fromOf(which, tree.opened);
  const from = sql`${reportsFrom}
    left join unit_branches(${tree.root}, 'reports_to', ${tree.day}::date) t on t.unit_id = r.unit_id
    join unit_levels_on(${lastDay}::date) l on l.unit_id = r.unit_id
    where ${where}`;
  const reports = { from, levels: sql`l.levels`, countNotApplicable: true };
  const parts = forms.map((form) => tallySql(form, reports));
  return (await sql<TallyRow>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
}

export interface Days {
  readonly formCode: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/**
 * One total per child over every unit below `root`, whoever asked for the reports. A unit counts once: by the report
 * asked for last when two offices ask the same; a report that is itself a total is left out, its sources are there.
 */
export async function selectTalliesBelow(db: Db, forms: readonly Form[], days: Days, tree: Tree): Promise<TallyRow[]> {
  // The form is asked of the reports themselves: a join to the duties would be taken for one window at most.
  const windows = sql`(
    select w.id from duty_window w
    where w.first_day = ${days.firstDay}::date and w.last_day = ${days.lastDay}::date)`;
  const inWindows = sql`current and consolidation_id is null and form_code = ${days.formCode} and window_id in ${windows}`;
  // Units are joined among themselves first and the few asked twice found apart, so that one join alone carries the arrays.
  const from = sql`from report_version r
    join (
      select t.unit_id, t.child_id, l.levels
      from unit_branches(${tree.root}, 'reports_to', ${tree.day}::date) t
        join unit_levels_on(${days.lastDay}::date) l on l.unit_id = t.unit_id
      offset 0
    ) t on t.unit_id = r.unit_id
    where ${inWindows}
      and r.assignment_id not in (
        select assignment_id from (
          select assignment_id, row_number() over (partition by unit_id order by assignment_id desc) as turn
          from report_version
          where ${inWindows} and unit_id in (
            select unit_id from report_version where ${inWindows} group by unit_id having count(*) > 1)
        ) asked where turn > 1)`;
  // A country's reports do not fit the default 4 MB; without this the statement sorts on disk.
  await sql`set local work_mem = '64MB'`.execute(db);
  const reports = { from, levels: sql`t.levels`, countNotApplicable: false };
  const parts = forms.map((form) => tallySql(form, reports));
  return (await sql<TallyRow>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
}

/** How many reports in force each form version has, so that a version nobody knows is never left out in silence. */
export async function selectFormVersions(
  db: Db,
  which: Which,
  opened?: boolean,
): Promise<{ formCode: string; formVersion: number }[]> {
  const { from, where } = fromOf(which, opened);
  const { rows } = await sql<{ formCode: string; formVersion: number }>`
    select distinct r.form_code as "formCode", r.form_version as "formVersion"
    ${from} where ${where}`.execute(db);
  return rows;
}
