import { type Described, kindWord } from './kind-word.ts';
import { yearsToTell } from './years.ts';

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
