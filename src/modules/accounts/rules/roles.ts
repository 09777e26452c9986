import { type Permission, permissions } from '#base/permission.ts';

export const roleNames = ['administrator', 'officer', 'leader', 'school-officer', 'head', 'sender'] as const;

/** A named set of permissions; a grant gives one role on one unit between two moments. */
export type Role = (typeof roleNames)[number];

const reading: readonly Permission[] = [
  'unit.read',
  'document.read',
  'programme.read',
  'assignment.read',
  'report.read',
  'rollup.read',
  'history.read',
];

const sets: Record<Role, readonly Permission[]> = {
  administrator: [
    'unit.read',
    'unit.manage',
    'person.read',
    'person.invite',
    'history.read',
    'assignment.read',
    'programme.read',
  ],
  officer: [
    ...reading,
    'document.write',
    'programme.write',
    'programme.issue',
    'plan.write',
    'plan.submit',
    'report.write',
    'report.review',
    'rollup.write',
    'sensitive.read',
  ],
  // What an office reports to the level above goes out by its leader, or by whom the leader lets send.
  leader: [...reading, 'plan.submit', 'report.submit', 'sensitive.read'],
  'school-officer': [
    'unit.read',
    'programme.read',
    'assignment.read',
    'plan.write',
    'report.read',
    'report.write',
    'history.read',
    'sensitive.read',
  ],
  head: [
    'unit.read',
    'programme.read',
    'assignment.read',
    'plan.write',
    'plan.submit',
    'report.read',
    'report.write',
    'report.submit',
    'history.read',
    'sensitive.read',
    'person.read',
    'person.invite',
  ],
  // A head or leader may let somebody else send in their place.
  sender: ['assignment.read', 'report.read', 'report.submit', 'plan.submit'],
};

/** Where a role is at home: an office has officers and a leader, a school has its officers and a head. */
const sides: Record<Role, readonly ('office' | 'school' | 'place')[]> = {
  administrator: ['office', 'school', 'place'],
  officer: ['office'],
  leader: ['office'],
  'school-officer': ['school'],
  head: ['school'],
  sender: ['office', 'school'],
};

/** Whether a role can be held in a unit of this side (organisation/rules/kinds.ts). */
export const roleFits = (role: Role, side: 'office' | 'school' | 'place'): boolean => sides[role].includes(side);

export const permissionsOf = (role: Role): readonly Permission[] => sets[role];

export const holds = (role: Role, permission: Permission): boolean => sets[role].includes(permission);

/** Every permission that a role lacks of another: nobody grants more than they hold. */
export const missingToGrant = (held: readonly Role[], wanted: Role): Permission[] =>
  sets[wanted].filter((permission) => !held.some((role) => holds(role, permission)));

export const allPermissions = Object.keys(permissions) as Permission[];
