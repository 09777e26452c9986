import type { programmesContract } from '#modules/programmes/contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { documentsContract } from '../contract.ts';

type Documents = typeof documentsContract;

export const documentsApi = apiFor<Documents>();
export const programmesApi = apiFor<typeof programmesContract>();

export type DocumentList = ReplyFor<Documents, 'GET /api/units/:unitId/documents'>;
export type ReadDocument = ReplyFor<Documents, 'GET /api/units/:unitId/documents/:documentId'>;
export type Added = ReplyFor<Documents, 'POST /api/units/:unitId/documents'>;
