import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Relation } from '#base/permission.ts';
import type { Level, UnitKind } from '../../kinds.ts';
import { applySteps } from '../apply-steps.ts';
import { type Place, placesAlong, type StandingUnit, type Structure } from '../structure.ts';
import type { CommuneAfter } from './communes-after.ts';
import { proposeAbolition } from './propose-abolition.ts';

const to = (relation: Relation, otherId: string, rank = 1): Place => ({ relation, otherId, rank });

const unit = (
  unitId: string,
  kind: UnitKind,
  places: readonly Place[] = [],
  levels: readonly Level[] = kind === 'school' ? ['tieu-hoc'] : [],
): StandingUnit => ({
  unitId,
  name: unitId,
  kind,
  places,
  levels,
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
const inDistrict = (name: string, oldCommune: string | undefined, levels?: readonly Level[]) =>
  unit(
    name,
    'school',
    [to('reports_to', 'phòng'), to('governed_by', 'huyện'), ...(oldCommune ? [to('lies_in', oldCommune)] : [])],
    levels ?? ['tieu-hoc'],
  );

const offices = [
  unit('tỉnh', 'province-authority'),
  unit('sở', 'department', [to('governed_by', 'tỉnh')]),
  unit('huyện', 'district-authority', [to('governed_by', 'tỉnh')]),
  unit('phòng', 'division', [to('reports_to', 'sở'), to('governed_by', 'huyện')]),
];
const old = (name: string) => unit(name, 'place', [to('lies_in', 'huyện')]);
const noDecisions = new Map<string, string>();

/** Where a unit stands after the proposed steps. */
function proposed(before: Structure, communes: readonly CommuneAfter[], decisions = noDecisions) {
  const proposal = proposeAbolition(before, { districtIds: ['phòng'], communes, decisions });
  const outcome = applySteps(before, proposal.steps);
  const errors = outcome.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const place = (id: string, relation: Relation, rank = 1) =>
    outcome.after.get(id)?.places.find((one) => one.relation === relation && one.rank === rank)?.otherId;
  const because = Object.fromEntries(proposal.rows.map((row) => [row.unit.unitId, row.because]));
  return { ...proposal, outcome, errors, place, because };
}

describe('ending the district level', () => {
  const communes: CommuneAfter[] = [
    { unitId: 'xã Vân Hồ', name: 'UBND xã Vân Hồ', takes: ['Lóng Luông', 'Mường Men'] },
    { unitId: 'xã Xuân Nha', name: 'UBND xã Xuân Nha', takes: ['Tân Xuân', 'Chiềng Xuân'] },
    { unitId: 'xã Chiềng Sơn', name: 'UBND xã Chiềng Sơn', takes: ['Chiềng Xuân'] },
  ];
  const before = structure(
    ...offices,
    ...['Lóng Luông', 'Mường Men', 'Tân Xuân', 'Chiềng Xuân'].map(old),
    unit('bản Cao', 'place', [to('lies_in', 'Lóng Luông')]),
    inDistrict('TH Suối Trong', 'Lóng Luông'),
    inDistrict('MN Hoa Mận', 'bản Cao', ['mam-non']),
    inDistrict('TH Bản Cao', 'Chiềng Xuân'),
    inDistrict('THCS Đồi Chè', undefined, ['thcs']),
    inDistrict('TH-THCS-THPT Lưng Đèo', 'Tân Xuân', ['tieu-hoc', 'thcs', 'thpt']),
    unit('Trung tâm', 'centre', [to('reports_to', 'phòng'), to('governed_by', 'huyện'), to('lies_in', 'Mường Men')]),
    unit(
      'THPT Rừng Mơ',
      'school',
      [to('reports_to', 'sở'), to('governed_by', 'sở'), to('lies_in', 'Tân Xuân')],
      ['thpt'],
    ),
  );

  it('takes a school to the commune that takes its own, even from a hamlet of it', () => {
    const { place, because } = proposed(before, communes);
    for (const school of ['TH Suối Trong', 'MN Hoa Mận']) {
      expect(place(school, 'reports_to')).toBe('xã Vân Hồ');
      expect(place(school, 'governed_by')).toBe('xã Vân Hồ');
      expect(because[school]).toBe('one-commune');
    }
    expect(place('TH Suối Trong', 'lies_in')).toBe('xã Vân Hồ');
    expect(place('MN Hoa Mận', 'lies_in')).toBe('bản Cao');
  });

  it('takes upper secondary schools and centres to the Sở, and leaves those that are there', () => {
    const { place, because } = proposed(before, communes);
    for (const school of ['TH-THCS-THPT Lưng Đèo', 'Trung tâm']) {
      expect([place(school, 'reports_to'), place(school, 'governed_by'), because[school]]).toEqual([
        'sở',
        'sở',
        'department',
      ]);
    }
    expect([place('THPT Rừng Mơ', 'reports_to'), because['THPT Rừng Mơ']]).toEqual(['sở', 'stays']);
    expect(place('THPT Rừng Mơ', 'lies_in')).toBe('xã Xuân Nha');
  });

  it('leaves a divided commune and an unknown place to a person, and does what the person decides', () => {
    const open = proposed(before, communes);
    const left = open.rows.filter(({ toId }) => toId === undefined);
    expect(left.map(({ unit: { unitId }, because, choices }) => [unitId, because, choices])).toEqual([
      ['TH Bản Cao', 'split-commune', ['xã Xuân Nha', 'xã Chiềng Sơn']],
      ['THCS Đồi Chè', 'no-commune', []],
    ]);
    expect(open.errors).not.toEqual([]);
    const decisions = new Map([
      ['TH Bản Cao', 'xã Chiềng Sơn'],
      ['THCS Đồi Chè', 'xã Vân Hồ'],
    ]);
    const decided = proposed(before, communes, decisions);
    expect(decided.errors).toEqual([]);
    expect(decided.place('TH Bản Cao', 'reports_to')).toBe('xã Chiềng Sơn');
    expect(decided.place('TH Bản Cao', 'lies_in')).toBe('xã Chiềng Sơn');
    expect(decided.place('THCS Đồi Chè', 'governed_by')).toBe('xã Vân Hồ');
    expect(decided.rows.map(({ because }) => because).filter((one) => one === 'decided')).toHaveLength(2);
  });

  it('ends Phòng and UBND huyện, whichever of them was named; the first heir has most schools', () => {
    const decisions = new Map([
      ['TH Bản Cao', 'xã Chiềng Sơn'],
      ['THCS Đồi Chè', 'xã Vân Hồ'],
    ]);
    for (const districtIds of [['phòng'], ['huyện'], ['phòng', 'huyện']]) {
      const { steps, ended } = proposeAbolition(before, { districtIds, communes, decisions });
      expect([...ended].sort()).toEqual(['huyện', 'phòng']);
      const outcome = applySteps(before, steps);
      expect(outcome.handOvers).toContainEqual({ fromId: 'phòng', toId: 'xã Vân Hồ' });
      expect(['huyện', 'phòng'].some((id) => outcome.after.has(id))).toBe(false);
      expect(outcome.after.get('xã Chiềng Sơn')?.places).toEqual([to('reports_to', 'sở'), to('governed_by', 'tỉnh')]);
    }
  });

  it('keeps communes that stand already and raises them to the province', () => {
    const standing = structure(
      ...offices,
      unit('xã Tô Múa', 'commune-authority', [to('governed_by', 'huyện')]),
      inDistrict('TH Rừng Mơ', 'xã Tô Múa'),
    );
    const { place, errors, communes: known } = proposed(standing, []);
    expect(errors).toEqual([]);
    expect([place('xã Tô Múa', 'reports_to'), place('xã Tô Múa', 'governed_by')]).toEqual(['sở', 'tỉnh']);
    expect(place('TH Rừng Mơ', 'reports_to')).toBe('xã Tô Múa');
    expect(known).toEqual(['xã Tô Múa']);
  });

  it('decides a commune that is divided and goes on itself, with the units that report to it', () => {
    const standing = structure(
      ...offices,
      unit('xã A', 'commune-authority', [to('reports_to', 'sở'), to('governed_by', 'tỉnh')]),
      unit('TH một', 'school', [to('reports_to', 'xã A'), to('governed_by', 'xã A'), to('lies_in', 'xã A')]),
      unit('TH hai', 'school', [to('reports_to', 'xã A'), to('governed_by', 'xã A'), to('lies_in', 'xã A')]),
    );
    const divided = [
      { unitId: 'xã A', name: 'xã A', takes: ['xã A'] },
      { unitId: 'xã B', name: 'xã B', takes: ['xã A'] },
    ];
    const decisions = new Map([
      ['TH một', 'xã A'],
      ['TH hai', 'xã B'],
    ]);
    const { place, errors } = proposed(standing, divided, decisions);
    expect(errors).toEqual([]);
    expect(['TH một', 'TH hai'].map((school) => place(school, 'reports_to'))).toEqual(['xã A', 'xã B']);
    expect(place('TH hai', 'lies_in')).toBe('xã B');
  });

  it('takes a second receiver that ends to the commune', () => {
    const second = structure(
      ...offices,
      unit('xã Tô Múa', 'commune-authority', [to('governed_by', 'huyện')]),
      unit(
        'THPT Suối Trong',
        'school',
        [to('reports_to', 'sở'), to('reports_to', 'phòng', 2), to('governed_by', 'sở'), to('lies_in', 'xã Tô Múa')],
        ['thpt'],
      ),
      unit('TH Suối Trong', 'school', [
        to('reports_to', 'phòng'),
        to('reports_to', 'huyện', 2),
        to('governed_by', 'huyện'),
        to('lies_in', 'xã Tô Múa'),
      ]),
    );
    const { outcome, errors } = proposed(second, []);
    expect(errors).toEqual([]);
    const receivers = (id: string) =>
      placesAlong(outcome.after.get(id) as StandingUnit, 'reports_to').map(({ otherId }) => otherId);
    expect(receivers('THPT Suối Trong')).toEqual(['sở', 'xã Tô Múa']);
    expect(receivers('TH Suối Trong')).toEqual(['xã Tô Múa']);
  });

  it('says nothing of a district that is none', () => {
    expect(proposeAbolition(before, { districtIds: ['sở'], communes, decisions: noDecisions }).steps).toEqual([]);
  });
});

const kinds: readonly (readonly Level[])[] = [['mam-non'], ['tieu-hoc', 'thcs'], ['thpt'], ['thcs', 'thpt'], ['gdtx']];
const anySchool = fc.record({
  lies: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  levels: fc.constantFrom(...kinds),
  /** Of a second district that does not end. */
  other: fc.boolean(),
});
/** For each new commune the old ones it takes: an old one may be taken by none, one or several. */
const anyTakes = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 4 });

