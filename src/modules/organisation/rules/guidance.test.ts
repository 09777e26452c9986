import { describe, expect, it } from 'vitest';
import { guidanceOf } from './guidance.ts';

const school = (validFrom: string, validTo: string | null) => ({
  kind: 'school' as const,
  levels: ['tieu-hoc' as const],
  validFrom,
  validTo,
});
const under = (otherId: string, validFrom: string, validTo: string | null, rank = 1) => ({
  relation: 'reports_to',
  rank,
  otherId,
  validFrom,
  validTo,
});

describe('who guides the work of a unit', () => {
  it('is the office it reports to first, with its days, whatever else changes meanwhile', () => {
    const facts = [school('2010-01-01', '2023-08-31'), school('2023-09-01', null)];
    const relations = [
      under('division', '2010-01-01', '2025-06-30'),
      under('commune', '2025-07-01', null),
      under('department', '2010-01-01', null, 2),
      { ...under('district', '2010-01-01', '2025-06-30'), relation: 'governed_by' },
    ];
    expect(
      guidanceOf(facts, relations).map(({ otherId, validFrom, validTo }) => [otherId, validFrom, validTo]),
    ).toEqual([
      ['division', '2010-01-01', '2025-06-30'],
      ['commune', '2025-07-01', null],
    ]);
  });

  it('is the department for a commune, and nobody for a department', () => {
    const office = (kind: 'commune-authority' | 'department') => [
      { kind, levels: [], validFrom: '2025-07-01', validTo: null },
    ];
    const relations = [under('department', '2025-07-01', null)];
    expect(guidanceOf(office('commune-authority'), relations)).toHaveLength(1);
    expect(guidanceOf(office('department'), relations)).toEqual([]);
  });

  it('ends with the unit', () => {
    const told = guidanceOf([school('2010-01-01', '2026-05-31')], [under('commune', '2025-07-01', null)]);
    expect(told.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([['2025-07-01', '2026-05-31']]);
  });
});
