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
