import type { Definition, Measure } from './definition.ts';
import { beginOf, endOf } from './states.ts';
import { meets, rowsIn, sumAt, type Values } from './values.ts';

/** An entry as it counts: what is written and the state it is in. */
export interface Counted {
  readonly values: Values;
  readonly state: string | null;
  readonly withdrawn: boolean;
}

/** What an entry adds on a day, one amount per measure in the order of its definition. */
export interface Posting {
  readonly day: string;
  readonly amounts: readonly number[];
}

const sumOf = (values: Values, places: readonly string[]): number =>
  places.reduce((sum, place) => sum + sumAt(values, place), 0);

function amountOf({ amount }: Measure, values: Values): number {
  if (amount === 1) return 1;
  if ('lines' in amount) return rowsIn(values, amount.lines).length;
  return 'plus' in amount ? sumOf(values, amount.plus) - sumOf(values, amount.minus) : sumOf(values, amount);
}

/**
 * What an entry adds to the measures of its register, by day. A flow adds on its day. A stock adds on the day it begins and
 * takes the same away on the day it ends, so what there is at the end of a day is the sum of all days up to it: one sum of
 * amounts between two days answers both, and splitting a window loses and doubles nothing.
 */
export function postAmounts(definition: Definition, { values, state, withdrawn }: Counted): Posting[] {
  if (withdrawn) return [];
  const byDay = new Map<string, number[]>();
  const add = (day: string, index: number, amount: number) => {
    const amounts = byDay.get(day) ?? definition.measures.map(() => 0);
    amounts[index] = (amounts[index] ?? 0) + amount;
    byDay.set(day, amounts);
  };
  definition.measures.forEach((measure, index) => {
    if (!meets(measure.when, values, state)) return;
    const amount = amountOf(measure, values);
    const day = beginOf(measure, definition, values);
    if (!day || amount === 0) return;
    add(day, index, amount);
    const end = endOf(measure, values);
    if (end) add(end < day ? day : end, index, -amount);
  });
  return [...byDay]
    .map(([day, amounts]) => ({ day, amounts }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The days whose amounts make a measure in a window: those of the window, or all up to its end. */
export const daysCounted = <Day extends string | null>(
  kind: Measure['kind'],
  { firstDay, lastDay }: { firstDay: Day; lastDay: Day },
): { readonly firstDay: Day | null; readonly lastDay: Day } => ({
  firstDay: kind === 'flow' ? firstDay : null,
  lastDay,
});
