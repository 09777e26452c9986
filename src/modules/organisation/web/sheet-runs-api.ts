import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { sheetRunsContract } from '../sheet-runs-contract.ts';

type C = typeof sheetRunsContract;

export const sheetRunsApi = apiFor<C>();

export type SheetRun = ReplyFor<C, 'GET /api/sheet-runs/:runId'>;
export type SheetRunRow = ReplyFor<C, 'GET /api/sheet-runs'>['runs'][number];
