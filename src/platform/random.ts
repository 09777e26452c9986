import { createHash, randomBytes, randomInt } from 'node:crypto';
import { type Id, idFrom } from '#base/id.ts';

const last = { moment: Number.NaN, random: new DataView(new ArrayBuffer(10)) };

/** A new id made at `moment`. Those this process makes at one moment sort in the order they were made (RFC 9562, 6.2). */
export function newId(moment: Date): Id {
  const { random } = last;
  if (moment.getTime() === last.moment) {
    random.setBigUint64(2, random.getBigUint64(2) + 1n + BigInt(randomInt(2 ** 32)));
  } else {
    last.moment = moment.getTime();
    for (const [at, byte] of randomBytes(10).entries()) random.setUint8(at, byte);
    // Room to rise, without touching the bits before it.
    random.setUint8(2, random.getUint8(2) & 0xf7);
  }
  return idFrom(moment, new Uint8Array(random.buffer));
}

/** An unguessable token for a link or a session, 256 bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: its hash, so that a stolen database opens no session. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password a person can copy from paper: no letters that look alike, about 59 bits. */
export const newPassword = (): string =>
  [...randomBytes(12)]
    .map((byte) => letters.charAt(byte % letters.length))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** A code of so many of these letters, each as likely as any other. */
export const newCode = (of: string, length: number): string =>
  Array.from({ length }, () => of.charAt(randomInt(of.length))).join('');
