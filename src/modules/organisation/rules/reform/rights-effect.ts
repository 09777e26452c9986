import type { Id } from '#base/id.ts';
import { type Permission, type Relation, relationOf } from '#base/permission.ts';
import { permissionsAfterEnd } from '#modules/accounts/rules/ended-unit.ts';
import { placesAlong, type Structure } from './structure.ts';

/** A role somebody holds on a unit, with what it permits. */
export interface StandingGrant {
  readonly personId: Id;
  readonly unitId: Id;
  readonly permissions: readonly Permission[];
}

/** What somebody may do over some units after a reform and not before, or before and not after. */
export interface RightsChange {
  readonly personId: Id;
  readonly change: 'loses' | 'gains';
  readonly permissions: readonly Permission[];
  readonly unitIds: readonly Id[];
}

type Reach = Readonly<Record<'reports_to' | 'governed_by', ReadonlySet<Id>>>;

function aboveOf(structure: Structure, unitId: Id, relation: Relation): ReadonlySet<Id> {
  const found = new Set([unitId]);
  for (const id of found) {
    const unit = structure.get(id);
    for (const { otherId } of unit ? placesAlong(unit, relation) : []) found.add(otherId);
  }
  return found;
}

const reachOf = (structure: Structure, unitId: Id): Reach => ({
  reports_to: aboveOf(structure, unitId, 'reports_to'),
  governed_by: aboveOf(structure, unitId, 'governed_by'),
});

const heldOver = (grants: readonly StandingGrant[], reach: Reach): ReadonlySet<Permission> =>
  new Set(
    grants.flatMap(({ unitId, permissions }) =>
      permissions.filter((permission) => {
        const relation = relationOf(permission);
        return (relation === 'reports_to' || relation === 'governed_by') && reach[relation].has(unitId);
      }),
    ),
  );

/** Who loses or gains which rights over which units when the organisation changes, with all grants as they are. */
export function rightsEffect(before: Structure, after: Structure, grants: readonly StandingGrant[]): RightsChange[] {
  const byPerson = Map.groupBy(grants, ({ personId }) => personId);
  const byUnit = Map.groupBy(grants, ({ unitId }) => unitId);
  const changes = new Map<
    string,
    { personId: Id; change: 'loses' | 'gains'; permissions: Permission[]; unitIds: Id[] }
  >();
  const note = (personId: Id, change: 'loses' | 'gains', permissions: Permission[], unitId: Id) => {
    if (permissions.length === 0) return;
    const key = `${personId} ${change} ${permissions.join()}`;
    const known = changes.get(key);
    if (known) known.unitIds.push(unitId);
    else changes.set(key, { personId, change, permissions, unitIds: [unitId] });
  };
  const isEnded = (unitId: Id) => before.has(unitId) && !after.has(unitId);
  const later = (own: readonly StandingGrant[]): StandingGrant[] =>
    own.map((one) => (isEnded(one.unitId) ? { ...one, permissions: permissionsAfterEnd(one.permissions) } : one));
  for (const unitId of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [reachOf(before, unitId), reachOf(after, unitId)];
    const differing = (['reports_to', 'governed_by'] as const).flatMap((along) => [
      ...[...was[along]].filter((id) => !is[along].has(id)),
      ...[...is[along]].filter((id) => !was[along].has(id)),
    ]);
    // On a unit that ends its own people keep what reads its past.
    if (isEnded(unitId)) differing.push(unitId);
    const people = new Set(differing.flatMap((id) => (byUnit.get(id) ?? []).map(({ personId }) => personId)));
    for (const personId of people) {
      const own = byPerson.get(personId) ?? [];
      const [had, has] = [heldOver(own, was), heldOver(later(own), is)];
      note(personId, 'loses', [...had].filter((one) => !has.has(one)).sort(), unitId);
      note(personId, 'gains', [...has].filter((one) => !had.has(one)).sort(), unitId);
    }
  }
  return [...changes.values()];
}
