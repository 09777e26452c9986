import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '#base/permission.ts';
import type { UnitKind } from '../kinds.ts';
import { applySteps } from './apply-steps.ts';
import { compareStructures } from './compare-structures.ts';
import type { ReformStep } from './steps.ts';
import type { Place, StandingUnit, Structure } from './structure.ts';

const to = (relation: Relation, otherId: string, rank = 1): Place => ({ relation, otherId, rank });

const unit = (unitId: string, kind: UnitKind, places: readonly Place[] = [], name = unitId): StandingUnit => ({
  unitId,
  name,
  kind,
  places,
  levels: kind === 'school' ? ['tieu-hoc'] : [],
  ownership: 'public',
  tags: [],
  code: null,
  abbreviation: null,
  placeName: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
});

const structure = (...units: StandingUnit[]): Structure => new Map(units.map((one) => [one.unitId, one]));
const opening = ({ unitId, places, ...facts }: StandingUnit): ReformStep => ({ step: 'open', unitId, facts, places });
const codesOf = (before: Structure, ...steps: ReformStep[]) =>
  applySteps(before, steps).findings.map(({ code }) => code);

/** A Sở with one Phòng and its two schools, governed by a UBND huyện. */
const district = structure(
  unit('sở', 'department'),
  unit('huyện', 'district-authority'),
  unit('phòng', 'division', [to('reports_to', 'sở'), to('governed_by', 'huyện')]),
  unit('trường 1', 'school', [to('reports_to', 'phòng'), to('governed_by', 'huyện')]),
  unit('trường 2', 'school', [to('reports_to', 'phòng'), to('governed_by', 'huyện')]),
);
const commune = (name: string) => opening(unit(name, 'commune-authority', [to('reports_to', 'sở')]));

