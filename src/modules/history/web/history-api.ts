import type { organisationContract } from '#modules/organisation/contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { historyContract } from '../contract.ts';

export const historyApi = apiFor<typeof historyContract>();
export const unitsApi = apiFor<typeof organisationContract>();

export type LogPage = ReplyFor<typeof historyContract, 'GET /api/units/:unitId/history'>;
export type LogEntry = LogPage['entries'][number];
export type ThingEntry = ReplyFor<
  typeof historyContract,
  'GET /api/history/:unitId/:subjectKind/:subjectId'
>['entries'][number];
/** What every row of history has, in the log and in the history of one thing. */
export type Row = Omit<ThingEntry, 'open'>;
