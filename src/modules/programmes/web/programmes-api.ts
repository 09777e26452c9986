import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { programmesContract } from '../contract.ts';

type Programmes = typeof programmesContract;

export const programmesApi = apiFor<Programmes>();

export type Assignments = ReplyFor<Programmes, 'GET /api/units/:unitId/assignments'>;
export type Assignment = Assignments['done'][number];
export type AwaitedWindow = ReplyFor<Programmes, 'GET /api/units/:unitId/awaited'>['windows'][number];
export type ProgrammeView = ReplyFor<Programmes, 'GET /api/units/:unitId/programmes/:programmeId'>;
export type DutyView = ProgrammeView['duties'][number];
export type WindowView = DutyView['windows'][number];
export type ProgrammeList = ReplyFor<Programmes, 'GET /api/units/:unitId/programmes'>;
export type Audience = DutyView['audience'];

/** The units an audience holds today, as a query; the same words share one answer. */
export const audienceQuery = (unitId: string, audience: Audience) =>
  programmesApi.query('GET /api/units/:unitId/audience', {
    params: { unitId },
    query: { audience: JSON.stringify(audience) },
  });
