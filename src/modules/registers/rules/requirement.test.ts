import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAmounts, gapsOf, kindsHad, orderSchools, requiredOn } from './requirement.ts';

const schools = [
  { unitId: 'nursery', levels: ['mam-non'] as const },
  { unitId: 'lower', levels: ['thcs'] as const },
  { unitId: 'both', levels: ['tieu-hoc', 'thcs'] as const },
];

describe('the least a school must have', () => {
  it('is asked of its levels alone, and names who has less', () => {
    const { asked, lacking } = gapsOf({ least: 1, levels: ['thcs'] }, schools, new Map([['both', 1]]));
    expect(asked).toBe(2);
    expect(lacking.map(({ school }) => school.unitId)).toEqual(['lower']);
    expect(gapsOf({ least: 2, levels: [] }, schools, new Map([['both', 1]])).lacking).toHaveLength(3);
  });

  it('names schools by their office and name, as Vietnamese words are ordered, and keeps that order', () => {
    const named = (name: string, parentName: string | null) => ({
      unitId: `${parentName} ${name}`,
      name,
      parentName,
      levels: [],
    });
    const ordered = orderSchools([
      named('Trường Đông', 'UBND xã Đá'),
      named('Trường Dương', 'UBND xã Đá'),
      named('Trường Ánh', 'UBND xã Cốc'),
      named('Trường Âu', null),
      named('Trường An', 'UBND xã Cốc'),
    ]);
    const said = ordered.map(({ name, parentName }) => [parentName, name]);
    expect(said).toEqual([
      [null, 'Trường Âu'],
      ['UBND xã Cốc', 'Trường An'],
      ['UBND xã Cốc', 'Trường Ánh'],
      ['UBND xã Đá', 'Trường Dương'],
      ['UBND xã Đá', 'Trường Đông'],
    ]);
    expect(gapsOf({ least: 1, levels: [] }, ordered, new Map()).lacking.map(({ school }) => school)).toEqual(ordered);
  });

  it('may be a number of each school, asked only of those that were given one; the others are named apart', () => {
    const given = new Map([
      ['lower', 3],
      ['both', 2],
    ]);
    const { asked, lacking, unsaid } = gapsOf(
      { least: 1, levels: [] },
      schools,
      new Map([
        ['lower', 2],
        ['both', 2],
      ]),
      given,
    );
    expect([asked, lacking.map(({ school, amount, least }) => [school.unitId, amount, least])]).toEqual([
      2,
      [['lower', 2, 3]],
    ]);
    expect(unsaid.map(({ school }) => school.unitId)).toEqual(
      schools.map(({ unitId }) => unitId).filter((id) => !given.has(id)),
    );
    expect(gapsOf({ least: 1, levels: [] }, schools, new Map()).unsaid).toEqual([]);
  });

  it('holds between its days', () => {
    const one = { code: 'a', name: 'A', measures: ['a.b'], least: 1, levels: [], source: 'S' };
    const rules = [{ ...one, from: '2022-02-10', until: '2024-12-31' }] as never;
    expect(requiredOn(rules, '2022-02-09' as never)).toEqual([]);
    expect(requiredOn(rules, '2024-12-31' as never)).toHaveLength(1);
    expect(requiredOn(rules, '2025-01-01' as never)).toEqual([]);
  });

  it('counts of several measures how many there is anything of', () => {
    expect([
      ...kindsHad([
        new Map([
          ['a', 3],
          ['b', 0],
        ]),
        new Map([['a', 40]]),
      ]),
    ]).toEqual([['a', 2]]);
  });

  it('counts what merged schools had for the one they became, and loses nothing', () => {
    const unit = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(
        fc.array(fc.record({ unitId: unit, amount: fc.nat(9) })),
        fc.array(fc.tuple(unit, unit)),
        (had, into) => {
          const folded = foldAmounts(had, new Map(into));
          const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
          expect(sum([...folded.values()])).toBe(sum(had.map(({ amount }) => amount)));
        },
      ),
    );
    expect(foldAmounts([{ unitId: 'old', amount: 1 }], new Map([['old', 'new']])).get('new')).toBe(1);
  });
});
