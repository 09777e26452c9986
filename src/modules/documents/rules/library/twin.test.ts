import { describe, expect, it } from 'vitest';
import { isTwin, twinKey } from './twin.ts';

const head = { kindCode: 'KH', number: '08', symbol: 'KH-UBND', issuer: 'UBND xã Bản Đông', signedOn: '2026-01-15' };
const twins = (change: Partial<typeof head> | Record<string, null>) =>
  isTwin(twinKey(head), twinKey({ ...head, ...change } as typeof head));

describe('two entries', () => {
  it('are one document however number and issuer are written', () => {
    expect(twins({ number: '8', issuer: 'ỦY BAN NHÂN DÂN XÃ BẢN ĐÔNG' })).toBe(true);
    const party = { ...head, number: '12', symbol: 'CT/TW', issuer: 'Ban Bí thư', kindCode: 'CT' };
    expect(isTwin(twinKey(party), twinKey({ ...party, symbol: 'CT-TW' }))).toBe(true);
  });

  it('are two when number, symbol, issuer or year differ', () => {
    expect(twins({ number: '9' })).toBe(false);
    expect(twins({ symbol: 'QĐ-UBND' })).toBe(false);
    expect(twins({ issuer: 'UBND xã Bản Tây' })).toBe(false);
    expect(twins({ signedOn: '2025-01-15' })).toBe(false);
  });

  it('are taken for one where one of them does not say its issuer or day, never without a number', () => {
    expect(twins({ issuer: null })).toBe(true);
    expect(twins({ signedOn: null })).toBe(true);
    expect(twins({ number: null })).toBe(false);
    expect(isTwin(twinKey({ ...head, symbol: null }), twinKey({ ...head, symbol: null }))).toBe(false);
  });
});
