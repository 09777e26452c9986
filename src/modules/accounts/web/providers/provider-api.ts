import { apiFor } from '#ui/api.ts';
import type { providerContract } from '../../provider-contract.ts';

export const providerApi = apiFor<typeof providerContract>();
