import type { Stretch } from './roster.ts';

/** The parts of `whole` that lie in none of the stretches, in order; stretches may overlap and reach over its ends. */
export function uncovered(whole: Stretch, stretches: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  let covered = whole.start;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start >= whole.end) break;
    if (start > covered) gaps.push({ start: covered, end: start });
    covered = Math.max(covered, end);
  }
  if (covered < whole.end) gaps.push({ start: covered, end: whole.end });
  return gaps;
}

export const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);

export const overlap = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
