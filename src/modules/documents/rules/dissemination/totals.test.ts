import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byBranch, type CountedUnit, DIRECT, ELSEWHERE, totalOf } from './totals.ts';

const count = fc.record({ all: fc.nat(500), told: fc.nat(500) });
const unit = fc.record({
  unitId: fc.uuid(),
  branchId: fc.option(fc.constantFrom('b1', 'b2', 'b3')),
  telling: fc.option(fc.record({ staff: count, pupils: fc.option(count), parents: fc.constant(null) })),
  ended: fc.boolean(),
});
const units = fc
  .array(unit, { maxLength: 20 })
  .map((all) =>
    all.map(
      ({ ended, ...one }): CountedUnit => ({ ...one, state: one.telling ? 'told' : ended ? 'ended' : 'waiting' }),
    ),
  );

describe('the totals of a dissemination', () => {
  it('are those of the branches added up: nobody is lost, nobody counts twice', () => {
    fc.assert(
      fc.property(units, (asked) => {
        const whole = totalOf(asked);
        const parts = [...byBranch(asked).values()].map(totalOf);
        const sum = (of: (part: typeof whole) => number) => parts.reduce((total, part) => total + of(part), 0);
        expect(sum(({ coverage }) => coverage.asked)).toBe(whole.coverage.asked);
        expect(sum(({ coverage }) => coverage.recorded)).toBe(whole.coverage.recorded);
        for (const group of ['staff', 'pupils', 'parents'] as const) {
          expect(sum(({ sums }) => sums[group].all)).toBe(whole.sums[group].all);
          expect(sum(({ sums }) => sums[group].told)).toBe(whole.sums[group].told);
        }
      }),
    );
  });

  it('put units right below the office together, and those that left it apart', () => {
    const at = (unitId: string, branchId: string | null): CountedUnit => ({
      unitId,
      branchId,
      state: 'waiting',
      telling: null,
    });
    const found = byBranch([at('thpt', 'thpt'), at('xa', 'xa'), at('thcs', 'xa'), at('cu', null)]);
    expect([...found].map(([branch, all]) => [branch, all.map(({ unitId }) => unitId)])).toEqual([
      [DIRECT, ['thpt']],
      ['xa', ['xa', 'thcs']],
      [ELSEWHERE, ['cu']],
    ]);
  });
});
