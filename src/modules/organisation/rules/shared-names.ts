import type { Id } from '#base/id.ts';
import { sameName } from './unit-cells.ts';

/** Of units told together, those that bear the name of another one. */
export function sharingNames<T extends { readonly unitId: Id; readonly name: string }>(units: readonly T[]): T[] {
  const ids = new Map<string, Set<Id>>();
  for (const { unitId, name } of units) {
    const key = sameName(name);
    ids.set(key, (ids.get(key) ?? new Set()).add(unitId));
  }
  return units.filter(({ name }) => (ids.get(sameName(name))?.size ?? 0) > 1);
}
