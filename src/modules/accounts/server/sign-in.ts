import type { BodyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { selectPersonByLogin } from './account-store.ts';
import { enter, type SignInState } from './factors/enter.ts';
import { provesPassword } from './prove-password.ts';
import type { SignInSettings } from './sign-in-settings.ts';

type SignIn = (typeof accountsContract)['signIn'];

/** Signs a person in as far as the password leads; an unknown name and a wrong password are refused alike. */
export async function signIn(
  work: Work,
  settings: SignInSettings,
  body: BodyOf<SignIn>,
): Promise<SignInState | Refusal> {
  const person = await selectPersonByLogin(work.tx, body.login);
  const isProven = await provesPassword(work, settings.keyring, body.login, person, body.password);
  if (!isProven || !person) return new Refusal('sign-in-failed');
  return enter(work, settings, person.id, { by: 'password' });
}
