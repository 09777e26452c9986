/**
 * Everything a person may be allowed to do on a unit, and the relation along which the right reaches the units below:
 * professional rights follow whom a unit reports to, administration follows who governs it (mission.md, idea 1).
 */
export const permissions = {
  'unit.read': 'reports_to',
  'unit.manage': 'governed_by',
  'person.read': 'governed_by',
  'person.invite': 'governed_by',
  'document.read': 'reports_to',
  'document.write': 'reports_to',
  'document.direct': 'reports_to',
  'programme.read': 'reports_to',
  'programme.write': 'reports_to',
  'programme.issue': 'reports_to',
  'assignment.read': 'reports_to',
  'plan.write': 'reports_to',
  'plan.submit': 'reports_to',
  'report.read': 'reports_to',
  'report.write': 'reports_to',
  'report.submit': 'reports_to',
  'report.review': 'reports_to',
  'rollup.read': 'reports_to',
  'rollup.write': 'reports_to',
  'register.read': 'reports_to',
  'register.write': 'reports_to',
  'quiz.read': 'reports_to',
  'quiz.hold': 'reports_to',
  'shift.read': 'reports_to',
  'shift.log': 'reports_to',
  'sensitive.read': 'reports_to',
  'history.read': 'reports_to',
  'history.audit': 'reports_to',
} as const satisfies Record<string, Relation>;

/** The dated relations between units. No right follows where a unit lies or with which police it works. */
export type Relation = 'reports_to' | 'governed_by' | 'lies_in' | 'partners_with';

export type Permission = keyof typeof permissions;

export const relationOf = (permission: Permission): Relation => permissions[permission];
