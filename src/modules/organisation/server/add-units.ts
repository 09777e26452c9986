import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { type FirstEntry, recordFirst } from '#modules/history/server/public.ts';
import type { Work } from '#platform/work.ts';
import { TELL_EVERY } from '../rules/in-steps.ts';
import { insertUnits, type NewUnit } from './new-units-store.ts';
import { selectNamesOn } from './unit-time-store.ts';

/** What the units are called to which new ones belong, old and new. */
async function namesBeside(work: Work, units: readonly NewUnit[]): Promise<ReadonlyMap<Id, string>> {
  const own = units.map(({ unitId, name }) => [unitId, name] as const);
  const others = new Set(units.flatMap(({ relations }) => relations.map(({ otherId }) => otherId)));
  for (const [unitId] of own) others.delete(unitId);
  const day = units[0]?.validFrom ?? work.today;
  return new Map([...(await selectNamesOn(work.tx, [...others], day)), ...own]);
}

/** Stores new units and begins the history of each. Whoever calls has asked for the right and judged the facts. */
export async function addUnits(
  work: Work,
  units: readonly NewUnit[],
  /** Told from time to time how many are written. */
  tell: (written: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const by = { now: work.now, newId: () => work.newId(), personId: work.person.personId };
  await insertUnits(work.tx, by, units);
  const names = await namesBeside(work, units);
  const entries = units.map(({ unitId, validFrom, relations, ...facts }): FirstEntry => {
    const related = (relation: Relation, rank = 1): string | null => {
      const found = relations.find((one) => one.relation === relation && (one.rank ?? 1) === rank);
      return found ? (names.get(found.otherId) ?? null) : null;
    };
    const after = {
      ...facts,
      from: validFrom,
      reportsTo: related('reports_to'),
      governedBy: related('governed_by'),
      alsoReportsTo: related('reports_to', 2),
      liesIn: related('lies_in'),
      partner: related('partners_with'),
    };
    return { unitId, subjectKind: 'unit', subjectId: unitId, action: 'create-unit', after };
  });
  for (let at = 0; at < entries.length; at += TELL_EVERY) {
    await tell(at);
    await recordFirst(work, entries.slice(at, at + TELL_EVERY));
  }
}
