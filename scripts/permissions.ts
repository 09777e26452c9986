import { relationOf } from '#base/permission.ts';
import { allPermissions, holds, roleNames } from '#modules/accounts/rules/roles.ts';

/** docs/permissions.md: which role holds which permission, and along which relation it reaches the units below. */
export function permissionsDocument(): string {
  const head = ['Permission', 'Along', ...roleNames];
  const rows = allPermissions.map((permission) => [
    `\`${permission}\``,
    relationOf(permission).replace('_', ' '),
    ...roleNames.map((role) => (holds(role, permission) ? '●' : '')),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Permissions',
    '',
    'Generated from `src/modules/accounts/rules/roles.ts` by `npm run generate`; do not edit. A grant gives a role on one unit',
    'between two moments and covers the units below it along the relation named.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}
