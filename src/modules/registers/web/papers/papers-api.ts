import { apiFor } from '#ui/api.ts';
import type { papersContract } from '../../papers-contract.ts';

export const papersApi = apiFor<typeof papersContract>();
