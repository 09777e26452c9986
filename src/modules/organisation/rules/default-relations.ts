import type { PlainDate } from '#base/date.ts';
import { chains, linkOf } from './chains.ts';
import type { UnitKind } from './kinds.ts';

/** What stands beside the chains: a centre of a district or commune, a UBND huyện heard by the Sở, the police of a place. */
const further: Partial<Record<UnitKind, readonly UnitKind[]>> = {
  school: ['commune-authority', 'division', 'department'],
  centre: ['department', 'commune-authority', 'division'],
  'district-authority': ['department'],
  police: ['commune-authority', 'division', 'department'],
};

/** Kinds a unit of this kind may report to, by any of the chains: what is recorded may lie before or after 1/7/2025. */
export function parentKindsOf(kind: UnitKind): readonly UnitKind[] {
  const byChain = chains.flatMap(({ value }) => value.links.filter((link) => link.kind === kind));
  return [...new Set([...(further[kind] ?? []), ...byChain.flatMap(({ reportsTo }) => reportsTo ?? [])])];
}

/**
 * Who governs a new unit when nobody says otherwise: a commune its schools, a Sở the units directly under it, the UBND
 * huyện the schools of its Phòng; a commune authority the body that governs the Sở. Where the chain of the day puts the
 * unit elsewhere, the nearest of these. A Phòng belongs to a UBND huyện, which only a person can name.
 */
export function defaultGovernor(
  kind: UnitKind,
  parentKind: UnitKind,
  day: PlainDate,
): 'parent' | 'governor-of-parent' | 'none' {
  if (kind === 'division') return 'none';
  if (kind === 'police') return 'parent';
  const governor = linkOf(kind, [], day)?.governedBy;
  if (governor === parentKind) return 'parent';
  if (kind === 'school' || kind === 'centre') return parentKind === 'division' ? 'governor-of-parent' : 'parent';
  return 'governor-of-parent';
}
