import type { UnitKind } from './kinds.ts';

const parents: Partial<Record<UnitKind, readonly UnitKind[]>> = {
  school: ['commune-authority', 'division', 'department'],
  centre: ['department', 'commune-authority', 'division'],
  division: ['department'],
  'commune-authority': ['department'],
  'district-authority': ['department'],
};

/** Kinds a unit of this kind may report to, the chain before and after 1/7/2025 alike (domain.md §7.3). */
export const parentKindsOf = (kind: UnitKind): readonly UnitKind[] => parents[kind] ?? [];

/**
 * Who governs a new unit when nobody says otherwise: a commune its schools, a Sở the units directly under it, the UBND
 * huyện the schools of its Phòng; a commune authority the body that governs the Sở. A Phòng belongs to a UBND huyện,
 * which only a person can name.
 */
export function defaultGovernor(kind: UnitKind, parentKind: UnitKind): 'parent' | 'governor-of-parent' | 'none' {
  if (kind === 'division') return 'none';
  if (kind === 'school' || kind === 'centre') return parentKind === 'division' ? 'governor-of-parent' : 'parent';
  return 'governor-of-parent';
}
