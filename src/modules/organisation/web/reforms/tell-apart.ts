import type { Id } from '#base/id.ts';
import { namesTold, tellingWords } from '../../rules/tell-apart.ts';
import { reformWords } from './reform-words.ts';
import type { NamedUnit } from './reforms-api.ts';

const words = reformWords.picker;

/** A unit with what a list of those found knows of it besides. */
export type Told = NamedUnit & {
  readonly under?: string | null;
  readonly isOpened?: boolean;
  readonly administered?: boolean;
};

/** What tells a unit from others of its name: what it is, above whom it stands, since when. A unit without days is opened by the reform. */
export const tellApart = ({ from, to, isOpened, administered, ...unit }: Told): string =>
  tellingWords(
    unit,
    isOpened || !from ? words.opened : to ? words.until(to) : words.since(from),
    administered === false ? words.notAdministered : '',
  );

/** How units are named among each other: by name, and those that share one with what tells them apart. */
export function namesAmong(units: readonly Told[]): (unitId: Id) => string | undefined {
  const names = namesTold(units, tellApart);
  return (unitId) => names.get(unitId);
}
