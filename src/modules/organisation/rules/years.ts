import { type PlainDate, yearOf } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { sameName } from './unit-cells.ts';

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
  const named = Map.groupBy(units, ({ name }) => sameName(name));
  const isShared = (name: string) => new Set((named.get(sameName(name)) ?? []).map(({ unitId }) => unitId)).size > 1;
  return new Map(
    units.flatMap((unit) => (unit.until || isShared(unit.name) ? [[unit.unitId, yearsWord(unit)] as const] : [])),
  );
}
