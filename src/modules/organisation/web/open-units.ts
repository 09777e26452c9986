/**
 * The units that stand open in the tree: whoever looks at one unit and comes back finds the tree as it was left. Kept in
 * the memory of the page only.
 */
const opened = new Set<string>();

export const isOpenUnit = (unitId: string): boolean => opened.has(unitId);

export function openUnit(unitId: string, isOpen = true): void {
  if (isOpen) opened.add(unitId);
  else opened.delete(unitId);
}
