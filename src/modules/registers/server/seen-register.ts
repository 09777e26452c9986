import type { Id } from '#base/id.ts';
import { selectFirstDays, selectLastDays, selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { Definition } from '../rules/definition.ts';
import type { JudgedOn } from '../rules/judge-entry.ts';

/**
 * Refuses whoever may not see the entries of a register: of one that gives offices above counts alone, everybody who is not
 * in the unit itself.
 */
export async function needEntries(work: Work, definition: Definition, unitId: Id): Promise<void> {
  if (definition.above === 'counts') await work.needHere('register.read', unitId);
  else await work.need('register.read', unitId);
}

/** The first and last day of a unit, past or to come. */
export async function lifeOf(work: Work, unitId: Id): Promise<JudgedOn['life']> {
  const [first, last] = [await selectFirstDays(work.tx, [unitId]), await selectLastDays(work.tx, [unitId])];
  return { from: first.get(unitId) ?? null, until: last.get(unitId) ?? null };
}

export const unitNameOf = async (work: Work, unitId: Id): Promise<string> =>
  (await selectNamesOn(work.tx, [unitId], work.today)).get(unitId) ?? '';
