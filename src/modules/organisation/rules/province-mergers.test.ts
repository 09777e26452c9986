import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergerOf, provinceMergers2025, provinceNamed } from './province-mergers.ts';

const researched = resolve(import.meta.dirname, '../../../../../shared/data/province_mergers_2025.csv');

describe('the provinces of 2025', () => {
  it('are thirty-four: twenty-three formed of several, eleven as before, of sixty-three', () => {
    const { mergers } = provinceMergers2025;
    expect(mergers).toHaveLength(23);
    const old = mergers.flatMap(({ formedOf }): readonly string[] => formedOf);
    expect(new Set(old).size).toBe(old.length);
    expect(old.length + 11).toBe(63);
    for (const { name, formedOf } of mergers) expect(formedOf as readonly string[]).toContain(name);
  });

  it.skipIf(!existsSync(researched))('are those of the researched list', () => {
    const rows = readFileSync(researched, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .filter(([, , source]) => source !== 'unchanged')
      .map(([name, old]) => ({ name, formedOf: (old ?? '').split('|') }));
    expect(provinceMergers2025.mergers).toEqual(rows);
  });

  it.each([
    ['UBND tỉnh Bắc Giang', 'Bắc Giang'],
    ['Sở Giáo dục và Đào tạo Hoà Bình', 'Hòa Bình'],
    ['UBND Thành phố Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['UBND TP. Hồ Chí Minh', 'Thành phố Hồ Chí Minh'],
    ['UBND tỉnh Bà Rịa – Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
    ['UBND tỉnh Sơn La', undefined],
  ])('are known by the name of an office: %s', (office, province) => {
    expect(provinceNamed(office)).toBe(province);
  });

  it('are one merger only for provinces of the same one', () => {
    expect(mergerOf(['UBND tỉnh Long An', 'UBND tỉnh Tây Ninh'])?.name).toBe('Tây Ninh');
    expect(mergerOf(['UBND tỉnh Long An', 'UBND tỉnh Bắc Ninh'])).toBeUndefined();
    expect(mergerOf(['UBND tỉnh Sơn La', 'UBND tỉnh Tây Ninh'])).toBeUndefined();
  });
});
