import type { Keyring } from '#platform/keyring.ts';
import type { Work } from '#platform/work.ts';
import { loginKey } from '../rules/login-key.ts';
import type { PersonRow } from './account-store.ts';
import { slowedTry } from './lanes/slowed-try.ts';
import { passwordMatches } from './passwords.ts';

/** Whether a password is the one of a sign-in name, each wrong try slowing the next (`slowedTry`). */
export const provesPassword = (
  work: Work,
  keyring: Keyring,
  login: string,
  person: PersonRow | undefined,
  password: string,
): Promise<boolean> =>
  slowedTry(work, keyring, { what: 'password', name: loginKey(login), personId: person?.id }, () =>
    passwordMatches(person?.passwordHash, password),
  );
