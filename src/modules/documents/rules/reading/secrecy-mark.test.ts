import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSecrecyMark } from './secrecy-mark.ts';

const seeds = new URL('../../../../../../shared/seeds/', import.meta.url);

describe('secrecy marks', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['  TỐI MẬT  ', 'TỐI MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['Độ mật: TỐI MẬT', 'TỐI MẬT'],
    ['UBND TỈNH NÀ LANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nMẬT\tĐộc lập - Tự do - Hạnh phúc', 'MẬT'],
    ['Số: 12/KH-UBND          TỐI MẬT          Nà Lang, ngày 5', 'TỐI MẬT'],
    ['**MẬT**', 'MẬT'],
    ['| MẬT | |', 'MẬT'],
    ['[MẬT]', 'MẬT'],
    ['M Ậ T', 'MẬT'],
    ['T Ố I M Ậ T', 'TỐI MẬT'],
    ['MA\u0323\u0302T', 'MẬT'],
    ['TOÁI MAÄT', 'TỐI MẬT'],
  ])('%s', (text, mark) => {
    expect(findSecrecyMark(`Trang đầu\n${text}\nNội dung`)).toBe(mark);
  });

  it.each([
    'Bảo vệ bí mật nhà nước trên không gian mạng',
    'lỗ hổng bảo mật',
    'đổi mật khẩu',
    'MẬT KHẨU',
    'BÍ MẬT NHÀ NƯỚC',
    'không được để lộ bí\nmật\n',
    'BẢO VỆ BÍ MẬT',
    'mật',
    'Mật độ dân số',
    'mật ong',
  ])('does not take “%s” for one', (text) => {
    expect(findSecrecyMark(text)).toBeUndefined();
  });

  it.skipIf(!existsSync(seeds))('no seed is secret', () => {
    for (const name of readdirSync(seeds)) {
      expect(findSecrecyMark(readFileSync(new URL(name, seeds), 'utf8'))).toBeUndefined();
    }
  });
});
