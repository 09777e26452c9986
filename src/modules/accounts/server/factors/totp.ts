import { timingSafeEqual } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';
import type { Id } from '#base/id.ts';
import type { Keyring } from '#platform/keyring.ts';
import type { Work } from '#platform/work.ts';
import { CODE_PERIOD, stepsToTry } from '../../rules/factors/codes.ts';
import { insertTotp, selectTotp, spendTotpStep } from './factor-store.ts';

const PURPOSE = 'totp';
const DIGITS = 6;
/** What every authenticator app understands. */
const ALGORITHM = 'SHA1';

/** Keeps a new secret, sealed, until a first code proves that the telephone has it. */
export async function keepTotpSecret(
  work: Work,
  keyring: Keyring,
  personId: Id,
  login: string,
): Promise<{ secret: string; address: string }> {
  const secret = new Secret({ size: 20 });
  await insertTotp(work.tx, personId, keyring.seal(PURPOSE, Buffer.from(secret.buffer), personId), work.now);
  const totp = new TOTP({
    issuer: 'Trường An',
    label: login,
    secret,
    algorithm: ALGORITHM,
    digits: DIGITS,
    period: CODE_PERIOD,
  });
  return { secret: secret.base32.replace(/(.{4})(?=.)/g, '$1 '), address: totp.toString() };
}

/** Uses up a code of the telephone, if it is right and was not used before. `confirmed`: whether the set-up was finished. */
export async function spendTotpCode(
  work: Work,
  keyring: Keyring,
  personId: Id,
  typed: string,
  confirmed: boolean,
): Promise<boolean> {
  const code = typed.replace(/\D/g, '');
  const row = await selectTotp(work.tx, personId);
  if (!row || (row.confirmedAt !== null) !== confirmed || code.length !== DIGITS) return false;
  const secret = Secret.fromHex(keyring.open(PURPOSE, row.secret, personId).toString('hex'));
  const found = stepsToTry(work.now, row.lastStep).find((step) => {
    const right = HOTP.generate({ secret, counter: step, algorithm: ALGORITHM, digits: DIGITS });
    return timingSafeEqual(Buffer.from(right), Buffer.from(code));
  });
  return found !== undefined && spendTotpStep(work.tx, personId, found);
}