describe('a reform', () => {
  it('opens, moves and ends in whatever order its steps are written', () => {
    const steps: ReformStep[] = [
      { step: 'close', unitId: 'huyện' },
      {
        step: 'split',
        unitId: 'phòng',
        parts: [
          { unitId: 'xã A', part: 'phía đông' },
          { unitId: 'xã B', part: 'phía tây' },
        ],
      },
      { step: 'move', unitId: 'trường 1', relation: 'reports_to', toId: 'xã A' },
      { step: 'move', unitId: 'trường 1', relation: 'governed_by', toId: 'xã A' },
      { step: 'move', unitId: 'trường 2', relation: 'reports_to', toId: 'xã B' },
      { step: 'move', unitId: 'trường 2', relation: 'governed_by', toId: 'xã B' },
      commune('xã A'),
      commune('xã B'),
    ];
    const { after, findings, successions, handOvers } = applySteps(district, steps);
    expect(findings).toEqual([]);
    expect([...after.keys()].sort()).toEqual(['sở', 'trường 1', 'trường 2', 'xã A', 'xã B']);
    expect(after.get('trường 1')?.places).toEqual([to('reports_to', 'xã A'), to('governed_by', 'xã A')]);
    expect(successions).toEqual([
      { fromId: 'phòng', toId: 'xã A', extent: 'part', part: 'phía đông', rank: 1 },
      { fromId: 'phòng', toId: 'xã B', extent: 'part', part: 'phía tây', rank: 2 },
    ]);
    expect(handOvers).toEqual([{ fromId: 'phòng', toId: 'xã A' }]);
    expect(
      compareStructures(district, after)
        .map(({ change, unit: { unitId } }) => `${unitId} ${change}`)
        .sort(),
    ).toEqual(['huyện ends', 'phòng ends', 'trường 1 changes', 'trường 2 changes', 'xã A opens', 'xã B opens']);
  });

  it('leaves to a person what a split cannot decide, and what a closed unit leaves behind', () => {
    const parts = [
      { unitId: 'xã A', part: 'phía đông' },
      { unitId: 'xã B', part: 'phía tây' },
    ];
    const split: ReformStep = { step: 'split', unitId: 'phòng', parts };
    expect(codesOf(district, commune('xã A'), commune('xã B'), split)).toEqual(['place-undecided', 'place-undecided']);
    expect(codesOf(district, { step: 'close', unitId: 'phòng' })).toEqual(['place-ended', 'place-ended']);
  });

  it('takes what stood under merged units to the one they become', () => {
    const before = structure(
      unit('sở', 'department'),
      unit('xã A', 'commune-authority', [to('reports_to', 'sở')]),
      unit('xã B', 'commune-authority', [to('reports_to', 'sở')]),
      unit('trường 1', 'school', [to('reports_to', 'xã A'), to('reports_to', 'xã B', 2)]),
      unit('trường 2', 'school', [to('reports_to', 'xã B')]),
    );
    const { after, findings, handOvers, successions } = applySteps(before, [
      { step: 'merge', unitIds: ['xã A', 'xã B'], intoId: 'xã A' },
    ]);
    expect(findings).toEqual([]);
    expect(after.get('trường 2')?.places).toEqual([to('reports_to', 'xã A')]);
    // Two receivers became one: it receives once.
    expect(after.get('trường 1')?.places).toEqual([to('reports_to', 'xã A')]);
    expect(handOvers).toEqual([{ fromId: 'xã B', toId: 'xã A' }]);
    expect(successions).toHaveLength(1);
  });

  it.each<[string, string[], ReformStep[]]>([
    ['an empty one', ['nothing-changes'], []],
    ['a stranger', ['unit-unknown'], [{ step: 'close', unitId: 'ai' }]],
    ['one that is there', ['opened-twice'], [opening(unit('phòng', 'division', [to('reports_to', 'sở')]))]],
    [
      'two places at once',
      ['decided-twice'],
      [
        commune('xã A'),
        { step: 'move', unitId: 'trường 1', relation: 'reports_to', toId: 'xã A' },
        { step: 'move', unitId: 'trường 1', relation: 'reports_to', toId: 'sở' },
      ],
    ],
    [
      'an end told twice',
      ['ended-twice'],
      [
        { step: 'close', unitId: 'trường 1' },
        { step: 'close', unitId: 'trường 1' },
      ],
    ],
    [
      'an end and a new name',
      ['ended-and-changed'],
      [
        { step: 'close', unitId: 'trường 1' },
        { step: 'rename', unitId: 'trường 1', name: 'Mới' },
      ],
    ],
    ['a school merged with an office', ['merge-sides'], [{ step: 'merge', unitIds: ['trường 1'], intoId: 'sở' }]],
    [
      'a successor that ends too',
      ['successor-ended'],
      [
        { step: 'merge', unitIds: ['trường 1'], intoId: 'trường 2' },
        { step: 'close', unitId: 'trường 2' },
      ],
    ],
    [
      'a school under a school',
      ['place-kind'],
      [{ step: 'move', unitId: 'trường 1', relation: 'reports_to', toId: 'trường 2' }],
    ],
    [
      'a place nobody knows',
      ['place-unknown'],
      [{ step: 'move', unitId: 'trường 1', relation: 'reports_to', toId: 'ai' }],
    ],
    [
      'two parents at once',
      ['place-twice'],
      [opening(unit('trường 3', 'school', [to('reports_to', 'phòng'), to('reports_to', 'sở')]))],
    ],
    [
      'a school without levels',
      ['levels-missing'],
      [{ step: 're-kind', unitId: 'trường 1', kind: 'school', levels: [] }],
    ],
    ['a name that is there', ['name-taken'], [{ step: 'rename', unitId: 'trường 1', name: 'Trường  2' }]],
    [
      'one part only',
      ['split-few', 'place-undecided', 'place-undecided'],
      [commune('xã A'), { step: 'split', unitId: 'phòng', parts: [{ unitId: 'xã A', part: 'hết' }] }],
    ],
  ])('refuses %s', (_, codes, steps) => {
    expect(codesOf(district, ...steps)).toEqual(codes);
  });

  it('refuses a circle, through however many units', () => {
    const chain = structure(
      unit('a', 'place'),
      unit('b', 'place', [to('lies_in', 'a')]),
      unit('c', 'place', [to('lies_in', 'b')]),
    );
    expect(codesOf(chain, { step: 'move', unitId: 'a', relation: 'lies_in', toId: 'c' })).toContain('place-loop');
  });

  const places = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 2 });
  const world = fc.array(places, { minLength: 6, maxLength: 12 }).map((schools) =>
    structure(
      unit('sở', 'department'),
      ...[0, 1, 2, 3, 4, 5].map((n) => unit(`xã ${n}`, 'commune-authority', [to('reports_to', 'sở')])),
      ...schools.map((under, n) =>
        unit(
          `trường ${n}`,
          'school',
          under.map((place, i) => to('reports_to', `xã ${place}`, i + 1)),
        ),
      ),
    ),
  );
  const merges = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { maxLength: 4 });

  it('without findings loses no school, leaves none under an ended unit and gives each a first place', () => {
    let sound = 0;
    fc.assert(
      fc.property(world, merges, (before, pairs) => {
        const steps = pairs.map(
          ([from, into]): ReformStep => ({
            step: 'merge',
            unitIds: [`xã ${from}`],
            intoId: `xã ${into}`,
          }),
        );
        const { after, findings, successions } = applySteps(before, steps);
        if (findings.length > 0) return;
        sound++;
        for (const school of before.values()) {
          if (school.kind === 'school') expect(after.has(school.unitId)).toBe(true);
        }
        for (const one of after.values()) {
          for (const place of one.places) expect(after.has(place.otherId)).toBe(true);
          if (one.kind === 'school') expect(one.places.some(({ rank }) => rank === 1)).toBe(true);
        }
        for (const { fromId, toId } of successions) {
          expect(after.has(fromId)).toBe(false);
          expect(after.has(toId)).toBe(true);
        }
      }),
    );
    expect(sound).toBeGreaterThan(10);
  });
});
