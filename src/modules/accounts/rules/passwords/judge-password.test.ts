import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassword } from './judge-password.ts';

const day = '2026-03-02';
const owner = {
  login: 'thcs.hieutruong',
  fullName: 'Tòng Văn Lâm',
  unitNames: ['Trường THCS Bản Đông'],
};
const judge = (password: string) => judgePassword(password, owner, day);

describe('a password', () => {
  it.each([
    ['ngan', 'short'],
    ['matkhau123', 'common'],
    ['Matkhau@2025', 'common'],
    ['mật khẩu 2026', 'common'],
    ['anhyeuem1990', 'common'],
    ['truonghoc2025', 'common'],
    ['P@ssw0rd2024', 'common'],
    ['Admin@123456', 'common'],
    ['Sonla@2025!!', 'common'],
    ['hieutruong1979', 'personal'],
    ['tongvanlam1985', 'personal'],
    ['Lâm@08031985', 'personal'],
    ['thcsbandong1', 'personal'],
    ['TRUONGTHCSBANDONG', 'personal'],
    ['thcs.hieutruong', 'personal'],
    ['nguyenthilan90', 'name-and-number'],
    ['qwertyuiop', 'walk'],
    ['1q2w3e4r5t6y', 'walk'],
    ['0987654321', 'walk'],
    ['asdfghjkl123', 'walk'],
    ['aaaaaaaaaaaa', 'repeated'],
    ['xykxykxykxyk', 'repeated'],
    ['20112011', 'short'],
    ['2011201120', 'name-and-number'],
  ])('%s is refused: %s', (password, weakness) => {
    expect(judge(password)).toBe(weakness);
  });

  it.each([
    'con trâu đi qua cầu ván',
    'mot-mat-khau-dai',
    'sương mù bốn giờ sáng',
    'k7xq-m2ud-9rtw',
    'Bếp nhà em có hai con mèo',
  ])('%s will do', (password) => {
    expect(judge(password)).toBeUndefined();
  });

  it('made of random letters always does, and so does any with more of them behind', () => {
    const free = fc.string({ unit: fc.constantFrom(...'bdghkmpvxw'), minLength: 14, maxLength: 30 });
    fc.assert(
      fc.property(free, (text) => {
        const distinct = new Set(text).size >= 8;
        expect(!distinct || judge(text) === undefined || /(.{3,}).*\1/.test(text)).toBe(true);
      }),
    );
  });

  it('of common pieces and a year never does, however they are written', () => {
    const piece = fc.constantFrom('matkhau', 'Mật Khẩu', 'm@tkh4u', 'truonghoc', 'Trường Học', 'anhyeuem', 'PASSWORD');
    const gap = fc.constantFrom('', '-', '.', ' ', '_');
    fc.assert(
      fc.property(piece, gap, fc.integer({ min: 1950, max: 2030 }), (word, between, year) => {
        expect(judge(`${word}${between}${year}`)).toBe('common');
      }),
    );
  });

  it('is judged quickly, however long', () => {
    expect(judge('khongbiet'.repeat(22))).toBe('common');
  });
});
