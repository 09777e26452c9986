import { defineModule } from '#platform/http/handlers.ts';
import { providerContract } from '../../provider-contract.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { comeBack } from './come-back.ts';
import { beginLink, beginSignIn } from './leave.ts';
import { readProviderEnd } from './read-provider-end.ts';
import { readLink, unlink } from './unlink.ts';

export const providersModule = (settings: SignInSettings) =>
  defineModule('providers', providerContract, {
    readProvider: async () => ({ name: settings.provider?.name ?? null }),
    beginSignIn: beginSignIn(settings),
    comeBack: comeBack(settings),
    readProviderEnd: readProviderEnd(settings),
    readLink: (work) => readLink(work, settings),
    beginLink: beginLink(settings),
    unlink: (work, { body }) => unlink(work, settings, body.password),
  });
