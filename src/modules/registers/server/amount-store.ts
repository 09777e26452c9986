import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Definition } from '../rules/definition.ts';
import type { Posting } from '../rules/post-amounts.ts';

type Db = Kysely<Tables>;

/** What an entry adds, by day. */
export interface Posted {
  readonly unitId: Id;
  readonly entryId: Id;
  readonly register: string;
  readonly postings: readonly Posting[];
}

const AT_ONCE = 2_000;

export async function insertAmounts(db: Db, posted: readonly Posted[]): Promise<void> {
  const rows = posted.flatMap(({ unitId, entryId, register, postings }) =>
    postings.map(({ day, amounts }) => ({ unit_id: unitId, entry_id: entryId, day, register, amounts: [...amounts] })),
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await db
      .insertInto('entry_amount')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  }
}

/** What an entry adds from now on, in the place of what it added before. */
export async function replaceAmounts(db: Db, posted: Posted): Promise<void> {
  await db
    .deleteFrom('entry_amount')
    .where('unit_id', '=', posted.unitId)
    .where('entry_id', '=', posted.entryId)
    .execute();
  await insertAmounts(db, [posted]);
}

/** The sums of the measures of a register, in their order, and on how many entries each rests. */
export interface MeasuredRow {
  readonly register: string;
  readonly sums: readonly string[];
  readonly entries: readonly number[];
}

export interface Window {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/**
 * The statement of one register: generated sums over the amounts, and of each on how many entries it rests. A stock counts
 * an entry that began and not one that has ended since: the one has an amount, the other two that take each other away.
 * `offset 0` keeps the planner from folding the subquery in, so that each amount is taken out of its array once.
 */
function measureSql(
  { code, measures }: Definition,
  units: RawBuilder<unknown>,
  window: Window,
): RawBuilder<MeasuredRow> {
  const each = (of: (place: number, kind: 'flow' | 'stock') => string): RawBuilder<unknown> =>
    sql.raw(measures.map(({ kind }, index) => of(index + 1, kind)).join(', '));
  const hasStock = measures.some(({ kind }) => kind === 'stock');
  // Where only some measures are of the window, an amount of an earlier day is taken out for those.
  const amounts = each((place, kind) =>
    hasStock && kind === 'flow'
      ? `case when a.in_window then a.amounts[${place}] end as c${place}`
      : `a.amounts[${place}] as c${place}`,
  );
  const days = hasStock
    ? sql`(select amounts, day >= ${window.firstDay}::date as in_window from entry_amount
        where ${units} and register = ${code} and day <= ${window.lastDay}::date)`
    : sql`(select amounts from entry_amount
        where ${units} and register = ${code} and day between ${window.firstDay}::date and ${window.lastDay}::date)`;
  return sql<MeasuredRow>`
    select ${code} as register,
      array[${each((place) => `coalesce(sum(v.c${place}), 0)`)}]::text[] as sums,
      array[${each((place, kind) =>
        kind === 'flow' ? `count(nullif(v.c${place}, 0))` : `coalesce(sum(sign(v.c${place})), 0)`,
      )}]::int[] as entries
    from (select ${amounts} from ${days} a offset 0) v`;
}

/** What the registers of some units amount to in a window, all in one statement. */
export async function selectMeasures(
  db: Db,
  definitions: readonly Definition[],
  unitIds: readonly Id[],
  window: Window,
): Promise<MeasuredRow[]> {
  const measured = definitions.filter(({ measures }) => measures.length > 0);
  if (measured.length === 0) return [];
  const units = unitIds.length === 1 ? sql`unit_id = ${unitIds[0]}` : sql`unit_id = any(${[...unitIds]}::uuid[])`;
  const parts = measured.map((definition) => measureSql(definition, units, window));
  return (await sql<MeasuredRow>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
}
