import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { factorsContract } from '../../factors-contract.ts';
import { selectPerson } from '../account-store.ts';
import { slowedTry } from '../lanes/slowed-try.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { afterAdding } from './after-adding.ts';
import { confirmTotpRow, selectTotp } from './factor-store.ts';
import { needPasswordAgain } from './password-again.ts';
import { keepTotpSecret, spendTotpCode } from './totp.ts';

type C = typeof factorsContract;

/** Gives a secret for an authenticator app, once; it counts only after a first code proved that it arrived. */
export async function beginTotp(
  work: Work,
  settings: SignInSettings,
  password: string | undefined,
): Promise<ReplyOf<C['beginTotp']> | Refusal> {
  const refused = await needPasswordAgain(work, settings, password);
  if (refused) return refused;
  const { personId } = work.person;
  if ((await selectTotp(work.tx, personId))?.confirmedAt) throw new Refusal('totp-exists');
  const person = await selectPerson(work.tx, personId);
  // Nothing counts yet; the confirmed factor is recorded.
  work.markRecorded();
  return keepTotpSecret(work, settings.keyring, personId, person?.login ?? '');
}

/** Takes the first code of an authenticator app: from now on it is the second factor. */
export async function confirmTotp(
  work: Work,
  settings: SignInSettings,
  code: string,
): Promise<ReplyOf<C['confirmTotp']> | Refusal> {
  const { personId } = work.person;
  const row = await selectTotp(work.tx, personId);
  if (row?.confirmedAt) throw new Refusal('totp-exists');
  const about = { what: 'code' as const, name: personId, personId };
  const isProven = await slowedTry(work, settings.keyring, about, () =>
    spendTotpCode(work, settings.keyring, personId, code, false),
  );
  if (!isProven) return new Refusal('totp-code-wrong');
  await confirmTotpRow(work.tx, personId, work.now);
  return afterAdding(work, settings, 'totp');
}
