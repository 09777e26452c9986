import { randomBytes } from 'node:crypto';
import type { Id } from '#base/id.ts';
import type { Keyring } from '#platform/keyring.ts';
import type { Work } from '#platform/work.ts';
import { plainCode, RECOVERY_CODES, recoveryCode } from '../../rules/factors/codes.ts';
import { replaceRecoveryCodes, spendRecoveryHash } from './factor-store.ts';

const hashOf = (keyring: Keyring, personId: Id, code: string): Buffer =>
  keyring.sign('recovery', `${personId} ${plainCode(code)}`);

/** Makes new recovery codes in the place of those before; only keyed hashes of them are kept. */
export async function makeRecoveryCodes(work: Work, keyring: Keyring, personId: Id): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(10)));
  const hashes = codes.map((code) => hashOf(keyring, personId, code));
  await replaceRecoveryCodes(work.tx, personId, hashes, work.now);
  return codes;
}

/** Uses a recovery code up, if it is one. */
export const spendRecoveryCode = (work: Work, keyring: Keyring, personId: Id, code: string): Promise<boolean> =>
  spendRecoveryHash(work.tx, personId, hashOf(keyring, personId, code), work.now);
