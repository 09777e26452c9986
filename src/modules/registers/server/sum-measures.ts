import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { Definition, Measure } from '../rules/definition.ts';
import { type Days, selectMeasures } from './amount-store.ts';

/** A measure of a register and what it amounts to. */
export interface Summed {
  readonly register: string;
  readonly measure: Measure;
  /** In the unit of the measure; whole unless the measure is told in parts of what is written (`per`). */
  readonly amount: number;
  /** How many entries it rests on. */
  readonly entries: number;
}

/** What registers of some units amount to in a window, measure by measure; nought where nothing is written. */
export async function sumMeasures(
  work: Work,
  definitions: readonly Definition[],
  unitIds: readonly Id[],
  days: Days,
): Promise<Summed[]> {
  const rows = await selectMeasures(work.tx, definitions, unitIds, days);
  const found = new Map(rows.map((row) => [row.register, row]));
  return definitions.flatMap(({ code: register, measures }) =>
    measures.map((measure, place) => ({
      register,
      measure,
      amount: Number(found.get(register)?.sums[place] ?? 0) / (measure.per ?? 1),
      entries: found.get(register)?.entries[place] ?? 0,
    })),
  );
}
