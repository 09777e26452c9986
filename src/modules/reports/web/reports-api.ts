import type { libraryContract } from '#modules/documents/library-contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { reportsContract } from '../contract.ts';

export type Reports = typeof reportsContract;

export const reportsApi = apiFor<Reports>();
export const libraryApi = apiFor<typeof libraryContract>();

export type ReportView = ReplyFor<Reports, 'GET /api/units/:unitId/reports/:assignmentId'>;
export type VersionView = ReportView['versions'][number];

/** The address of one report in the web app. */
export const reportPath = (unitId: string, assignmentId: string, page = ''): string =>
  `/reports/${unitId}/${assignmentId}${page}`;

/** The entries of the unit's register that a measured figure rests on. */
export function entriesPath({ unit, window, measured }: ReportView, code: string): string {
  const days = window.firstDay && window.lastDay ? `from=${window.firstDay}&until=${window.lastDay}&` : '';
  return `/facts/${unit.id}/${measured[code]?.register ?? ''}?${days}measure=${code}`;
}
