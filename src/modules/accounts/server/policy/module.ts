import { defineModule } from '#platform/http/handlers.ts';
import { signInPolicyContract } from '../../sign-in-policy-contract.ts';
import { decideSignInPolicy, readSignInPolicy } from './sign-in-policy.ts';

export const signInPolicyModule = defineModule('signInPolicy', signInPolicyContract, {
  readSignInPolicy: (work, { params }) => readSignInPolicy(work, params.unitId),
  decideSignInPolicy: (work, { params, body }) => decideSignInPolicy(work, params.unitId, body),
});
