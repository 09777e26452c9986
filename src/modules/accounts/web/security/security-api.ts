import { apiFor } from '#ui/api.ts';
import type { factorsContract } from '../../factors-contract.ts';
import type { sessionsContract } from '../../sessions-contract.ts';

export const factorsApi = apiFor<typeof factorsContract>();
export const sessionsApi = apiFor<typeof sessionsContract>();
