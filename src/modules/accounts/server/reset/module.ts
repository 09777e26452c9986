import { defineModule } from '#platform/http/handlers.ts';
import { resetContract } from '../../reset-contract.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { makeReset } from './make-reset.ts';
import { readReset, useReset } from './use-reset.ts';

export const resetModule = (settings: SignInSettings) =>
  defineModule('resets', resetContract, {
    makeReset: (work, { params, body }) => makeReset(work, settings, params, body.reason),
    readReset: (work, { params }) => readReset(work, params.token),
    useReset: (work, { params, body }) => useReset(work, settings, params.token, body.password),
  });
