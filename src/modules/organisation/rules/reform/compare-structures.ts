import type { Id } from '#base/id.ts';
import type { UnitFacts } from '../unit-draft.ts';
import type { Place, StandingUnit, Structure } from './structure.ts';

/** What a reform does to one unit; what a dry run shows and what is written when it is confirmed. */
export type UnitChange =
  | { readonly change: 'opens'; readonly unit: StandingUnit }
  | { readonly change: 'ends'; readonly unit: StandingUnit }
  | {
      readonly change: 'changes';
      readonly unit: StandingUnit;
      /** Names of the facts that differ. */
      readonly facts: readonly (keyof UnitFacts)[];
      readonly leaves: readonly Place[];
      readonly joins: readonly Place[];
    };

const factNames: readonly (keyof UnitFacts)[] = [
  'name',
  'kind',
  'levels',
  'ownership',
  'tags',
  'code',
  'abbreviation',
  'placeName',
  'draftingUnit',
  'headName',
  'headTitle',
  'lastClass',
];

const isSame = (a: Place, b: Place): boolean =>
  a.relation === b.relation && a.otherId === b.otherId && a.rank === b.rank;

const without = (places: readonly Place[], others: readonly Place[]): Place[] =>
  places.filter((place) => !others.some((other) => isSame(place, other)));

/** Unit by unit, what is another after than before. */
export function compareStructures(before: Structure, after: Structure): UnitChange[] {
  const ids = new Set<Id>([...before.keys(), ...after.keys()]);
  return [...ids].flatMap((id): UnitChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) return [];
    if (!was) return is ? [{ change: 'opens', unit: is }] : [];
    if (!is) return [{ change: 'ends', unit: was }];
    const facts = factNames.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
    const leaves = without(was.places, is.places);
    const joins = without(is.places, was.places);
    if (facts.length + leaves.length + joins.length === 0) return [];
    return [{ change: 'changes', unit: is, facts, leaves, joins }];
  });
}
