import type { Id } from '#base/id.ts';
import type { UnitFacts } from '../../unit-draft.ts';
import type { ReformStep } from '../steps.ts';
import { type Place, placesAlong, type Structure } from '../structure.ts';

/** A commune as it is from the day on: one that stands, or one that begins, with the old communes it takes. */
export interface CommuneAfter {
  readonly unitId: Id;
  readonly name: string;
  /** Old communes, as offices or as places; one that several communes take is divided between them. */
  readonly takes: readonly Id[];
}

const blankFacts = {
  levels: [],
  ownership: 'public',
  tags: [],
  code: null,
  abbreviation: null,
  placeName: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
} as const satisfies Partial<UnitFacts>;

/** Which communes take an old one. */
export function takersOf(communes: readonly CommuneAfter[]): ReadonlyMap<Id, readonly Id[]> {
  const takers = new Map<Id, Id[]>();
  for (const { unitId, takes } of communes) {
    for (const old of new Set(takes)) takers.set(old, [...(takers.get(old) ?? []), unitId]);
  }
  return takers;
}

/** Opens the communes that do not stand yet, standing where `places` says, and gives others their new name. */
export const openings = (
  before: Structure,
  communes: readonly CommuneAfter[],
  places: readonly Place[],
): ReformStep[] =>
  communes.flatMap(({ unitId, name }): ReformStep[] => {
    const was = before.get(unitId);
    if (!was) return [{ step: 'open', unitId, facts: { ...blankFacts, name, kind: 'commune-authority' }, places }];
    return was.name === name ? [] : [{ step: 'rename', unitId, name }];
  });

/** Old communes end in the one that takes them, or are divided between several. */
export function takings(communes: readonly CommuneAfter[]): ReformStep[] {
  const names = new Map(communes.map(({ unitId, name }) => [unitId, name]));
  const whole = new Map<Id, Id[]>();
  const splits: ReformStep[] = [];
  for (const [unitId, takers] of takersOf(communes)) {
    const [only] = takers;
    if (takers.length > 1) {
      const parts = takers.map((taker) => ({ unitId: taker, part: `Phần thuộc ${names.get(taker)}` }));
      splits.push({ step: 'split', unitId, parts });
    } else if (only && only !== unitId) whole.set(only, [...(whole.get(only) ?? []), unitId]);
  }
  return [...[...whole].map(([intoId, unitIds]): ReformStep => ({ step: 'merge', unitIds, intoId })), ...splits];
}

/**
 * The communes in which something that lies in a place will lie: those that take it, the commune itself, or the ones
 * around a hamlet. Several where a commune is divided; none where nobody can tell.
 */
export function communesOf(
  before: Structure,
  takers: ReadonlyMap<Id, readonly Id[]>,
  placeId: Id,
  seen: ReadonlySet<Id> = new Set(),
): Id[] {
  const taken = takers.get(placeId);
  if (taken) return [...taken];
  const place = before.get(placeId);
  if (!place || seen.has(placeId)) return [];
  if (place.kind === 'commune-authority') return [placeId];
  if (place.kind !== 'place') return [];
  const around = placesAlong(place, 'lies_in').flatMap(({ otherId }) =>
    communesOf(before, takers, otherId, new Set([...seen, placeId])),
  );
  return [...new Set(around)];
}
