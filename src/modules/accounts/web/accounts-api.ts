import { apiFor } from '#ui/api.ts';
import type { accountsContract } from '../contract.ts';

export const accountsApi = apiFor<typeof accountsContract>();
