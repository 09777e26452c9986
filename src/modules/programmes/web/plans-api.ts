import type { libraryContract } from '#modules/documents/library-contract.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { plansContract } from '../plans-contract.ts';

type Plans = typeof plansContract;

export const plansApi = apiFor<Plans>();
export const libraryApi = apiFor<typeof libraryContract>();

export type PlanView = ReplyFor<Plans, 'GET /api/units/:unitId/plans/:assignmentId'>;
export type PlanVersion = PlanView['versions'][number];

/** Where a plan stands in the addresses of its endpoints. */
export interface PlanPlace {
  readonly unitId: string;
  readonly assignmentId: string;
}
