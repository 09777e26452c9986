import { type Level, levels, unitKinds } from './kinds.ts';

export interface Described {
  readonly kind: keyof typeof unitKinds;
  readonly levels: readonly Level[];
}

/** What a unit is, in few words: the levels of a school, the kind of an office. */
export const kindWord = (unit: Described): string =>
  unit.levels.length > 0 ? unit.levels.map((level) => levels[level]).join(', ') : unitKinds[unit.kind].name;
