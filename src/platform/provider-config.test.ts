import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readProviderConfig } from './provider-config.ts';

const set = { OIDC_ISSUER: 'https://so.example/vao', OIDC_CLIENT_ID: 'truong-an', OIDC_NAME: ' Sở Bình Minh ' };
const here = 'https://an.so.example';

describe('the settings of the office’s own sign-in', () => {
  it('are none without an issuer, and complete with one', () => {
    expect(readProviderConfig({ OIDC_CLIENT_ID: 'x' }, here)).toBeUndefined();
    expect(readProviderConfig({ ...set, OIDC_SECOND_FACTOR: ' amr:mfa  acr:cao' }, here)).toEqual({
      issuer: 'https://so.example/vao',
      clientId: 'truong-an',
      clientSecret: undefined,
      name: 'Sở Bình Minh',
      secondFactor: ['amr:mfa', 'acr:cao'],
    });
  });

  it('take http on this machine only', () => {
    for (const issuer of ['http://so.example', 'http://127.0.0.1.so.example', 'ftp://so.example', 'so.example'])
      expect(() => readProviderConfig({ ...set, OIDC_ISSUER: issuer }, here)).toThrow(/OIDC_ISSUER must be an https/);
    for (const issuer of ['http://127.0.0.1:9000', 'http://localhost:9000/vao', 'http://[::1]:9000'])
      expect(readProviderConfig({ ...set, OIDC_ISSUER: issuer }, 'http://localhost:8080')?.issuer).toBe(issuer);
    expect(() => readProviderConfig(set, 'http://an.so.example')).toThrow(/PUBLIC_URL must be an https/);
  });

  it('say what is missing before anybody meets half a door', () => {
    expect(() => readProviderConfig({ ...set, OIDC_CLIENT_ID: '' }, here)).toThrow(/OIDC_CLIENT_ID/);
    expect(() => readProviderConfig({ ...set, OIDC_NAME: ' ' }, here)).toThrow(/OIDC_NAME/);
    expect(() => readProviderConfig(set, undefined)).toThrow(/PUBLIC_URL/);
    expect(() => readProviderConfig({ ...set, OIDC_SECOND_FACTOR: 'mfa' }, here)).toThrow(/“mfa”/);
  });

  it('read the secret from a file, which must hold one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'truong-an-secret-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'secret');
    writeFileSync(file, 'bí mật\n');
    const read = (more: NodeJS.ProcessEnv) => readProviderConfig({ ...set, ...more }, here)?.clientSecret;
    expect(read({ OIDC_CLIENT_SECRET_FILE: file })).toBe('bí mật');
    expect(read({ OIDC_CLIENT_SECRET: 'khác' })).toBe('khác');
    expect(() => read({ OIDC_CLIENT_SECRET_FILE: file, OIDC_CLIENT_SECRET: 'khác' })).toThrow(/not both/);
    writeFileSync(file, '\n');
    expect(() => read({ OIDC_CLIENT_SECRET_FILE: file })).toThrow(/empty/);
  });
});
