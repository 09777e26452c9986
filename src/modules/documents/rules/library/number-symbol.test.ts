import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberSymbolOf, splitNumberSymbol } from './number-symbol.ts';

describe('number and symbol', () => {
  it('stand together after a slash, of the Party after a dash', () => {
    expect(numberSymbolOf('75', 'KH-SGDĐT')).toBe('75/KH-SGDĐT');
    expect(numberSymbolOf('12', 'CT/TW')).toBe('12-CT/TW');
    expect(numberSymbolOf('07', 'CTr/ĐU')).toBe('07-CTr/ĐU');
    expect(numberSymbolOf('59/2020', 'QH14')).toBe('59/2020/QH14');
    expect(numberSymbolOf('145', null)).toBe('145');
    expect(numberSymbolOf(null, 'KH-UBND')).toBeNull();
  });

  it('are parted as they were written', () => {
    expect(splitNumberSymbol(' 75 / KH-SGDĐT ')).toEqual({ number: '75', symbol: 'KH-SGDĐT' });
    expect(splitNumberSymbol('12–CT/TW')).toEqual({ number: '12', symbol: 'CT/TW' });
    expect(splitNumberSymbol('59/2020/QH14')).toEqual({ number: '59/2020', symbol: 'QH14' });
    expect(splitNumberSymbol('/KH-UBND')).toEqual({ number: null, symbol: 'KH-UBND' });
    expect(splitNumberSymbol('KH-UBND')).toEqual({ number: null, symbol: 'KH-UBND' });
    expect(splitNumberSymbol('')).toEqual({ number: null, symbol: null });
  });

  it('are the same again after parting and joining', () => {
    const number = fc.integer({ min: 1, max: 99_999 }).map(String);
    const symbol = fc.constantFrom('KH-UBND', 'CT/TW', 'QĐ-TTg', 'UBND-VX', 'KH/TU', 'SGD&ĐT-GDTrH');
    fc.assert(
      fc.property(number, symbol, (one, other) => {
        expect(splitNumberSymbol(numberSymbolOf(one, other) ?? '')).toEqual({ number: one, symbol: other });
      }),
    );
  });
});
