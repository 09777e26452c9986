import type { PlainDate } from '#base/date.ts';
import { type RosteredShift, type RosterLine, shiftsOf, stretchOf } from './roster.ts';

const said = ({ day, from, until, people }: RosteredShift): string => JSON.stringify([day, from, until, people]);

/** Whether a change touches a shift that has begun: one that was kept, or is being kept, is not rewritten without a reason. */
export function changesBegun(
  monday: PlainDate,
  before: readonly RosterLine[],
  after: readonly RosterLine[],
  minute: number,
): boolean {
  const begun = (lines: readonly RosterLine[]) =>
    shiftsOf(monday, lines)
      .filter((shift) => stretchOf(shift).start <= minute)
      .map(said)
      .sort();
  return JSON.stringify(begun(before)) !== JSON.stringify(begun(after));
}

/** A day of a shift that two people wrote differently. */
export interface RosterClash {
  readonly from: string;
  readonly until: string;
  /** From 0, Monday. */
  readonly at: number;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

type Days = RosterLine['people'];

const hoursOf = ({ from, until }: RosterLine): string => `${from}–${until}`;
const isSame = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Two changes of one week put together day by day: what only one of them changed is taken from that one; what both changed
 * differently stays as `mine` has it and is told. A shift is known by its hours.
 */
export function mergeRosters(
  base: readonly RosterLine[],
  mine: readonly RosterLine[],
  theirs: readonly RosterLine[],
): { readonly lines: RosterLine[]; readonly clashes: RosterClash[] } {
  const daysIn = (lines: readonly RosterLine[], hours: string): Days =>
    lines.find((line) => hoursOf(line) === hours)?.people ?? [];
  const all = new Map([...theirs, ...mine].map((line) => [hoursOf(line), line]));
  const clashes: RosterClash[] = [];
  const lines = [...all].flatMap(([hours, { from, until }]) => {
    const [was, own, other] = [base, mine, theirs].map((one) => daysIn(one, hours)) as [Days, Days, Days];
    const people = Array.from({ length: 7 }, (_, at) => {
      const [a, b, c] = [was[at] ?? [], own[at] ?? [], other[at] ?? []];
      if (isSame(b, c) || isSame(a, c)) return b;
      if (isSame(a, b)) return c;
      clashes.push({ from, until, at, mine: b, theirs: c });
      return b;
    });
    const isIn = (some: readonly RosterLine[]) => some.some((line) => hoursOf(line) === hours);
    const isDropped = isIn(base) && !(isIn(mine) && isIn(theirs)) && people.every((day) => day.length === 0);
    return isDropped ? [] : [{ from, until, people }];
  });
  return { lines: lines.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)), clashes };
}
