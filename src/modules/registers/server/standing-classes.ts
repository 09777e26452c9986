import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import { schoolClass } from '../definitions/school-class.ts';
import { hasEnded } from '../rules/lines-from.ts';
import { selectBetween } from './entry-store.ts';

const MOST = 1_000;

/**
 * The classes a unit has today by its register, with how many pupils each has. Whether the caller may know it is for the
 * caller's verb to ask.
 */
export async function standingClasses(work: Work, unitId: Id): Promise<{ name: string; pupils: number }[]> {
  const entries = await selectBetween(work.tx, unitId, schoolClass.code, { firstDay: null, lastDay: work.today }, MOST);
  return entries
    .filter(({ values }) => !hasEnded(schoolClass, values, work.today))
    .map(({ values }) => ({ name: String(values.name ?? ''), pupils: Number(values.pupils ?? 0) }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
}
