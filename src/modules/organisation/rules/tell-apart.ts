import type { Id } from '#base/id.ts';
import { type Described, kindWord } from './kind-word.ts';
import { sharingNames } from './shared-names.ts';

/** What of a unit tells it from others of its name. */
export interface Telling extends Described {
  /** The unit it reports to, by name. */
  readonly under?: string | null | undefined;
}

/** What tells a unit from others of its name: what it is, under whom, and what else is said of it, its years first. */
export const tellingWords = (unit: Telling, ...more: readonly (string | null | undefined)[]): string =>
  [kindWord(unit), unit.under, ...more].filter(Boolean).join(' · ');

/** Names of units told together: a name more than one of them bears goes with what `tell` says of each. */
export function namesTold<T extends { readonly unitId: Id; readonly name: string }>(
  units: readonly T[],
  tell: (unit: T) => string,
): ReadonlyMap<Id, string> {
  const shared = new Set(sharingNames(units).map(({ unitId }) => unitId));
  return new Map(
    units.map((unit) => [unit.unitId, shared.has(unit.unitId) ? `${unit.name} (${tell(unit)})` : unit.name]),
  );
}
