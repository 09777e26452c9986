import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { shippedDefinitions } from '../definitions/shipped-definitions.ts';
import { saysNothing } from '../rules/says-nothing.ts';
import type { Window } from './amount-store.ts';
import { selectKept } from './entry-store.ts';
import { type Summed, sumMeasures } from './sum-measures.ts';

/**
 * What those registers amount to in a window that a unit keeps and that have a measure of these codes: one never written in
 * says nothing, nor does a place left blank in every entry, and nothing is not zero. Of the unit alone: what a unit that ended wrote stands in its own report
 * (docs/decisions/0025). Whether the caller may know it is for the caller's verb to ask.
 */
export async function unitMeasures(
  work: Work,
  unitId: Id,
  window: Window,
  codes: readonly string[],
): Promise<Summed[]> {
  const kept = await selectKept(work.tx, unitId, window.lastDay);
  const asked = shippedDefinitions.filter(
    ({ code, measures }) => kept.includes(code) && measures.some((measure) => codes.includes(measure.code)),
  );
  const summed = await sumMeasures(work, asked, [unitId], window);
  return summed.filter((one) => !saysNothing(one, summed));
}
