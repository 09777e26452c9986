import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { keyringIn, keyringOf } from './keyring.ts';

const keyring = keyringOf(randomBytes(32));

it('opens what it sealed, for the same purpose and owner only', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), (secret, about) => {
      const sealed = keyring.seal('totp', secret, about);
      expect(new Uint8Array(keyring.open('totp', sealed, about))).toEqual(secret);
      expect(() => keyring.open('totp', sealed, `${about}x`)).toThrow();
      expect(() => keyring.open('other', sealed, about)).toThrow();
      expect(() => keyringOf(randomBytes(32)).open('totp', sealed, about)).toThrow();
    }),
  );
});

it('sees a changed byte', () => {
  const sealed = keyring.seal('totp', Buffer.from('secret'), 'a');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] as number) ^ 1;
    expect(() => keyring.open('totp', changed, 'a')).toThrow();
  }
});

it('knows its own signature', () => {
  const signature = keyring.sign('device', 'a');
  expect(keyring.signed('device', 'a', signature)).toBe(true);
  expect(keyring.signed('device', 'b', signature)).toBe(false);
  expect(keyring.signed('other', 'a', signature)).toBe(false);
  expect(keyring.signed('device', 'a', Buffer.from('short'))).toBe(false);
});

it('is kept in the data folder, readable by its owner only, and a broken file is no silent new key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'truong-an-keyring-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sealed = keyringIn(folder).seal('totp', Buffer.from('secret'), 'a');
  expect(keyringIn(folder).open('totp', sealed, 'a').toString()).toBe('secret');
  expect(statSync(join(folder, 'sign-in.key')).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, 'sign-in.key'), 'short');
  expect(() => keyringIn(folder)).toThrow('sign-in.key');
});
