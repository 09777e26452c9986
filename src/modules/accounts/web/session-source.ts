import { ApiRefusal } from '#ui/api-errors.ts';
import type { SessionSource } from '#ui/session.ts';
import { accountsApi } from './accounts-api.ts';
import { SignInForm } from './sign-in-form.tsx';
import { roleWord } from './words.ts';

/** What the frame of the program needs of accounts. */
export const accountsSession: SessionSource = {
  load: () =>
    accountsApi('GET /api/session', { quiet: true }).catch((error: unknown) => {
      if (error instanceof ApiRefusal && error.status === 401) return null;
      throw error;
    }),
  roleWord,
  SignInForm,
};
