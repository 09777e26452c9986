import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { selectPerson } from '../account-store.ts';
import { provesPassword } from '../prove-password.ts';
import type { SignInSettings } from '../sign-in-settings.ts';

/**
 * Asks for the password once more before the ways to sign in are changed, so that a browser left open gives nobody a key
 * of their own. Somebody who is setting up a required factor has just proved it. The caller returns the refusal.
 */
export async function needPasswordAgain(
  work: Work,
  { keyring }: SignInSettings,
  password: string | undefined,
): Promise<Refusal | undefined> {
  const { personId, enrolling } = work.person;
  if (enrolling) return undefined;
  const person = await selectPerson(work.tx, personId);
  if (!person || !password) return new Refusal('password-wrong');
  const isProven = await provesPassword(work, keyring, person.login, person, password);
  return isProven ? undefined : new Refusal('password-wrong');
}
