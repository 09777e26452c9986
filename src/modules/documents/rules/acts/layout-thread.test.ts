import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CENTRE_HEIGHT, drawnOf, type LaidRow, layThread, leavesAt, MOST_DRAWN } from './layout-thread.ts';

const groups = fc.array(
  fc
    .record({ total: fc.integer({ min: 1, max: 500 }), most: fc.integer({ min: 1, max: 60 }) })
    .map(({ total, most }) => ({
      total,
      atHand: Math.min(total, most),
    })),
  { maxLength: 14 },
);

const overlap = (rows: readonly LaidRow[]) =>
  rows.some((row, at) => {
    const next = rows[at + 1];
    return next !== undefined && row.top + row.height > next.top;
  });

describe('the picture of a thread', () => {
  it('lets nothing lie over something else, leaves nothing out of the frame and loses no document', () => {
    fc.assert(
      fc.property(groups, groups, (left, right) => {
        const laid = layThread(left, right);
        for (const [side, given] of [
          [laid.left, left],
          [laid.right, right],
        ] as const) {
          expect(overlap(side)).toBe(false);
          expect(side.every(({ top, height }) => top >= 0 && top + height <= laid.height)).toBe(true);
          for (const [of, { total }] of given.entries()) {
            const own = side.filter((row) => row.of === of);
            const nodes = own.filter(({ what }) => what === 'node').length;
            expect(own[0]?.what).toBe('heading');
            expect(nodes + (own[0]?.count ?? 0)).toBe(total);
          }
        }
        expect(laid.centreTop).toBeGreaterThanOrEqual(0);
        expect(laid.centreTop + CENTRE_HEIGHT).toBeLessThanOrEqual(laid.height);
      }),
    );
  });

  it('stays small however many neighbours there are, and gives each kind its turn', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const drawn = drawnOf(given);
        expect(drawn.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_DRAWN);
        for (const [of, one] of drawn.entries()) expect(one).toBeLessThanOrEqual(given[of]?.atHand ?? 0);
        if (given.length <= MOST_DRAWN) expect(drawn.every((one) => one >= 1)).toBe(true);
      }),
    );
    expect(
      drawnOf([
        { total: 143, atHand: 6 },
        { total: 57, atHand: 6 },
      ]),
    ).toEqual([6, 6]);
    expect(
      drawnOf([
        { total: 200, atHand: 60 },
        { total: 1, atHand: 1 },
      ]),
    ).toEqual([11, 1]);
  });

  it('spreads the lines over the side of the centre', () => {
    expect([0, 1, 2].map((n) => leavesAt(100, n, 3))).toEqual([137, 174, 211]);
  });
});
