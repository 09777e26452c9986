import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { knownUnits, selectSubtree } from '#modules/organisation/server/public.ts';
import type { HeldGrant, Work } from '#platform/work.ts';
import { rolesToGiveOver } from '../../rules/giving.ts';
import { lastDayOf } from '../../rules/grant-days.ts';
import type { Role, Side } from '../../rules/roles.ts';
import type { FillableUnit } from '../../rules/sheet/judge-people.ts';
import { lasting } from '../roles-to-give.ts';

const relations = ['reports_to', 'governed_by'] as const;

/** When the holdings end, the latest first, after “until further notice”; none where nothing ends. */
function endsOf(holdings: readonly HeldGrant[]): (Date | null)[] {
  const ends = new Set(holdings.flatMap(({ until }) => until?.getTime() ?? []));
  return ends.size === 0 ? [] : [null, ...[...ends].sort((a, b) => b - a).map((end) => new Date(end))];
}

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
  const rolesUntil = async (until: Date | null | undefined) => {
    const one = until === undefined ? work : lasting(work, until);
    const open = new Map((await knownUnits(one)).map((unit) => [unit.unitId, unit.open]));
    return (id: Id, side: Side): Pick<FillableUnit, 'roles' | 'first'> => {
      const above = reach.get(id);
      const roles = above ? rolesToGiveOver(one.person.grants, above, side) : [];
      if (roles.length > 0) return { roles, first: false };
      // docs/decisions/0003: until somebody is in charge there, whoever administers the unit above invites the first.
      if (!open.get(id) || side === 'place') return { roles: [], first: false };
      return { roles: [side === 'school' ? 'head' : 'administrator'], first: true };
    };
  };
  const now = await rolesUntil(undefined);
  const later = await Promise.all(endsOf(holdings).map(async (until) => ({ until, rolesIn: await rolesUntil(until) })));
  /** The last day of each role that goes with a holding; the latest that still gives it. */
  const lastDays = (id: Id, side: Side, roles: readonly Role[]): FillableUnit['lastDays'] =>
    Object.fromEntries(
      roles.flatMap((role) => {
        const last = later.find(({ rolesIn }) => rolesIn(id, side).roles.includes(role));
        return last?.until ? [[role, lastDayOf(last.until)]] : [];
      }),
    );
  return [...inScope.values()]
    .flatMap(({ unitId: id, name, code, kind }): FillableUnit[] => {
      const side = sideOf(kind);
      const { roles, first } = now(id, side);
      if (roles.length === 0) return [];
      return [{ unitId: id, name, code, kind, roles, first, lastDays: lastDays(id, side, roles) }];
    })
    .sort((a, b) => compareVietnamese(a.name, b.name));
}
