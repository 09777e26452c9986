import { describe, expect, it } from 'vitest';
import { loginKey } from './login-key.ts';

describe('a sign-in name', () => {
  it('is the same with marks, capitals and spaces, however the keyboard composes them', () => {
    const written = ['nguyenthilan', 'Nguyễn Thị Lan', ' NGUYỄN  THỊ LAN ', 'nguyễn thị lan'.normalize('NFD')];
    expect([...new Set(written.map(loginKey))]).toEqual(['nguyenthilan']);
    expect(loginKey('Đặng.Đức-Ý')).toBe('dang.duc-y');
  });

  it('of others stays another', () => {
    expect(loginKey('nguyen.thilan')).not.toBe(loginKey('nguyenthilan'));
  });
});
