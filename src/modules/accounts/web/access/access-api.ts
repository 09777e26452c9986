import { apiFor } from '#ui/api.ts';
import type { accessContract } from '../../access-contract.ts';

import type { resetContract } from '../../reset-contract.ts';

export const resetApi = apiFor<typeof resetContract>();
export const accessApi = apiFor<typeof accessContract>();
