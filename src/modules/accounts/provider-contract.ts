import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { signInState } from './contract.ts';

const password = z.string().max(200);
/** Where the browser goes from here. */
const away = z.object({ address: z.string() });

/** Signing in with the office's own system (OpenID Connect), where the operator set one. */
export const providerContract = {
  readProvider: endpoint({
    method: 'GET',
    path: '/api/session/provider',
    summary: 'What the office’s own sign-in is called, where there is one',
    needs: 'anyone',
    reply: z.object({ name: z.string().nullable() }),
  }),
  beginSignIn: endpoint({
    method: 'POST',
    path: '/api/session/provider',
    summary: 'Begin to sign in with the office’s own system; this browser may come back once, within minutes',
    needs: 'anyone',
    body: command({}),
    reply: away,
    refusals: ['provider-absent', 'provider-down'],
    answersOnce: true,
  }),
  comeBack: endpoint({
    method: 'POST',
    path: '/api/session/provider/return',
    summary: 'Come back from the office’s own system: signs in, or links the account that began it',
    needs: 'anyone',
    body: command({
      /** What the browser was sent back with: the query of the return address as it stands. */
      answer: z.string().max(8000),
    }),
    reply: z.object({ linked: z.boolean(), state: signInState }),
    refusals: [
      'provider-absent',
      'provider-down',
      'provider-declined',
      'provider-refused',
      'journey-ended',
      'identity-unknown',
      'identity-taken',
    ],
    answersOnce: true,
  }),
  readProviderEnd: endpoint({
    method: 'GET',
    path: '/api/account/provider/sign-out',
    summary: 'Where this session, begun with the office’s own system, can be ended there too',
    needs: 'signed-in',
    reply: z.object({
      name: z.string().nullable(),
      /** Null: not begun there, or the provider has no such place or does not answer. */
      address: z.string().nullable(),
    }),
  }),
  readLink: endpoint({
    method: 'GET',
    path: '/api/account/provider',
    summary: 'Whether the own account is linked with the office’s own sign-in',
    needs: 'signed-in',
    reply: z.object({ name: z.string().nullable(), linkedAt: z.iso.datetime().nullable() }),
  }),
  beginLink: endpoint({
    method: 'POST',
    path: '/api/account/provider',
    summary: 'Begin to link the own account with the office’s own sign-in',
    needs: 'signed-in',
    body: command({ password }),
    reply: away,
    refusals: ['provider-absent', 'provider-down', 'identity-exists', 'password-wrong', 'sign-in-slowed'],
    answersOnce: true,
  }),
  unlink: endpoint({
    method: 'DELETE',
    path: '/api/account/provider',
    summary: 'Undo the link of the own account with the office’s own sign-in',
    needs: 'signed-in',
    body: command({ password }),
    reply: nothing,
    refusals: ['provider-absent', 'password-wrong', 'sign-in-slowed'],
  }),
};
