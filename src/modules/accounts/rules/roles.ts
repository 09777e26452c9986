import { type Permission, permissions } from '#base/permission.ts';

/** Where a role is at home: an office has officers and a leader, a school has its officers and a head. */
export type Side = 'office' | 'school' | 'place';

interface RoleSet {
  readonly permissions: readonly Permission[];
  readonly sides: readonly Side[];
  /** Sensitive figures are seen by their own right; it is offered together with the roles that work with them. */
  readonly withSensitive?: boolean;
}

const reading: readonly Permission[] = [
  'unit.read',
  'document.read',
  'programme.read',
  'assignment.read',
  'report.read',
  'rollup.read',
  'register.read',
  'quiz.read',
  'history.read',
];

/** Every role: a named set of permissions. A grant gives one role on one unit between two moments. */
const roles = {
  administrator: {
    permissions: [
      'unit.read',
      'unit.manage',
      'person.read',
      'person.invite',
      'history.read',
      'assignment.read',
      'programme.read',
    ],
    sides: ['office', 'school', 'place'],
  },
  officer: {
    permissions: [
      ...reading,
      'document.write',
      'programme.write',
      'programme.issue',
      'plan.write',
      'plan.submit',
      'report.write',
      'report.review',
      'rollup.write',
      'register.write',
      'quiz.hold',
      'shift.read',
      'shift.log',
    ],
    sides: ['office'],
    withSensitive: true,
  },
  // What an office reports to the level above goes out by its leader, or by whom the leader lets send.
  leader: {
    permissions: [...reading, 'document.direct', 'plan.submit', 'report.submit', 'shift.read'],
    sides: ['office'],
    withSensitive: true,
  },
  'school-officer': {
    permissions: [
      'unit.read',
      'programme.read',
      'assignment.read',
      'plan.write',
      'report.read',
      'report.write',
      'register.read',
      'register.write',
      'quiz.read',
      'quiz.hold',
      'shift.read',
      'shift.log',
      'history.read',
    ],
    sides: ['school'],
    withSensitive: true,
  },
  head: {
    permissions: [
      'unit.read',
      'programme.read',
      'assignment.read',
      'plan.write',
      'plan.submit',
      'report.read',
      'report.write',
      'report.submit',
      'register.read',
      'register.write',
      'quiz.read',
      'quiz.hold',
      'shift.read',
      'shift.log',
      'history.read',
      'person.read',
      'person.invite',
    ],
    sides: ['school'],
    withSensitive: true,
  },
  // A class teacher lets classes of the school take a quiz; the registers themselves stay with those who keep them.
  'class-teacher': {
    permissions: ['unit.read', 'programme.read', 'assignment.read', 'quiz.read', 'quiz.hold'],
    sides: ['school'],
  },
  // They have their shifts, and read what the school is to make known to everybody; reports are not named to them.
  guard: { permissions: ['unit.read', 'assignment.read', 'shift.read', 'shift.log'], sides: ['school'] },
  // The items handed over to them and nothing else (mission.md); nothing is handed over by this program yet.
  'police-liaison': { permissions: [], sides: ['office', 'school'] },
  // Keeps the program running, without a look at what is in it.
  technician: { permissions: ['unit.read'], sides: ['office'] },
  auditor: { permissions: [...reading, 'person.read', 'history.audit'], sides: ['office'] },
  'sensitive-reader': { permissions: ['sensitive.read'], sides: ['office', 'school'] },
  // A head or leader may let somebody else send in their place.
  sender: {
    permissions: ['assignment.read', 'report.read', 'report.submit', 'plan.submit'],
    sides: ['office', 'school'],
  },
} as const satisfies Record<string, RoleSet>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as [Role, ...Role[]];

const setOf = (role: Role): RoleSet => roles[role];

/** Whether a role can be held in a unit of this side (organisation/rules/kinds.ts). */
export const roleFits = (role: Role, side: Side): boolean => setOf(role).sides.includes(side);

/** Whether the right to see sensitive figures is offered together with the role; it stays a grant of its own. */
export const worksWithSensitive = (role: Role): boolean => setOf(role).withSensitive ?? false;

export const permissionsOf = (role: Role): readonly Permission[] => setOf(role).permissions;

export const holds = (role: Role, permission: Permission): boolean => permissionsOf(role).includes(permission);

export const allPermissions = Object.keys(permissions) as Permission[];
