import type { Id } from '#base/id.ts';
import { kindWord } from '../../rules/kind-word.ts';
import { sharingNames } from '../../rules/shared-names.ts';
import { reformWords } from './reform-words.ts';
import type { NamedUnit } from './reforms-api.ts';

const words = reformWords.picker;

type Told = NamedUnit & { readonly under?: string | null; readonly isOpened?: boolean };

/** What tells a unit from others of its name: what it is, above whom it stands, since when. A unit without days is opened by the reform. */
export const tellApart = ({ under, from, to, isOpened, ...unit }: Told): string =>
  [kindWord(unit), under, isOpened || !from ? words.opened : to ? words.until(to) : words.since(from)]
    .filter(Boolean)
    .join(' · ');

/** How units are named among each other: by name, and those that share one with what tells them apart. */
export function namesAmong(units: readonly Told[]): (unitId: Id) => string | undefined {
  const shared = new Set(sharingNames(units).map(({ unitId }) => unitId));
  const names = new Map(
    units.map((unit) => [unit.unitId, shared.has(unit.unitId) ? `${unit.name} (${tellApart(unit)})` : unit.name]),
  );
  return (unitId) => names.get(unitId);
}
