import { describe, expect, it } from 'vitest';
import { meantNumber, numberInSymbol, withNumber } from './issued-number.ts';

describe('the number of an issued document', () => {
  it('is read from its number and symbol', () => {
    expect(['12/KH-SGDĐT', ' 05 / QĐ-UBND', '7', 'KH-SGDĐT', '/KH-SGDĐT', '0/KH', null].map(numberInSymbol)).toEqual([
      12,
      5,
      7,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is the chosen one, the written one, or the next', () => {
    expect(meantNumber(null, '12/KH')).toEqual({ number: 12, differs: false });
    expect(meantNumber(null, 'KH-SGDĐT')).toEqual({ number: null, differs: false });
    expect(meantNumber(12, 'KH-SGDĐT')).toEqual({ number: 12, differs: false });
    expect(meantNumber(12, '13/KH')).toEqual({ number: 12, differs: true });
  });

  it('stands before its symbol, with a zero below ten', () => {
    expect(['KH-SGDĐT', '/KH-SGDĐT', '5/KH-SGDĐT', null].map((text) => withNumber(text, 5))).toEqual([
      '05/KH-SGDĐT',
      '05/KH-SGDĐT',
      '05/KH-SGDĐT',
      '05',
    ]);
  });
});
