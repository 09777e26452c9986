import { apiFor } from '#ui/api.ts';
import type { accessContract } from '../../access-contract.ts';

import type { resetContract } from '../../reset-contract.ts';
import type { signInPolicyContract } from '../../sign-in-policy-contract.ts';

export const resetApi = apiFor<typeof resetContract>();
export const policyApi = apiFor<typeof signInPolicyContract>();
export const accessApi = apiFor<typeof accessContract>();
