import { type PlainDate, yearOf } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { sharingNames } from './shared-names.ts';

/** The days a unit has existed; open while it stands. */
export interface Existed {
  readonly since: PlainDate;
  readonly until: PlainDate | null;
}

/** The years of a unit, as they stand behind its name: 2010–2025, or since 2025. */
export const yearsWord = ({ since, until }: Existed): string =>
  until ? `${yearOf(since)}–${yearOf(until)}` : `từ ${yearOf(since)}`;

/** Of units listed together, the years of those that ended and of those that bear the name of another one. */
export function yearsToTell(units: readonly (Existed & { unitId: Id; name: string })[]): ReadonlyMap<Id, string> {
  const shared = new Set(sharingNames(units).map(({ unitId }) => unitId));
  return new Map(
    units.flatMap((unit) => (unit.until || shared.has(unit.unitId) ? [[unit.unitId, yearsWord(unit)] as const] : [])),
  );
}
