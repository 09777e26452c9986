import type { Level } from './kinds.ts';

/** The first and the last grade of a level; nursery levels have none. */
const grades: Partial<Record<Level, readonly [first: number, last: number]>> = {
  'tieu-hoc': [1, 5],
  thcs: [6, 9],
  thpt: [10, 12],
  gdtx: [1, 12],
};

/** The last grade of a school of these levels when nothing else is said. */
export function usualLastClass(levels: readonly Level[]): number | null {
  const last = Math.max(...levels.map((level) => grades[level]?.[1] ?? 0));
  return last > 0 ? last : null;
}

/** Whether a school of these levels may end with a grade. */
export const isClassOf = (levels: readonly Level[], lastClass: number): boolean =>
  levels.some((level) => {
    const range = grades[level];
    return range !== undefined && range[0] <= lastClass && lastClass <= range[1];
  });
