import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import type { UnitFacts } from '../unit-draft.ts';

/** Whom a unit reports to, is governed by or lies in; rank 1 is the first of its relation. */
export interface Place {
  readonly relation: Relation;
  readonly otherId: Id;
  readonly rank: number;
}

/** A unit as it stands on one day: what is true of it and where it belongs. */
export interface StandingUnit extends UnitFacts {
  readonly unitId: Id;
  readonly places: readonly Place[];
}

/** The organisation on one day, as far as a reform needs it. */
export type Structure = ReadonlyMap<Id, StandingUnit>;

/** The units that stand directly under a unit along any relation. */
export const standingUnder = (structure: Structure, unitId: Id): StandingUnit[] =>
  [...structure.values()].filter((unit) => unit.places.some((place) => place.otherId === unitId));

/** The place of a unit along a relation, the first one first. */
export const placesAlong = (unit: Pick<StandingUnit, 'places'>, relation: Relation): Place[] =>
  unit.places.filter((place) => place.relation === relation).sort((a, b) => a.rank - b.rank);

const relationOrder: readonly Relation[] = ['reports_to', 'governed_by', 'lies_in', 'partners_with'];

/** Places in the one order in which they are kept and compared: by relation, then by rank. */
export const ordered = (places: readonly Place[]): Place[] =>
  [...places].sort((a, b) => relationOrder.indexOf(a.relation) - relationOrder.indexOf(b.relation) || a.rank - b.rank);
