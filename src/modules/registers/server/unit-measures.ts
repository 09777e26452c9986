import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { shippedDefinitions } from '../definitions/shipped-definitions.ts';
import { selectMeasures, type Window } from './amount-store.ts';
import { selectStanding } from './entry-store.ts';

/** One measure of one unit in a window. */
export interface UnitMeasure {
  readonly code: string;
  readonly register: string;
  readonly amount: number;
  readonly entries: number;
  /** Whether anything was ever entered in the register up to the end of the window: an unused register says nothing. */
  readonly inUse: boolean;
}

const LONG_AGO = '1945-09-02';

/** What the unit's own registers amount to in a window. Whether the caller may know it is for the caller's verb to ask. */
export async function unitMeasures(work: Work, unitId: Id, window: Window): Promise<UnitMeasure[]> {
  const rows = await selectMeasures(work.tx, shippedDefinitions, [unitId], window);
  const standing = await selectStanding(work.tx, unitId, LONG_AGO, window.lastDay);
  const kept = new Set(standing.filter(({ entries }) => entries > 0).map(({ register }) => register));
  const found = new Map(rows.map((row) => [row.register, row]));
  return shippedDefinitions.flatMap(({ code: register, measures }) =>
    measures.map(({ code }, place) => ({
      code,
      register,
      amount: Number(found.get(register)?.sums[place] ?? 0),
      entries: found.get(register)?.entries[place] ?? 0,
      inUse: kept.has(register),
    })),
  );
}
