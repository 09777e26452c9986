import { createHash, randomBytes } from 'node:crypto';
import { type Id, idFrom } from '#base/id.ts';

/** A new id made at `moment`. */
export const newId = (moment: Date): Id => idFrom(moment, randomBytes(10));

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
