import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelNames } from './kinds.ts';
import { isClassOf, usualLastClass } from './last-class.ts';
import { parseClass } from './unit-cells.ts';

describe('the last class of a school', () => {
  it('is the last of its highest level unless said otherwise; a nursery has none', () => {
    expect(usualLastClass(['mam-non'])).toBeNull();
    expect(usualLastClass(['tieu-hoc'])).toBe(5);
    expect(usualLastClass(['tieu-hoc', 'thcs'])).toBe(9);
    expect(isClassOf(['tieu-hoc'], 3)).toBe(true);
    expect(isClassOf(['tieu-hoc'], 6)).toBe(false);
    expect(isClassOf(['mam-non'], 1)).toBe(false);
  });

  it('is one of its levels, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray(levelNames), (levels) => {
        const usual = usualLastClass(levels);
        expect(usual === null || isClassOf(levels, usual)).toBe(true);
      }),
    );
  });

  it.each([
    ['', null, false],
    ['9', 9, false],
    ['Lớp 3', 3, false],
    ['12', 12, false],
    ['13', null, true],
    ['0', null, true],
    ['ba', null, true],
  ])('is read from a cell: “%s”', (text, lastClass, isUnknown) => {
    expect(parseClass(text)).toEqual({ lastClass, isUnknown });
  });
});
