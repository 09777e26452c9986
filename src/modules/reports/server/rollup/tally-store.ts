import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Form } from '../../rules/form/form.ts';
import type { TallyRow } from '../../rules/rollup/join-tallies.ts';

type Db = Kysely<Tables>;

/** Which reports a total rests on: those in force of one window, or those a closed version was frozen from. */
export type Which =
  | { readonly windowId: Id }
  | { readonly unitId: Id; readonly consolidationId: Id; readonly version: number };

/** Where the units stand: under which child of `root` on a day. */
export interface Tree {
  readonly root: Id;
  readonly day: PlainDate;
}

const list = (items: readonly string[]): RawBuilder<unknown> => sql.raw(items.join(', '));

/**
 * The statement of one form version: generated sums and counts over the arrays, one row per child. `offset 0` keeps the
 * planner from folding the subqueries together, so that each cell is taken out of its array once and not twice, which
 * halves the time.
 */
function tallySql(form: Form, from: RawBuilder<unknown>, countNotApplicable: boolean): RawBuilder<TallyRow> {
  const masks = [...new Set(form.indicators.map(({ levels }) => levels.join(' ')))].filter((mask) => mask !== '');
  const asked = form.indicators.map(({ levels }) =>
    levels.length === 0 ? undefined : `asked_${masks.indexOf(levels.join(' '))}`,
  );
  // A figure that is not asked at a unit's levels is not counted, even when something stands in its cell.
  const cells = asked.map((mask, i) => {
    const cell = `r.cells[${i + 1}]`;
    return `${mask ? `case when r.${mask} then ${cell} end` : cell} as c${i + 1}`;
  });
  const filter = (mask: string | undefined) => (mask ? ` filter (where v.${mask})` : '');
  const notApplicable = asked.map((mask, i) =>
    countNotApplicable ? `count(array_position(v.not_applicable, ${i + 1}::smallint))${filter(mask)}` : '0',
  );
  const columns = masks.map(
    (mask, i) =>
      sql`, coalesce(f.levels, '{}') = '{}' or f.levels && ${mask.split(' ')}::text[] as ${sql.ref(`asked_${i}`)}`,
  );
  const kept = list(['r.child_id', 'r.not_applicable', ...masks.map((_, i) => `r.asked_${i}`), ...cells]);
  return sql<TallyRow>`
    select v.child_id as "childId", ${form.version}::int as "formVersion", count(*)::int as reports,
      array[${list(cells.map((_, i) => `sum(v.c${i + 1})`))}]::text[] as sums,
      array[${list(cells.map((_, i) => `count(v.c${i + 1})`))}]::int[] as reporters,
      array[${list(notApplicable)}]::int[] as "notApplicable",
      array[${list(asked.map((mask) => `count(*)${filter(mask)}`))}]::int[] as asked
    from (
      select ${kept}
      from (
        select r.cells, r.not_applicable, t.child_id ${sql.join(columns, sql``)}
        ${from} and r.form_code = ${form.code} and r.form_version = ${form.version}::int
        offset 0
      ) r offset 0
    ) v group by v.child_id`;
}

const inForce = (which: Which): RawBuilder<unknown> =>
  'windowId' in which
    ? sql`from report_version r`
    : sql`from consolidation_source s join report_version r on r.unit_id = s.source_unit_id
        and r.assignment_id = s.source_assignment_id and r.version = s.source_version`;

const whereOf = (which: Which): RawBuilder<unknown> =>
  'windowId' in which
    ? sql`r.window_id = ${which.windowId} and r.current`
    : sql`s.unit_id = ${which.unitId} and s.consolidation_id = ${which.consolidationId}
        and s.version = ${which.version}::int`;

/**
 * The totals of one window, per child of an office and form version, in one statement. Units outside the tree that day
 * come under no child: the audience of a window is fixed when it opens, so they still count.
 */
export async function selectTallies(db: Db, forms: readonly Form[], which: Which, tree: Tree): Promise<TallyRow[]> {
  const from = sql`${inForce(which)}
    left join unit_branches(${tree.root}, 'reports_to', ${tree.day}::date) t on t.unit_id = r.unit_id
    left join unit_on(${tree.day}::date) f on f.unit_id = r.unit_id
    where ${whereOf(which)}`;
  const parts = forms.map((form) => tallySql(form, from, true));
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
  const from = sql`from report_version r
    join unit_branches(${tree.root}, 'reports_to', ${tree.day}::date) t on t.unit_id = r.unit_id
    left join unit_on(${tree.day}::date) f on f.unit_id = r.unit_id
    where r.current and r.consolidation_id is null and r.window_id in ${windows}
      and not exists (
        select from report_version o
        where o.unit_id = r.unit_id and o.current and o.consolidation_id is null and o.form_code = ${days.formCode}
          and o.assignment_id > r.assignment_id and o.window_id in ${windows})`;
  // A country's reports do not fit the default 4 MB; without this the statement sorts on disk.
  await sql`set local work_mem = '64MB'`.execute(db);
  const parts = forms.map((form) => tallySql(form, from, false));
  return (await sql<TallyRow>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
}

/** How many reports in force each form version has, so that a version nobody knows is never left out in silence. */
export async function selectFormVersions(db: Db, which: Which): Promise<{ formCode: string; formVersion: number }[]> {
  const { rows } = await sql<{ formCode: string; formVersion: number }>`
    select distinct r.form_code as "formCode", r.form_version as "formVersion"
    ${inForce(which)} where ${whereOf(which)}`.execute(db);
  return rows;
}
