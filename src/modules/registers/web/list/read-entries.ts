import { minDate, type PlainDate } from '#base/date.ts';
import type { Window } from '#base/window.ts';
import { type ListedEntry, registersApi } from '../registers-api.ts';
import { daysOf, type EntryFilter } from './entry-filter.ts';

/** The most entries that are printed at once. */
export const MOST_PRINTED = 2_000;

/** The entries of a filter as the server is asked for them, from where the page before ended. */
export function entriesQuery(filter: EntryFilter, today: PlainDate, after?: string | null) {
  const { state, holds, search, measure, of, withdrawn } = filter;
  const days: Window = daysOf(filter, today);
  return {
    ...days,
    ...(state ? { state } : {}),
    ...(holds ? { holds } : {}),
    ...(search ? { search } : {}),
    ...(measure ? { measure } : {}),
    ...(of === 'below' ? { below: 'true', treeDay: minDate(days.lastDay, today) } : {}),
    ...(withdrawn ? { withdrawn: 'true' } : {}),
    ...(after ? { after } : {}),
  };
}

export const entriesKey = 'GET /api/units/:unitId/registers/:register/entries';

/** All entries of a filter, page by page, the first day first, as a book has them. */
export async function readAllEntries(
  params: { readonly unitId: string; readonly register: string },
  filter: EntryFilter,
  today: PlainDate,
): Promise<ListedEntry[]> {
  const all: ListedEntry[] = [];
  for (let after: string | null | undefined; after !== null && all.length < MOST_PRINTED; ) {
    const page = await registersApi(entriesKey, { params, query: entriesQuery(filter, today, after) });
    all.push(...page.entries);
    after = page.next;
  }
  return all.reverse();
}
