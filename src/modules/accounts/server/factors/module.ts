import { defineModule } from '#platform/http/handlers.ts';
import { factorsContract } from '../../factors-contract.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { beginTotp, confirmTotp } from './add-totp.ts';
import { proveRecovery, proveTotp } from './prove-code.ts';
import { askForPasskey, provePasskey } from './prove-passkey.ts';
import { readSecurity } from './read-security.ts';
import { removePasskey, removeTotp } from './remove-factor.ts';
import { renamePasskey } from './rename-passkey.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';

export const factorsModule = (settings: SignInSettings) =>
  defineModule('factors', factorsContract, {
    readSecurity: (work, { query }) => readSecurity(work, settings, query.origin),
    beginTotp: (work, { body }) => beginTotp(work, settings, body.password),
    confirmTotp: (work, { body }) => confirmTotp(work, settings, body.code),
    removeTotp: (work, { body }) => removeTotp(work, settings, body.password),
    beginPasskey: (work, { body }) => beginPasskey(work, settings, body.password),
    addPasskey: (work, { body }) => addPasskey(work, settings, body),
    renamePasskey: (work, { params, body }) => renamePasskey(work, params.passkeyId, body.name),
    removePasskey: (work, { params, body }) => removePasskey(work, settings, params.passkeyId, body.password),
    renewRecoveryCodes: (work, { body }) => renewRecoveryCodes(work, settings, body.password),
    proveTotp: (work, { body }) => proveTotp(work, settings, body.code),
    proveRecovery: (work, { body }) => proveRecovery(work, settings, body.code),
    askForPasskey: (work) => askForPasskey(work, settings),
    provePasskey: (work, { body }) => provePasskey(work, settings, body),
  });
