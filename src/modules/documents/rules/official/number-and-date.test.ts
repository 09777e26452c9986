import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { type DocumentKind, documentKinds, kindOfAbbreviation, kindText } from './document-kinds.ts';
import { formatDocumentDate, formatNumberSymbol } from './number-and-date.ts';

const kind = fc.constantFrom(...(Object.keys(documentKinds) as DocumentKind[]));
const abbreviation = fc.stringMatching(/^[A-ZĐ]{2,8}$/u);

describe('place and date', () => {
  it.each([
    ['2024-01-05', 'Vân Hồ, ngày 05 tháng 01 năm 2024'],
    ['2024-02-29', 'Vân Hồ, ngày 29 tháng 02 năm 2024'],
    ['2024-03-09', 'Vân Hồ, ngày 09 tháng 3 năm 2024'],
    ['2024-12-10', 'Vân Hồ, ngày 10 tháng 12 năm 2024'],
  ])('%s', (date, text) => {
    expect(formatDocumentDate({ place: 'Vân Hồ', date })).toBe(text);
  });

  it('leaves blanks where a draft does not know', () => {
    expect(formatDocumentDate({ place: 'Quận 7', month: '2024-03' })).toBe('Quận 7, ngày … tháng 3 năm 2024');
    expect(formatDocumentDate({ place: ' ' })).toBe('…, ngày … tháng … năm …');
  });

  it('says every day so that it can be read back, with zeros only where the decree wants them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const date = addDays('2000-01-01', offset);
        const [, day = '', month = '', year] =
          /ngày (\d+) tháng (\d+) năm (\d+)$/u.exec(formatDocumentDate({ place: 'A', date })) ?? [];
        expect(`${year}-${month.padStart(2, '0')}-${day}`).toBe(date);
        expect(month.length).toBe(Number(month) >= 3 && Number(month) <= 9 ? 1 : 2);
      }),
    );
  });
});

describe('number and symbol', () => {
  it.each([
    [{ number: 5, kind: 'plan', agency: 'PGDĐT' }, '05/KH-PGDĐT'],
    [{ number: 1736, kind: 'plan', agency: 'BCĐ138', unit: 'VP' }, '1736/KH-BCĐ138-VP'],
    [{ number: 125, kind: 'dispatch', agency: 'SGDĐT', unit: 'VP' }, '125/SGDĐT-VP'],
    [{ kind: 'report', agency: 'THCSTA' }, '…/BC-THCSTA'],
  ] as const)('%o', (parts, text) => {
    expect(formatNumberSymbol(parts)).toBe(text);
  });

  it('always has one slash, and the kind can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), kind, abbreviation, (number, of, agency) => {
        const [digits = '', symbol = '', ...rest] = formatNumberSymbol({ number, kind: of, agency }).split('/');
        expect(rest).toEqual([]);
        expect(Number(digits)).toBe(number);
        expect(digits.length).toBeGreaterThan(1);
        if (kindText(of).abbreviation !== '') expect(kindOfAbbreviation(symbol.split('-')[0] ?? '')).toBe(of);
      }),
    );
  });

  it('the decree lists 29 kinds, each abbreviation once', () => {
    const listed = (Object.keys(documentKinds) as DocumentKind[]).map(kindText).filter((text) => text.listed !== false);
    expect(listed.length).toBe(29);
    const abbreviations = listed.map((text) => text.abbreviation).filter((text) => text !== '');
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
  });
});
