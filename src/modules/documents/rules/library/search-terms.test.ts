import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#base/vietnamese.ts';
import { foldedWords, MOST_TERMS, numberKey, numberKeys, termsOf } from './search-terms.ts';

const syllables = ['phòng', 'chống', 'tội', 'phạm', 'ma', 'túy', 'Đề', 'án', 'kế', 'hoạch', 'UBND', '2026', 'trường'];
const phrase = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 12 });

describe('the terms of a text', () => {
  it('are its words, its pairs of words, its words with marks and its numbers', () => {
    expect([...termsOf('Phòng ma túy, số 08/KH-UBND')].sort()).toEqual(
      [
        '#8khubnd',
        '08',
        '08 kh',
        '=phòng',
        '=số',
        '=túy',
        'kh',
        'kh ubnd',
        'ma',
        'ma tuy',
        'phong',
        'phong ma',
        'so',
        'so 08',
        'tuy',
        'tuy so',
        'ubnd',
      ].sort(),
    );
  });

  it('are the same however the marks are encoded and whatever the case', () => {
    fc.assert(
      fc.property(phrase, (words) => {
        const text = words.join(' ');
        expect(termsOf(text.normalize('NFD'))).toEqual(termsOf(text.toUpperCase().normalize('NFC')));
      }),
    );
  });

  it('of a part stand among those of the whole', () => {
    fc.assert(
      fc.property(phrase, phrase, phrase, (before, part, after) => {
        const whole = termsOf([...before, ...part, ...after].join(' '));
        for (const term of termsOf(part.join(' '))) expect(whole).toContain(term);
      }),
    );
  });

  it('are small letters and figures', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        expect(foldedWords(text).filter((word) => !/^[a-z0-9]{1,24}$/.test(word))).toEqual([]);
      }),
    );
  });

  it('are as many as there is room for, of any text in a time that grows with its length only', () => {
    const hostile = Array.from({ length: 90_000 }, (_, n) => n.toString(36)).join(' ');
    expect(termsOf(hostile).size).toBeLessThan(MOST_TERMS + 2);
    for (const bait of ['1', '1/', '1/&', 'a', '\u0301', '1 - ']) {
      expect(termsOf(bait.repeat(250_000)).size).toBeLessThan(200);
    }
  });
});

describe('folding', () => {
  it('twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('the key of a number', () => {
  it('is the same for all its spellings', () => {
    for (const [one, other] of [
      ['12/CT-TW', '12-CT/TW'],
      ['08/KH-UBND', '8/kh-ubnd'],
      ['75/KH-SGD&ĐT', '75/KH-SGDĐT'],
      ['138 /BC – CAX', '138/BC-CAX'],
    ]) {
      expect(numberKey(one ?? '')).toBe(numberKey(other ?? ''));
    }
    expect(numberKey('12/CT-TW')).not.toBe(numberKey('112/CT-TW'));
  });

  it('is found in a text wherever the number stands', () => {
    const number = fc.integer({ min: 1, max: 9_999 }).map(String);
    const symbol = fc.constantFrom('KH-UBND', 'CT/TW', 'QĐ-TTg', 'SGDĐT-VP', 'NQ-HĐND');
    fc.assert(
      fc.property(number, symbol, phrase, (one, other, words) => {
        const written = `${one}/${other}`;
        expect(numberKeys(`${words.join(' ')} ; số ${written}; ${words.join(' ')}`)).toContain(numberKey(written));
      }),
    );
  });
});
