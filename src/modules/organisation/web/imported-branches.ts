import type { KnownUnit, UnitDraft } from '../rules/unit-draft.ts';

/** Branches opened at most after an import; a sheet for a whole province would open everything. */
const MOST_OPENED = 8;

/** The units that stood before and got new ones below them, and those above them: what to open to see what was added. */
export function importedBranches(drafts: readonly UnitDraft[], known: readonly KnownUnit[]): string[] {
  const above = new Map(known.map(({ unitId, parentId }) => [unitId, parentId]));
  const receivers = drafts.flatMap(({ reportsTo }) => ('unitId' in reportsTo ? reportsTo.unitId : []));
  const found = new Set<string>();
  for (const unitId of [...new Set(receivers)].slice(0, MOST_OPENED)) {
    for (let at: string | null = unitId; at && !found.has(at); at = above.get(at) ?? null) found.add(at);
  }
  return [...found];
}
