import { lazy } from 'react';
import type { SessionSource } from '#ui/session.ts';
import { accountsApi } from './accounts-api.ts';
import { rolesOf } from './role-of.ts';
import { SignInForm } from './sign-in-form.tsx';
import { roleWord } from './words.ts';

/** What the frame of the program needs of accounts. */
export const accountsSession: SessionSource = {
  load: async () => (await accountsApi('GET /api/session', { quiet: true })).session,
  roleWord,
  rolesOf,
  SignInForm,
  SignOut: lazy(async () => ({ default: (await import('./sign-out.tsx')).SignOut })),
};
