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

/** The days looked at, and those within them by which registers are counted whose entries stay inside the unit. */
export interface Days extends Window {
  readonly closed?: Window;
}

/** Sums and counts of one register by place of its amounts: of the days of the window, or of those before it. */
interface SummedRow {
  readonly register: string;
  readonly inWindow: boolean;
  readonly sums: readonly string[];
  /** How many amounts are not nought. */
  readonly some: readonly number[];
  /** How many of them add; not asked where nothing is taken away. */
  readonly adding: readonly number[] | null;
}

const hasStock = ({ measures }: Definition) => measures.some(({ kind }) => kind === 'stock');

/**
 * One pass over the amounts of all registers, so that the cost is that of the rows and not of the registers. Registers that
 * count no stock need the days of the window alone and are looked up by them; the others all days up to its end.
 */
function sumSql(measured: readonly Definition[], units: RawBuilder<unknown>, { firstDay, lastDay, closed }: Days) {
  const hidden = measured.filter(({ above }) => above === 'counts').map(({ code }) => code);
  /** A day of the window, or of that of the registers that are counted by another. */
  const dayBy = (asked: PlainDate, ofHidden: PlainDate | undefined) =>
    ofHidden === undefined || ofHidden === asked || hidden.length === 0
      ? sql`${asked}::date`
      : sql`case when register = any(${hidden}::text[]) then ${ofHidden}::date else ${asked}::date end`;
  const [first, last] = [dayBy(firstDay, closed?.firstDay), dayBy(lastDay, closed?.lastDay)];
  const summed = (
    which: readonly Definition[],
    inWindow: RawBuilder<unknown>,
    days: RawBuilder<unknown>,
    adding: (each: (of: (amount: string) => string) => RawBuilder<unknown>) => RawBuilder<unknown>,
  ) => {
    const places = Array.from({ length: Math.max(...which.map(({ measures }) => measures.length)) }, (_, at) => at + 1);
    const each = (of: (amount: string) => string) =>
      sql`array[${sql.raw(places.map((place) => of(`v.c${place}`)).join(', '))}]`;
    // An amount is taken out of its array once, below the sums.
    return sql`
      select v.register, v.in_window as "inWindow", ${each((amount) => `coalesce(sum(${amount}), 0)`)}::text[] as sums,
        ${each((amount) => `count(nullif(${amount}, 0))`)}::int[] as some, ${adding(each)} as adding
      from (
        select register, ${inWindow} as in_window, ${sql.raw(places.map((place) => `amounts[${place}] as c${place}`).join(', '))}
        from entry_amount
        where ${units} and register = any(${which.map(({ code }) => code)}::text[]) and ${days}
      ) v group by v.register, v.in_window`;
  };
  const [stocks, flows] = [measured.filter(hasStock), measured.filter((one) => !hasStock(one))];
  const parts = [
    flows.length > 0 && summed(flows, sql`true`, sql`day between ${first} and ${last}`, () => sql`null::int[]`),
    stocks.length > 0 &&
      summed(
        stocks,
        sql`day >= ${first}`,
        sql`day <= ${last}`,
        (each) => sql`${each((amount) => `count(*) filter (where ${amount} > 0)`)}::int[]`,
      ),
  ];
  return sql<SummedRow>`${sql.join(parts.filter(Boolean), sql` union all `)}`;
}

function isBalance(at: number, measures: Definition['measures']): boolean {
  const amount = measures[at]?.amount;
  return typeof amount === 'object' && 'plus' in amount;
}

/**
 * What the registers of some units amount to in a window, all in one statement. A stock counts an entry that began and not
 * one that has ended since: the one has an amount, the other two that take each other away. A balance rests on every entry
 * that comes in or goes out.
 */
export async function selectMeasures(
  db: Db,
  definitions: readonly Definition[],
  unitIds: readonly Id[],
  days: Days,
): Promise<MeasuredRow[]> {
  const measured = definitions.filter(({ measures }) => measures.length > 0);
  if (measured.length === 0) return [];
  const units = unitIds.length === 1 ? sql`unit_id = ${unitIds[0]}` : sql`unit_id = any(${[...unitIds]}::uuid[])`;
  const { rows } = await sumSql(measured, units, days).execute(db);
  return measured.map(({ code, measures }) => {
    const [within, before] = [true, false].map((inWindow) =>
      rows.find((row) => row.register === code && row.inWindow === inWindow),
    );
    const some = (at: number) => (within?.some[at] ?? 0) + (before?.some[at] ?? 0);
    // Those that add less those that take away.
    const net = (at: number) => 2 * ((within?.adding?.[at] ?? 0) + (before?.adding?.[at] ?? 0)) - some(at);
    return {
      register: code,
      sums: measures.map(({ kind }, at) =>
        String(BigInt(within?.sums[at] ?? 0) + (kind === 'stock' ? BigInt(before?.sums[at] ?? 0) : 0n)),
      ),
      entries: measures.map(({ kind }, at) =>
        kind === 'flow' ? (within?.some[at] ?? 0) : isBalance(at, measures) ? some(at) : net(at),
      ),
    };
  });
}

/** What one measure of a register amounts to in a window, unit by unit; `place`: of the measure in its definition. */
export async function selectByUnit(
  db: Db,
  { code, measures }: Definition,
  place: number,
  unitIds: readonly Id[],
  { firstDay, lastDay }: Window,
): Promise<{ unitId: Id; amount: number }[]> {
  const days =
    measures[place]?.kind === 'stock'
      ? sql`day <= ${lastDay}::date`
      : sql`day between ${firstDay}::date and ${lastDay}::date`;
  const { rows } = await sql<{ unitId: Id; amount: string }>`
    select unit_id as "unitId", sum(amounts[${sql.lit(place + 1)}])::text as amount from entry_amount
    where unit_id = any(${[...unitIds]}::uuid[]) and register = ${code} and ${days}
    group by unit_id`.execute(db);
  return rows.map(({ unitId, amount }) => ({ unitId, amount: Number(amount) }));
}
