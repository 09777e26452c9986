import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;

/** Keys for what must not be readable in a stolen database, one per purpose, all from one file outside of it. */
export interface Keyring {
  /** Encrypts; `about` binds the secret to its owner, so that it cannot be moved to another row. */
  seal(purpose: string, secret: Uint8Array, about: string): Buffer;
  open(purpose: string, sealed: Uint8Array, about: string): Buffer;
  /** A keyed digest: proves that the program itself made a text, or keeps a short secret from being guessed offline. */
  sign(purpose: string, text: string): Buffer;
  signed(purpose: string, text: string, signature: Uint8Array): boolean;
}

export function keyringOf(root: Uint8Array): Keyring {
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const known = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', root, 'truong-an', purpose, 32));
    keys.set(purpose, known);
    return known;
  };
  const sign = (purpose: string, text: string) => createHmac('sha256', keyFor(purpose)).update(text).digest();
  return {
    seal: (purpose, secret, about) => {
      const iv = randomBytes(IV);
      const cipher = createCipheriv(CIPHER, keyFor(purpose), iv).setAAD(Buffer.from(about));
      return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    },
    open: (purpose, sealed, about) => {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv(CIPHER, keyFor(purpose), bytes.subarray(0, IV))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]);
    },
    sign,
    signed: (purpose, text, signature) => {
      const right = sign(purpose, text);
      return signature.length === right.length && timingSafeEqual(right, signature);
    },
  };
}

/** The keyring of a data folder; its key is made at the first start and is needed with every backup. */
export function keyringIn(dataFolder: string): Keyring {
  const file = join(dataFolder, 'sign-in.key');
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  const root = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (root.length !== 32) throw new Error(`Tệp ${file} không phải là khóa 32 byte. Lấy lại tệp này từ bản sao lưu.`);
  return keyringOf(root);
}