describe('any district', () => {
  it('has each of its schools proposed or left to decide exactly once, and once decided loses none', () => {
    let undecided = 0;
    fc.assert(
      fc.property(fc.array(anySchool, { maxLength: 12 }), anyTakes, (schools, takes) => {
        const before = structure(
          ...offices,
          unit('phòng khác', 'division', [to('reports_to', 'sở')]),
          ...[0, 1, 2, 3, 4, 5].map((n) => old(`xã cũ ${n}`)),
          ...schools.map(({ lies, levels, other }, n) =>
            unit(
              `trường ${n}`,
              'school',
              [
                to('reports_to', other ? 'phòng khác' : 'phòng'),
                ...(other ? [] : [to('governed_by', 'huyện')]),
                ...(lies === undefined || other ? [] : [to('lies_in', `xã cũ ${lies}`)]),
              ],
              levels,
            ),
          ),
        );
        const communes = takes.map((list, n) => ({
          unitId: `xã mới ${n}`,
          name: `xã mới ${n}`,
          takes: list.map((one) => `xã cũ ${one}`),
        }));
        const own = schools.flatMap(({ other }, n) => (other ? [] : [`trường ${n}`]));
        const open = proposed(before, communes);
        const told = open.rows.filter((row) => row.unit.kind === 'school');
        expect(told.map((row) => row.unit.unitId).sort()).toEqual([...own].sort());
        const left = open.rows.filter(({ toId }) => toId === undefined);
        undecided += left.length;
        for (const { unit: one } of left) {
          const touching = open.steps.some((step) => 'unitId' in step && step.unitId === one.unitId);
          expect(touching).toBe(false);
        }
        const decisions = new Map(left.map((row) => [row.unit.unitId, row.choices[0] ?? 'xã mới 0']));
        const decided = proposed(before, communes, decisions);
        expect(decided.rows.filter(({ toId }) => toId === undefined)).toEqual([]);
        expect(decided.errors).toEqual([]);
        for (const [id, was] of before) {
          if (was.kind !== 'school') continue;
          const is = decided.outcome.after.get(id);
          const receiver = is && placesAlong(is, 'reports_to')[0]?.otherId;
          expect(receiver && decided.outcome.after.has(receiver)).toBeTruthy();
          // The sum below the Sở counts the same schools before and after.
          const above = receiver === 'sở' ? 'sở' : decided.place(receiver ?? '', 'reports_to');
          expect(above).toBe('sở');
        }
      }),
    );
    expect(undecided).toBeGreaterThan(10);
  });
});
