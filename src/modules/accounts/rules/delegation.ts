import type { Permission } from '#base/permission.ts';
import { permissionsOf, type Role, roleNames } from './roles.ts';

/** Roles whose work can be done by somebody else for a while. */
const delegable: readonly Role[] = ['officer', 'leader', 'school-officer', 'head', 'sensitive-reader'];

/** Who works in a unit is decided by whoever holds the role, also while they are away. */
const staysWithHolder: readonly Permission[] = ['person.invite', 'unit.manage'];

/** What a role permits somebody who holds it in the place of another. */
export const delegatedPermissions = (role: Role): readonly Permission[] =>
  permissionsOf(role).filter((permission) => !staysWithHolder.includes(permission));

/** The role itself and the smaller ones inside it: what can be handed to somebody for a leave. */
export const partsOf = (role: Role): Role[] =>
  delegable.includes(role)
    ? roleNames.filter(
        (part) =>
          part === role ||
          ((delegable.includes(part) || part === 'sender') &&
            delegatedPermissions(part).every((permission) => delegatedPermissions(role).includes(permission))),
      )
    : [];
