import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearWords, slipsBetween, undoTelex } from './near-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdehgnotu'), minLength: 1, maxLength: 9 });
const vocabulary = new Set('ke hoach phong chong toi pham ma tuy tuyen truyen duong giao thong bao luc hoc'.split(' '));

describe('the slips between two words', () => {
  it('are none for the same, the same both ways, and never more than the longer word has letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, a, 9)).toBe(0);
        expect(slipsBetween(a, b, 9)).toBe(slipsBetween(b, a, 9));
        expect(slipsBetween(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('are one for a letter left out, put in, changed or swapped with its neighbour', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...'abcdehgnotu'), (a, n, letter) => {
        const at = n % a.length;
        const out = a.slice(0, at) + a.slice(at + 1);
        const put = a.slice(0, at) + letter + a.slice(at);
        const changed = a.slice(0, at) + letter + a.slice(at + 1);
        const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
        for (const other of [out, put, changed, swapped]) expect(slipsBetween(a, other, 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('beyond what is asked are told as one more', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b, 1)).toBe(Math.min(slipsBetween(a, b, 9), 2));
      }),
    );
  });
});

describe('the words near one that no document holds', () => {
  it('are those the fewest slips away', () => {
    expect(nearWords('hoahc', vocabulary)).toEqual([['hoach']]);
    expect(nearWords('chog', vocabulary)).toEqual([['chong']]);
    expect(nearWords('truyne', vocabulary)).toEqual([['truyen']]);
    expect(nearWords('zzzzzz', vocabulary)).toEqual([]);
  });

  it('are what the keys say in Telex and VNI', () => {
    expect(nearWords('phongf', vocabulary)).toEqual([['phong']]);
    expect(nearWords('tooij', vocabulary)).toEqual([['toi']]);
    expect(nearWords('dduwowngf', vocabulary)).toEqual([['duong']]);
    expect(nearWords('to65i', vocabulary)).toEqual([['toi']]);
    expect(undoTelex('hoc')).toBe('hoc');
  });

  it('are the two it was glued of', () => {
    expect(nearWords('giaothong', vocabulary)).toEqual([['giao', 'thong']]);
  });

  it('forgives in two letters only one that was left out', () => {
    expect(nearWords('hc', vocabulary)).toEqual([['hoc']]);
    expect(nearWords('km', vocabulary)).toEqual([]);
    expect(nearWords('h', vocabulary)).toEqual([]);
  });
});
