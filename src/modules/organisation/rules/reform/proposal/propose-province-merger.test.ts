import { describe, expect, it } from 'vitest';
import type { Relation } from '#base/permission.ts';
import type { UnitKind } from '../../kinds.ts';
import { applySteps } from '../apply-steps.ts';
import { type Place, placesAlong, type StandingUnit, type Structure } from '../structure.ts';
import { proposeProvinceMerger } from './propose-province-merger.ts';

const to = (relation: Relation, otherId: string): Place => ({ relation, otherId, rank: 1 });

const unit = (unitId: string, name: string, kind: UnitKind, places: readonly Place[] = []): StandingUnit => ({
  unitId,
  name,
  kind,
  places,
  levels: kind === 'school' ? ['thpt'] : [],
  ownership: 'public',
  tags: [],
  code: null,
  abbreviation: null,
  placeName: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
});

/** Provinces with a Sở, a commune and schools; in every one of them a school of the same name. */
const provinces = (...names: string[]): Structure =>
  new Map(
    names
      .flatMap((name) => [
        unit(`tỉnh ${name}`, `UBND tỉnh ${name}`, 'province-authority'),
        unit(`sở ${name}`, `Sở Giáo dục và Đào tạo ${name}`, 'department', [to('governed_by', `tỉnh ${name}`)]),
        unit(`xã ${name}`, `UBND xã của ${name}`, 'commune-authority', [
          to('reports_to', `sở ${name}`),
          to('governed_by', `tỉnh ${name}`),
        ]),
        ...[`Trường THPT Đồi Xanh ${name}`, 'Trường THPT Cánh Đồng'].map((school, n) =>
          unit(`trường ${n} ${name}`, school, 'school', [
            to('reports_to', `sở ${name}`),
            to('governed_by', `sở ${name}`),
          ]),
        ),
      ])
      .map((one) => [one.unitId, one]),
  );

const codes = (before: Structure, steps: Parameters<typeof applySteps>[1]) =>
  applySteps(before, steps).findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

describe('provinces that become one', () => {
  it.each([
    [['Bắc Giang', 'Bắc Ninh'], 'Bắc Ninh'],
    [['Hòa Bình', 'Vĩnh Phúc', 'Phú Thọ'], 'Phú Thọ'],
    [['Long An', 'Tây Ninh'], 'Tây Ninh'],
    [['Bình Dương', 'Bà Rịa - Vũng Tàu', 'Thành phố Hồ Chí Minh'], 'Thành phố Hồ Chí Minh'],
  ])('%j go on in %s with everything below them', (names, kept) => {
    const before = provinces(...names);
    const provinceIds = names.map((name) => `tỉnh ${name}`);
    const first = proposeProvinceMerger(before, { provinceIds, goesOnId: undefined, renames: new Map() });
    expect(first.merger?.name).toBe(kept);
    expect(new Set(first.into.map(({ toId }) => toId))).toEqual(new Set([`tỉnh ${kept}`, `sở ${kept}`]));
    expect(first.into).toHaveLength((names.length - 1) * 2);
    // Of the schools of one name all those that come along are to be named apart; nothing else stands in the way.
    const others = names.filter((name) => name !== kept);
    expect(first.sameNames.map(({ suggestion }) => suggestion).sort()).toEqual(
      others.map((name) => `Trường THPT Cánh Đồng (${name})`).sort(),
    );
    expect(new Set(codes(before, first.steps))).toEqual(new Set(['name-taken']));

    const renames = new Map(first.sameNames.map(({ unit: { unitId }, suggestion }) => [unitId, suggestion]));
    const named = proposeProvinceMerger(before, { provinceIds, goesOnId: undefined, renames });
    expect(named.sameNames).toEqual([]);
    expect(codes(before, named.steps)).toEqual([]);
    const { after, successions } = applySteps(before, named.steps);
    for (const one of before.values()) {
      if (one.kind !== 'school' && one.kind !== 'commune-authority') continue;
      const receiver = placesAlong(after.get(one.unitId) as StandingUnit, 'reports_to').map(({ otherId }) => otherId);
      expect(receiver).toEqual([`sở ${kept}`]);
    }
    expect(successions.every(({ extent }) => extent === 'whole')).toBe(true);
  });

  it('go on in the one a person names, where no law is known', () => {
    const before = provinces('Nà Lang', 'Mường Xa');
    const asked = { provinceIds: ['tỉnh Nà Lang', 'tỉnh Mường Xa'], renames: new Map() };
    const { merger, into } = proposeProvinceMerger(before, { ...asked, goesOnId: 'tỉnh Mường Xa' });
    expect(merger).toBeUndefined();
    expect(into).toEqual([
      { fromId: 'tỉnh Nà Lang', toId: 'tỉnh Mường Xa' },
      { fromId: 'sở Nà Lang', toId: 'sở Mường Xa' },
    ]);
  });

  it('are at least two', () => {
    const before = provinces('Nà Lang');
    const asked = { provinceIds: ['tỉnh Nà Lang', 'sở Nà Lang'], goesOnId: undefined, renames: new Map() };
    expect(proposeProvinceMerger(before, asked).steps).toEqual([]);
  });
});
