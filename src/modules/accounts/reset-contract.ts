import { z } from 'zod';
import { command, endpoint } from '#base/endpoint.ts';
import { signInState } from './contract.ts';

const token = z.string().min(20).max(200);

/** A forgotten password: an administrator of the unit makes a link, its owner chooses a new one. */
export const resetContract = {
  makeReset: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/people/:personId/password-reset',
    summary: 'Make a one-time link with which somebody chooses a new password; shown once',
    needs: 'person.invite',
    params: z.object({ unitId: z.uuid(), personId: z.uuid() }),
    body: command({ reason: z.string().trim().min(3).max(500) }),
    reply: z.object({ fullName: z.string(), resetPath: z.string(), expiresAt: z.iso.datetime() }),
    refusals: ['reset-password-own', 'reset-beyond'],
    answersOnce: true,
  }),
  readReset: endpoint({
    method: 'GET',
    path: '/api/password-resets/:token',
    summary: 'Whose password a link renews',
    needs: 'anyone',
    params: z.object({ token }),
    reply: z.object({ fullName: z.string(), login: z.string() }),
    refusals: ['reset-invalid'],
  }),
  useReset: endpoint({
    method: 'POST',
    path: '/api/password-resets/:token',
    summary: 'Choose a new password by a link; every session ends, and sign-in goes on as after the password',
    needs: 'anyone',
    params: z.object({ token }),
    body: command({ password: z.string().max(200) }),
    reply: signInState,
    refusals: ['reset-invalid', 'password-weak'],
  }),
};
