import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../reading/citations.ts';
import { citationKey, isOfTheCountry, nameKey, numberKey, yearOfKey } from './act-key.ts';

const keysIn = (text: string) => findCitations(text).map(citationKey);

describe('the key of an act', () => {
  it.each([
    [['Chỉ thị số 12/CT-TW', 'Chỉ thị số 12-CT/TW', 'Chỉ thị số 12-CT/TƯ'], '12-CT-TW'],
    [['Công văn số 71/SGD&ĐT-CTTT', 'Công văn số 071/SGDĐT-CTTT'], '71-SGDĐT-CTTT'],
    [['Kế hoạch số 76-KH-TU', 'Kế hoạch số 76-KH/TU'], '76-KH-TU'],
    [
      ['Thông tư liên tịch số 06/2015/TTLT/BCA-BGD&ĐT', 'Thông tư liên tịch số 06/2015/TTLT-BCA-BGDĐT'],
      '6-2015-TTLT-BCA-BGDĐT',
    ],
    [['Quyết định số 1944/QĐ-TTg', 'Quyết định số 1944/QĐ-TTG'], '1944-QĐ-TTG'],
    [['Luật Bảo vệ bí mật nhà nước', 'Luật Bảo vệ bí mật nhà nước năm 2018'], 'ten:luật bảo vệ bí mật nhà nước'],
    [['theo Bộ luật Tố tụng hình sự'], 'ten:bộ luật tố tụng hình sự'],
    [['Luật Phòng, chống ma túy', 'Luật Phòng, chống ma tuý'], 'ten:luật phòng chống ma túy'],
  ])('%j is %s', (texts, key) => {
    for (const text of texts) expect(keysIn(text)).toEqual([key]);
  });

  it('does not depend on separators, leading zeros or the ampersand', () => {
    const codes = fc.array(fc.constantFrom('KH', 'UBND', 'SGDĐT', 'CTr', 'TU', 'BCĐ138', 'Q7'), {
      minLength: 1,
      maxLength: 4,
    });
    const joints = fc.array(fc.constantFrom('-', '/', '–', ' - ', '/ '), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        codes,
        joints,
        fc.integer({ min: 0, max: 2 }),
        (number, parts, glue, zeros) => {
          const plain = `${number}/${parts.join('-')}`;
          const odd = `${'0'.repeat(zeros)}${number}${parts.map((part, at) => glue[at] + part.replace('GDĐT', 'GD&ĐT')).join('')}`;
          expect(numberKey(odd)).toBe(numberKey(plain));
        },
      ),
    );
  });

  it('is the same of a key', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(numberKey(numberKey(text))).toBe(numberKey(text));
        expect(nameKey(text)).toMatch(/^ten:/);
      }),
    );
  });

  it('tells the year of a number and whether the country has it once', () => {
    expect(yearOfKey(numberKey('124/2021/TT-BCA'))).toBe(2021);
    expect(yearOfKey(numberKey('1977/QĐ-BGDĐT'))).toBeNull();
    for (const of of ['13-KL/TW', '03/CT-TTg', '91/2025/QH15', '510/QĐ-BCA-V05'])
      expect(isOfTheCountry(numberKey(of))).toBe(true);
    for (const of of ['21/KH-UBND', '25-CT/TU', '75/KH-SGDĐT', '01/QCPH-CAT-SGDĐT'])
      expect(isOfTheCountry(numberKey(of))).toBe(false);
  });
});
