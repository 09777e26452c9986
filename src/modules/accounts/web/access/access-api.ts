import { apiFor } from '#ui/api.ts';
import type { accessContract } from '../../access-contract.ts';

export const accessApi = apiFor<typeof accessContract>();
