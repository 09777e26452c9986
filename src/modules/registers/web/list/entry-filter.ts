import { addDays, addMonths, formatDate, isPlainDate, type PlainDate } from '#base/date.ts';
import type { Window } from '#base/window.ts';

/** Which entries are looked at, as the address of the page keeps it; without days those of this year. */
export interface EntryFilter {
  readonly from?: string;
  readonly until?: string;
  readonly state?: string;
  readonly holds?: string;
  readonly search?: string;
  readonly measure?: string;
  /** `below`: of the units below too. */
  readonly of?: 'below';
  readonly withdrawn?: 'yes';
}

const code = /^[a-z][a-z0-9-]*$/;

const fits: Readonly<Record<keyof EntryFilter, (text: string) => boolean>> = {
  from: isPlainDate,
  until: isPlainDate,
  state: (text) => code.test(text),
  holds: (text) => /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/.test(text),
  search: (text) => text.trim() !== '' && text.length <= 200,
  measure: (text) => /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/.test(text),
  of: (text) => text === 'below',
  withdrawn: (text) => text === 'yes',
};

/** The filter of an address; what cannot be one, and days that run backwards, are passed over. */
export function readFilter(given: Readonly<Record<string, unknown>>): EntryFilter {
  const found: EntryFilter = Object.fromEntries(
    Object.entries(fits).flatMap(([key, isFit]) => {
      const value = given[key];
      // An address gives a number where somebody searched for one.
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && isFit(text) ? [[key, text] as const] : [];
    }),
  );
  const { from, until, ...others } = found;
  return from && until && from <= until ? found : others;
}

const yearFrom = (day: PlainDate): Window => ({
  firstDay: `${day.slice(0, 4)}-01-01`,
  lastDay: `${day.slice(0, 4)}-12-31`,
});

/** The days looked at. */
export const daysOf = ({ from, until }: EntryFilter, today: PlainDate): Window =>
  from && until ? { firstDay: from, lastDay: until } : yearFrom(today);

export interface NamedDays extends Window {
  readonly name: 'thisMonth' | 'lastMonth' | 'thisYear' | 'lastYear';
}

/** The days most asked for, counted from today. */
export function usualDays(today: PlainDate): NamedDays[] {
  const month = (day: PlainDate): Window => {
    const firstDay = `${day.slice(0, 7)}-01`;
    return { firstDay, lastDay: addDays(addMonths(firstDay, 1), -1) };
  };
  return [
    { name: 'thisMonth', ...month(today) },
    { name: 'lastMonth', ...month(addMonths(`${today.slice(0, 7)}-01`, -1)) },
    { name: 'thisYear', ...yearFrom(today) },
    { name: 'lastYear', ...yearFrom(addMonths(today, -12)) },
  ];
}

export interface NamedWindow extends Window {
  readonly label: string;
}

/** The windows reports are asked for, each once, the latest first; those of which no day has come yet are left out. */
export function windowsOf(
  asked: readonly { readonly windowName: string; readonly firstDay: string | null; readonly lastDay: string | null }[],
  today: PlainDate,
): NamedWindow[] {
  const windows = new Map<string, NamedWindow>();
  for (const { windowName, firstDay, lastDay } of asked) {
    if (!firstDay || !lastDay || firstDay > today) continue;
    const label = `${windowName}: ${formatDate(firstDay)} – ${formatDate(lastDay)}`;
    windows.set(`${firstDay} ${lastDay}`, { label, firstDay, lastDay });
  }
  return [...windows.values()].sort((a, b) => (a.lastDay > b.lastDay ? -1 : 1));
}
