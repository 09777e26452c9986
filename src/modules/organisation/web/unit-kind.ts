import { type Level, levels, unitKinds } from '../rules/kinds.ts';
import { yearsToTell } from '../rules/years.ts';

interface Described {
  readonly kind: keyof typeof unitKinds;
  readonly levels: readonly Level[];
}

/** What a unit is, in few words: the levels of a school, the kind of an office. */
export const kindWord = (unit: Described): string =>
  unit.levels.length > 0 ? unit.levels.map((level) => levels[level]).join(', ') : unitKinds[unit.kind].name;

interface Found extends Described {
  readonly unitId: string;
  readonly name: string;
  readonly since: string;
  readonly until: string | null;
  readonly path: readonly string[];
}

/** What tells a unit from others found with it: what it is, its years where a name is not enough, and where it stands. */
export const foundWord = (unit: Found, among: readonly Found[]): string =>
  [kindWord(unit), yearsToTell(among).get(unit.unitId), ...unit.path].filter(Boolean).join(' · ');
