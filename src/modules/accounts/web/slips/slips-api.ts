import { apiFor } from '#ui/api.ts';
import type { slipsContract } from '../../slips-contract.ts';

export const slipsApi = apiFor<typeof slipsContract>();
