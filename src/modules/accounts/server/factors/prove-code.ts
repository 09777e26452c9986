import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { slowedTry } from '../lanes/slowed-try.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { enter, type SignInState } from './enter.ts';
import { spendRecoveryCode } from './recovery.ts';
import { personAtStep } from './step.ts';
import { spendTotpCode } from './totp.ts';

async function proveBy(
  work: Work,
  settings: SignInSettings,
  second: 'totp' | 'recovery',
  isRight: (personId: Id) => Promise<boolean>,
): Promise<SignInState | Refusal> {
  const step = await personAtStep(work);
  if (!step) throw new Refusal('step-ended');
  const { personId, by } = step;
  const about = { what: 'code' as const, name: personId, personId };
  const isProven = await slowedTry(work, settings.keyring, about, () => isRight(personId));
  if (!isProven) return new Refusal('code-wrong');
  return enter(work, settings, personId, { by, second });
}

/** The second factor by a code of the telephone. */
export const proveTotp = (work: Work, settings: SignInSettings, code: string) =>
  proveBy(work, settings, 'totp', (personId) => spendTotpCode(work, settings.keyring, personId, code, true));

/** The second factor by a recovery code, which is used up. */
export const proveRecovery = (work: Work, settings: SignInSettings, code: string) =>
  proveBy(work, settings, 'recovery', (personId) => spendRecoveryCode(work, settings.keyring, personId, code));
