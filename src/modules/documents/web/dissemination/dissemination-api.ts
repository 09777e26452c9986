import type { programmesContract } from '#modules/programmes/contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { disseminationContract } from '../../dissemination-contract.ts';

type Dissemination = typeof disseminationContract;

export const disseminationApi = apiFor<Dissemination>();
export const audienceApi = apiFor<typeof programmesContract>();

export type Proposal = ReplyFor<Dissemination, 'GET /api/units/:unitId/documents/:documentId/dissemination'>;
export type Followed = ReplyFor<Dissemination, 'GET /api/units/:unitId/disseminations/:disseminationId'>;
export type Listed = ReplyFor<Dissemination, 'GET /api/units/:unitId/disseminations'>['disseminations'][number];
export type ToTell = ReplyFor<Dissemination, 'GET /api/units/:unitId/to-tell/:issuerId/:disseminationId'>;
export type ToTellList = ReplyFor<Dissemination, 'GET /api/units/:unitId/to-tell'>;
