import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { evidenceContract } from '../../evidence-contract.ts';

type Contract = typeof evidenceContract;

export const evidenceApi = apiFor<Contract>();

export type EvidenceList = ReplyFor<Contract, 'GET /api/units/:unitId/registers/:register/entries/:entryId/files'>;
export type EvidenceFile = EvidenceList['files'][number];

/** An entry whose files are meant. */
export interface EntryPlace {
  readonly unitId: string;
  readonly register: string;
  readonly entryId: string;
}

/** Where a file of an entry is opened; `small`: its small picture. */
export const fileAddress = (place: EntryPlace, fileId: string, small = false): string =>
  evidenceApi.address('GET /api/units/:unitId/registers/:register/entries/:entryId/files/:fileId', {
    params: { ...place, fileId },
    ...(small ? { query: { small: 'true' as never } } : {}),
  });
