import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { type Form, formSchema, type SchoolLevel } from './form.ts';
import { type Contribution, coverageOf, emptyRollUp, joinRollUps, type RollUp, rollUp, shareOf } from './roll-up.ts';

const form = (version: number, codes: readonly string[], decimals = 0): Form =>
  formSchema.parse({
    code: 'small',
    version,
    title: 'Biểu thử',
    validFrom: '2024-01-01',
    source: 'test',
    groups: [{ code: 'g', title: 'Nhóm' }],
    indicators: codes.map((code) => ({
      code,
      group: 'g',
      name: code,
      help: 'x',
      kind: 'decimal',
      decimals,
      levels: code === 'a.older' ? ['thpt'] : [],
    })),
  });

const [first, second] = [form(1, ['a.one', 'a.two', 'a.older']), form(2, ['a.two', 'a.three'], 2)];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 0, max: 9_000_000_000_000_000 }),
  fc.constant('na' as const),
  fc.constant(null),
);
const contribution: fc.Arbitrary<Contribution> = fc.record({
  form: fc.constantFrom(first, second),
  figures: fc.dictionary(fc.constantFrom('a.one', 'a.two', 'a.three', 'a.older'), cell),
  levels: fc.subarray<SchoolLevel>(['thcs', 'thpt'], { minLength: 1 }),
});
const contributions = fc.array(contribution, { maxLength: 12 });

/** Order of first appearance is not part of the meaning. */
const plain = (rolled: RollUp) => [...rolled].sort(([a], [b]) => (a < b ? -1 : 1));

describe('roll-up', () => {
  it('does not depend on the order of reports', () => {
    fc.assert(
      fc.property(
        contributions.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(plain(rollUp(shuffled))).toEqual(plain(rollUp(list)));
        },
      ),
    );
  });

  it('is the same over any tree of groups', () => {
    const { tree } = fc.letrec<{ tree: unknown; leaf: Contribution; node: unknown[] }>((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('node')),
      leaf: contribution,
      node: fc.array(tie('tree'), { maxLength: 4 }),
    }));
    const leaves = (node: unknown): Contribution[] =>
      Array.isArray(node) ? node.flatMap(leaves) : [node as Contribution];
    const climb = (node: unknown): RollUp =>
      Array.isArray(node) ? node.map(climb).reduce(joinRollUps, emptyRollUp) : rollUp([node as Contribution]);
    fc.assert(
      fc.property(tree, (node) => {
        expect(plain(climb(node))).toEqual(plain(rollUp(leaves(node))));
      }),
    );
  });

  it('counts every report asked exactly once as number, not applicable or blank', () => {
    fc.assert(
      fc.property(contributions, (list) => {
        for (const [code, tally] of rollUp(list)) {
          const asked = list.filter(
            (one) =>
              one.form.indicators.some((indicator) => indicator.code === code) &&
              (code !== 'a.older' || one.levels.includes('thpt')),
          );
          expect(tally.reporters + tally.notApplicable + tally.blank).toBe(asked.length);
        }
      }),
    );
  });

  it('a blank report changes no sum and no number of reporters; a zero raises the reporters', () => {
    fc.assert(
      fc.property(contributions, (list) => {
        const before = rollUp(list).get('a.two');
        const report = (figures: Contribution['figures']): Contribution => ({ form: first, figures, levels: ['thcs'] });
        const blank = rollUp([...list, report({})]).get('a.two');
        const zero = rollUp([...list, report({ 'a.two': 0 })]).get('a.two');
        expect([blank?.sum, blank?.reporters]).toEqual([before?.sum ?? 0n, before?.reporters ?? 0]);
        expect([zero?.sum, zero?.reporters]).toEqual([before?.sum ?? 0n, (before?.reporters ?? 0) + 1]);
      }),
    );
  });

  it('joins versions by code and scale: 3 of version 1 and 1,25 of version 2 are 4,25', () => {
    const rolled = rollUp([
      { form: first, figures: { 'a.one': 7, 'a.two': 3 }, levels: [] },
      { form: second, figures: { 'a.two': 125 }, levels: [] },
    ]);
    expect(rolled.get('a.two')).toMatchObject({ sum: 425n, decimals: 2, reporters: 2 });
    expect(rolled.get('a.one')).toMatchObject({ sum: 7n, reporters: 1 });
  });
});

describe('what is derived', () => {
  const share = { code: 'share.x', name: 'x', numerator: 'a.one', denominator: 'a.two' };
  const report = (one: Cell, two: Cell): Contribution => ({
    form: first,
    figures: { 'a.one': one, 'a.two': two },
    levels: ['thcs'],
  });

  it('a share comes from sums, not from shares', () => {
    expect(shareOf(share, rollUp([report(1, 1), report(0, 99)]))).toEqual({ tenths: 10, isSound: true });
  });

  it('a share without a base is unknown, and one on uneven reports says so', () => {
    expect(shareOf(share, rollUp([report(0, 0)])).tenths).toBeUndefined();
    expect(shareOf(share, rollUp([report(null, null)])).tenths).toBeUndefined();
    expect(shareOf(share, rollUp([report(1, 2), report(null, 2)]))).toEqual({ tenths: 250, isSound: false });
  });

  it('coverage names every unit that is missing', () => {
    expect(coverageOf(['a', 'b', 'c'], new Set(['b', 'x']))).toEqual({
      expected: 3,
      reported: 1,
      missing: ['a', 'c'],
    });
  });
});
