import type { PlainDate } from './date.ts';

/** A rule taken from a text, as data: what holds, since when, until when, and where it stands written. */
export interface DatedRule<T> {
  readonly value: T;
  readonly from: PlainDate;
  /** Last day; open when left out. */
  readonly until?: PlainDate;
  readonly source: string;
}

/** What holds on a day: the newest rule in force. For a day before all of them, the oldest. */
export function inForce<T>(rules: readonly [DatedRule<T>, ...DatedRule<T>[]], day: PlainDate): T {
  const byAge = [...rules].sort((a, b) => (a.from < b.from ? 1 : -1));
  const rule = byAge.find(({ from, until }) => from <= day && (until === undefined || day <= until));
  return (rule ?? byAge.at(-1) ?? rules[0]).value;
}
