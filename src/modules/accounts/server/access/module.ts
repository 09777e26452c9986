import { defineModule } from '#platform/http/handlers.ts';
import { accessContract } from '../../access-contract.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { listProtection, resetFactors } from './protection.ts';
import { listServiceAccounts, makeServiceAccount, revokeServiceAccount } from './service-accounts.ts';

export const accessModule = (settings: SignInSettings) =>
  defineModule('access', accessContract, {
    listProtection: (work, { params }) => listProtection(work, params.unitId),
    resetFactors: (work, { params, body }) => resetFactors(work, settings, params, body.reason),
    listServiceAccounts: (work, { params }) => listServiceAccounts(work, params.unitId),
    makeServiceAccount: (work, { params, body }) => makeServiceAccount(work, params.unitId, body),
    revokeServiceAccount: (work, { params }) => revokeServiceAccount(work, params.unitId, params.accountId),
  });
