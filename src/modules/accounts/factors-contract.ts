import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { signInState } from './contract.ts';

const password = z.string().max(200);
const code = z.string().trim().min(1).max(40);
/** What passes between browser and authenticator; judged by the library that knows its many shapes. */
const webauthn = z.looseObject({});
const response = z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) });
const name = z.string().trim().min(1).max(60);
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
const proved = ['step-ended', 'code-wrong', 'sign-in-slowed'] as const;
const again = ['password-wrong', 'sign-in-slowed'] as const;

export const factorsContract = {
  readSecurity: endpoint({
    method: 'GET',
    path: '/api/account/security',
    summary: 'How the own account is protected beside the password',
    needs: 'signed-in',
    query: z.object({ origin: z.string().max(300).optional() }),
    reply: z.object({
      totpSince: z.iso.datetime().nullable(),
      passkeys: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          madeAt: z.iso.datetime(),
          lastUsedAt: z.iso.datetime().nullable(),
        }),
      ),
      recoveryCodes: z.number().int(),
      /** A second factor is required: until which day it may be missing, for which role, who says so. */
      due: z.object({ until: z.string(), role: z.string(), source: z.string() }).nullable(),
      passkeysPossible: z.boolean(),
    }),
    whileEnrolling: true,
  }),
  beginTotp: endpoint({
    method: 'POST',
    path: '/api/account/totp',
    summary: 'Begin to set up codes of a telephone; the secret is shown once',
    needs: 'signed-in',
    body: command({ password: password.optional() }),
    reply: z.object({ secret: z.string(), address: z.string() }),
    refusals: ['totp-exists', ...again],
    answersOnce: true,
    whileEnrolling: true,
  }),
  confirmTotp: endpoint({
    method: 'POST',
    path: '/api/account/totp/confirm',
    summary: 'Finish with a first code; recovery codes are shown once',
    needs: 'signed-in',
    body: command({ code }),
    reply: recoveryCodes,
    refusals: ['totp-exists', 'code-wrong', 'sign-in-slowed'],
    answersOnce: true,
    whileEnrolling: true,
  }),
  removeTotp: endpoint({
    method: 'DELETE',
    path: '/api/account/totp',
    summary: 'Remove the codes of the telephone',
    needs: 'signed-in',
    body: command({ password }),
    reply: nothing,
    refusals: ['factor-required', ...again],
  }),
  beginPasskey: endpoint({
    method: 'POST',
    path: '/api/account/passkeys/options',
    summary: 'What the browser needs to make a passkey (WebAuthn)',
    needs: 'signed-in',
    body: command({ password: password.optional() }),
    reply: z.object({ options: webauthn }),
    refusals: ['passkeys-not-here', ...again],
    answersOnce: true,
    whileEnrolling: true,
  }),
  addPasskey: endpoint({
    method: 'POST',
    path: '/api/account/passkeys',
    summary: 'Add the passkey the browser made; the first recovery codes are shown once',
    needs: 'signed-in',
    body: command({ name, response }),
    reply: recoveryCodes,
    refusals: ['passkeys-not-here', 'passkey-refused'],
    answersOnce: true,
    whileEnrolling: true,
  }),
  renamePasskey: endpoint({
    method: 'PUT',
    path: '/api/account/passkeys/:passkeyId',
    summary: 'Give a passkey another name',
    needs: 'signed-in',
    params: z.object({ passkeyId: z.uuid() }),
    body: command({ name }),
    reply: nothing,
  }),
  removePasskey: endpoint({
    method: 'DELETE',
    path: '/api/account/passkeys/:passkeyId',
    summary: 'Remove a passkey',
    needs: 'signed-in',
    params: z.object({ passkeyId: z.uuid() }),
    body: command({ password }),
    reply: nothing,
    refusals: ['factor-required', ...again],
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/api/account/recovery-codes',
    summary: 'New recovery codes, shown once; those before no longer work',
    needs: 'signed-in',
    body: command({ password }),
    reply: recoveryCodes,
    refusals: ['factor-first', ...again],
    answersOnce: true,
  }),
  proveTotp: endpoint({
    method: 'POST',
    path: '/api/session/totp',
    summary: 'Second factor: a code of the telephone',
    needs: 'anyone',
    body: command({ code }),
    reply: signInState,
    refusals: proved,
  }),
  proveRecovery: endpoint({
    method: 'POST',
    path: '/api/session/recovery',
    summary: 'Second factor: a recovery code, used up by this',
    needs: 'anyone',
    body: command({ code }),
    reply: signInState,
    refusals: proved,
  }),
  askForPasskey: endpoint({
    method: 'POST',
    path: '/api/session/passkey/options',
    summary: 'What the browser needs to sign in with a passkey, alone or as second factor (WebAuthn)',
    needs: 'anyone',
    body: command({}),
    reply: z.object({ options: webauthn }),
    refusals: ['passkeys-not-here'],
    answersOnce: true,
  }),
  provePasskey: endpoint({
    method: 'POST',
    path: '/api/session/passkey',
    summary: 'Sign in with a passkey, alone or as second factor',
    needs: 'anyone',
    body: command({ response }),
    reply: signInState,
    refusals: ['passkeys-not-here', 'passkey-refused', 'passkey-copied'],
  }),
};
