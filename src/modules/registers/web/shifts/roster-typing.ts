import { readTime } from '#base/read-time.ts';
import type { RosterClash } from '../../rules/shifts/change-roster.ts';
import { type RosterLine, readPeople, WEEK_DAYS } from '../../rules/shifts/roster.ts';

/** A line of a roster while somebody types it: the names of a day are one text. */
export interface TypedLine {
  readonly key: number;
  readonly from: string;
  readonly until: string;
  readonly days: readonly string[];
}

/** A week under edit: what it is based on, and what was typed. */
export interface TypedRoster {
  readonly revision: number;
  readonly base: readonly RosterLine[];
  readonly lines: readonly TypedLine[];
  readonly reason: string;
  /** Days that somebody else wrote otherwise meanwhile and that are not chosen yet; absent in what an older program kept. */
  readonly clashes?: readonly RosterClash[];
  /** What somebody else saved meanwhile was put in. */
  readonly merged?: boolean;
}

const week = <T>(of: (at: number) => T): T[] => Array.from({ length: WEEK_DAYS }, (_, at) => of(at));

export const typedOf = (lines: readonly RosterLine[]): TypedLine[] =>
  lines.map(({ from, until, people }, key) => ({
    key,
    from,
    until,
    days: week((at) => (people[at] ?? []).join(', ')),
  }));

export const linesOf = (typed: readonly TypedLine[]): RosterLine[] =>
  typed.map(({ from, until, days }) => ({
    from: readTime(from),
    until: readTime(until),
    people: week((at) => readPeople(days[at] ?? '')),
  }));

export const emptyLine = (key: number, from = '', until = ''): TypedLine => ({
  key,
  from,
  until,
  days: week(() => ''),
});

/** Lines of these hours with nobody in them yet. */
export const linesOfHours = (...hours: readonly (readonly [from: string, until: string])[]): TypedLine[] =>
  hours.map(([from, until], key) => emptyLine(key, from, until));

export const nextKey = (lines: readonly TypedLine[]): number => Math.max(-1, ...lines.map(({ key }) => key)) + 1;
