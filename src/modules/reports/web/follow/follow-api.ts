import type { programmesContract } from '#modules/programmes/contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';

type Programmes = typeof programmesContract;

export const programmesApi = apiFor<Programmes>();

export type Followed = ReplyFor<Programmes, 'GET /api/windows/:unitId/:windowId/assignments'>;
export type FollowedUnit = Followed['units'][number];
