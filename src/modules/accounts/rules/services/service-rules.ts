import { addDays, type PlainDate } from '#base/date.ts';
import type { Permission } from '#base/permission.ts';

/**
 * What another system may be allowed at most: reading and preparing. What binds an office (issuing, sending, reviewing),
 * concerns people or shows what is sensitive is done by people.
 */
export const servicePermissions = [
  'unit.read',
  'document.read',
  'document.write',
  'programme.read',
  'assignment.read',
  'plan.write',
  'report.read',
  'report.write',
  'rollup.read',
] as const satisfies readonly Permission[];

export type ServicePermission = (typeof servicePermissions)[number];

const LONGEST_DAYS = 365;

/** Whether a service account may be good until this day, from today on. */
export const mayLastUntil = (until: PlainDate, today: PlainDate): boolean =>
  until >= today && until <= addDays(today, LONGEST_DAYS);

/** The last day that may be chosen. */
export const longestUntil = (today: PlainDate): PlainDate => addDays(today, LONGEST_DAYS);
