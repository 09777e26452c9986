import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import { unitKindNames } from '../rules/kinds.ts';
import type { UnitFact } from './unit-store.ts';
import { isBelow } from './unit-tree-store.ts';

/** Offices before schools, then by name. */
export const compareUnits = (a: UnitFact, b: UnitFact): number =>
  unitKindNames.indexOf(a.kind) - unitKindNames.indexOf(b.kind) || compareVietnamese(a.name, b.name);

/** Whether the caller may see a unit: by a grant today, or because it stood below their unit on the day asked for. */
export async function maySee(work: Work, unitId: Id, day: PlainDate): Promise<boolean> {
  if (await work.may('unit.read', unitId)) return true;
  return isBelow(work.tx, unitId, work.rootsFor('unit.read'), day);
}
