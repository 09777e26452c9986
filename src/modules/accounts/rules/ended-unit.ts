import type { Permission } from '#base/permission.ts';

/**
 * What a role still permits on a unit that has ended: its past is read, nothing is done in its name any more
 * (docs/decisions/0017).
 */
export const permissionsAfterEnd = (permissions: readonly Permission[]): readonly Permission[] =>
  permissions.filter((permission) => permission.endsWith('.read'));
