import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { knownUnits, selectSubtree } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { rolesToGiveOver } from '../../rules/giving.ts';
import type { FillableUnit } from '../../rules/sheet/judge-people.ts';

const relations = ['reports_to', 'governed_by'] as const;

/**
 * A unit and those below it in which the caller may give some role, with these roles: asked for all at once, by the rules
 * of giving in one unit (`roles-to-give.ts`).
 */
export async function fillableUnits(work: Work, unitId: Id): Promise<FillableUnit[]> {
  const below = (roots: readonly Id[]) =>
    Promise.all(relations.map((relation) => selectSubtree(work.tx, roots, relation, work.today)));
  const inScope = new Map((await below([unitId])).flat().map((unit) => [unit.unitId, unit]));
  const holdings = work.person.grants;
  // Of the units above each, only those on which the caller holds something matter.
  const reach = new Map<Id, { reports_to: Set<Id>; governed_by: Set<Id> }>();
  for (const root of new Set(holdings.map((grant) => grant.unitId))) {
    const trees = await below([root]);
    relations.forEach((relation, index) => {
      for (const unit of trees[index] ?? []) {
        const above = reach.get(unit.unitId) ?? { reports_to: new Set<Id>(), governed_by: new Set<Id>() };
        above[relation].add(root);
        reach.set(unit.unitId, above);
      }
    });
  }
  const open = new Map((await knownUnits(work)).map((unit) => [unit.unitId, unit.open]));
  return [...inScope.values()]
    .flatMap(({ unitId: id, name, code, kind }): FillableUnit[] => {
      const above = reach.get(id);
      const side = sideOf(kind);
      const roles = above ? rolesToGiveOver(holdings, above, side) : [];
      const unit = { unitId: id, name, code, kind };
      if (roles.length > 0) return [{ ...unit, roles, first: false }];
      // docs/decisions/0003: until somebody is in charge there, whoever administers the unit above invites the first.
      if (!open.get(id) || side === 'place') return [];
      return [{ ...unit, roles: [side === 'school' ? 'head' : 'administrator'], first: true }];
    })
    .sort((a, b) => compareVietnamese(a.name, b.name));
}
