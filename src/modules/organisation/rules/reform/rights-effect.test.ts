import { describe, expect, it } from 'vitest';
import { rightsEffect, type StandingGrant } from './rights-effect.ts';
import type { Place, StandingUnit, Structure } from './structure.ts';

const unit = (unitId: string, reportsTo?: string, governedBy?: string): StandingUnit => {
  const place = (relation: Place['relation'], otherId: string | undefined): Place[] =>
    otherId ? [{ relation, otherId, rank: 1 }] : [];
  return {
    unitId,
    name: unitId,
    kind: 'place',
    places: [...place('reports_to', reportsTo), ...place('governed_by', governedBy)],
    levels: [],
    ownership: 'public',
    tags: [],
    code: null,
    abbreviation: null,
    placeName: null,
    draftingUnit: null,
    headName: null,
    headTitle: null,
  };
};
const structure = (...units: StandingUnit[]): Structure => new Map(units.map((one) => [one.unitId, one]));

describe('rights after a reform', () => {
  const before = structure(unit('sở'), unit('huyện'), unit('phòng', 'sở', 'huyện'), unit('trường', 'phòng', 'huyện'));
  const after = structure(unit('sở'), unit('xã', 'sở'), unit('trường', 'xã', 'xã'));
  const grant = (personId: string, unitId: string, ...permissions: StandingGrant['permissions']): StandingGrant => ({
    personId,
    unitId,
    permissions,
  });

  it('follow each its own relation, and are neither lost nor gained where another way still gives them', () => {
    const grants = [
      grant('an', 'sở', 'report.read'),
      grant('bình', 'phòng', 'report.read', 'unit.manage', 'report.review'),
      grant('cúc', 'huyện', 'unit.manage', 'report.read'),
      grant('dũng', 'xã', 'report.read', 'unit.manage'),
      grant('én', 'trường', 'report.write'),
    ];
    const told = rightsEffect(before, after, grants).map(({ personId, change, permissions, unitIds }) =>
      [personId, change, permissions.join('+'), unitIds.join('+')].join(' '),
    );
    expect(told.sort()).toEqual([
      'an gains report.read xã',
      'an loses report.read phòng',
      'bình loses report.read+report.review trường',
      'bình loses report.review+unit.manage phòng',
      // Of the huyện itself, which ends, only its past is left to read.
      'cúc loses unit.manage huyện+phòng+trường',
      'dũng gains report.read+unit.manage trường',
    ]);
  });
});
