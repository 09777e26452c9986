import type { Id } from '#base/id.ts';
import { type Permission, relationOf } from '#base/permission.ts';
import { permissionsOf, type Role, roleFits, roleNames, type Side } from './roles.ts';

/** A role somebody holds on a unit. */
export interface Holding {
  readonly unitId: Id;
  readonly role: string;
  readonly permissions: readonly Permission[];
  /** Held in the place of somebody else: it does the work, and is never passed on. */
  readonly onBehalfOf?: unknown;
}

/** A unit and those above it, along the two relations that carry rights. */
export type Reach = Readonly<Record<'reports_to' | 'governed_by', ReadonlySet<Id>>>;

const reaches = (unitId: Id, permission: Permission, reach: Reach): boolean => {
  const relation = relationOf(permission);
  return (relation === 'reports_to' || relation === 'governed_by') && reach[relation].has(unitId);
};

/** What the holdings permit over the unit of `reach`. */
export const heldOver = (holdings: readonly Holding[], reach: Reach): ReadonlySet<Permission> =>
  new Set(holdings.flatMap(({ unitId, permissions }) => permissions.filter((one) => reaches(unitId, one, reach))));

/**
 * The roles that may be given in a unit of this side by whoever holds these: none without the right to invite there, else
 * those of which every permission is held over the unit. An administrator appoints every role of the units under their
 * administration. What is held in the place of somebody else is not passed on.
 */
export function rolesToGiveOver(holdings: readonly Holding[], reach: Reach, side: Side | undefined): Role[] {
  const own = holdings.filter(({ onBehalfOf }) => !onBehalfOf);
  const held = heldOver(own, reach);
  if (!held.has('person.invite')) return [];
  const appoints = own.some(({ unitId, role }) => role === 'administrator' && reach.governed_by.has(unitId));
  return roleNames.filter(
    (role) =>
      (!side || roleFits(role, side)) && (appoints || permissionsOf(role).every((permission) => held.has(permission))),
  );
}
