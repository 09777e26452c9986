import type { Id } from '#base/id.ts';
import type { Keyring } from '#platform/keyring.ts';
import { typedCode } from '../../rules/slips/slip-code.ts';

const PURPOSE = 'slip';
const textOf = (id: Id, code: string) => `${id} ${typedCode(code)}`;

/** What is kept of a code: a digest by a key outside of the database, so that a stolen one cannot be tried out. */
export const codeDigest = (keyring: Keyring, id: Id, code: string): Buffer => keyring.sign(PURPOSE, textOf(id, code));

export const isCodeOf = (keyring: Keyring, id: Id, code: string, digest: Buffer): boolean =>
  keyring.signed(PURPOSE, textOf(id, code), digest);
