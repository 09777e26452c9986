import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScaled } from '#base/scaled-number.ts';
import { type Cell, formatCell, greatestScaled, parseCell, showCell } from './cell.ts';

const count = { kind: 'count', decimals: 0 } as const;
const decimal = { kind: 'decimal', decimals: 1 } as const;
const yesNo = { kind: 'yes-no', decimals: 0 } as const;
const shape = fc.integer({ min: 0, max: 4 }).map((decimals) => ({ kind: 'decimal' as const, decimals }));
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -greatestScaled, max: greatestScaled }),
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.constant('na' as const),
  fc.constant(null),
);

describe('a typed figure', () => {
  it('read back from what was shown is the same cell', () => {
    fc.assert(
      fc.property(anyCell, shape, (cell, of) => {
        expect(parseCell(formatCell(cell, of), of)).toEqual({ ok: true, cell: cell === 0 ? 0 : cell });
      }),
    );
  });

  it('is never read as something else than its digits say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (value) => {
        expect(parseCell(String(value), count)).toEqual({ ok: true, cell: value });
        expect(parseCell(value.toLocaleString('vi-VN'), count)).toEqual({ ok: true, cell: value });
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), shape, (text, of) => 'ok' in parseCell(text, of)));
  });

  it.each([
    ['1.234,5', decimal, 12_345],
    ['1 234,5', decimal, 12_345],
    ['1\u00a0234', count, 1234],
    ['007', count, 7],
    ['5,0', count, 5],
    ['-3', count, -3],
    ['1000000000000', { kind: 'money', decimals: 0 } as const, 10 ** 12],
    ['', count, null],
    ['—', count, null],
    ['0', count, 0],
    ['không áp dụng', count, 'na'],
    ['KHÔNG ÁP DỤNG', yesNo, 'na'],
    ['Có', yesNo, 1],
    ['không', yesNo, 0],
  ] as const)('%j is read', (text, of, cell) => {
    expect(parseCell(text, of)).toEqual({ ok: true, cell });
  });

  it.each([
    ['1.5', decimal, 'not-a-number'],
    ['12.34', count, 'not-a-number'],
    ['1,234.5', decimal, 'not-a-number'],
    ['mười', count, 'not-a-number'],
    ['1e5', count, 'not-a-number'],
    ['=1+1', count, 'not-a-number'],
    ['3,5', count, 'not-whole'],
    ['3,55', decimal, 'too-many-decimals'],
    ['9000000000000001', count, 'out-of-range'],
    ['9'.repeat(400), count, 'out-of-range'],
    ['có lẽ', yesNo, 'not-yes-no'],
  ] as const)('%j is refused', (text, of, problem) => {
    expect(parseCell(text, of)).toEqual({ ok: false, problem });
  });
});

describe('a shown figure', () => {
  it('tells blank, zero and not applicable apart', () => {
    expect([null, 0, 'na' as const].map((cell) => showCell(cell, count))).toEqual(['—', '0', 'Không áp dụng']);
  });

  it('keeps sums that a JavaScript number cannot hold', () => {
    expect(formatScaled(468_000_000_000_000_000_001n, 0)).toBe('468.000.000.000.000.000.001');
    expect(formatScaled(-5, 2)).toBe('-0,05');
  });
});
