import { useNavigate, useSearch } from '@tanstack/react-router';
import { isPlainDate } from '#base/date.ts';
import { logParts } from '../rules/log-filter.ts';

/** What of the log is asked for, as the address of the page keeps it. */
export interface LogSearch {
  readonly from?: string;
  readonly to?: string;
  readonly part?: 'done' | 'looked';
  readonly span?: 'own';
  readonly kind?: string;
  readonly action?: string;
  readonly person?: string;
  readonly words?: string;
}

const plainName = /^[a-z][a-z-]{1,40}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const fits: Readonly<Record<keyof LogSearch, (text: string) => boolean>> = {
  from: isPlainDate,
  to: isPlainDate,
  part: (text) => text !== 'all' && (logParts as readonly string[]).includes(text),
  span: (text) => text === 'own',
  kind: (text) => plainName.test(text),
  action: (text) => plainName.test(text),
  person: (text) => uuid.test(text),
  words: (text) => text.trim().length > 1 && text.length <= 80,
};

/** The filter of the address; what cannot be one is passed over, as is what says nothing. */
export function readSearch(given: Readonly<Record<string, unknown>>): LogSearch {
  const found = Object.entries(fits).flatMap(([key, isFit]) => {
    const value = given[key];
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && isFit(text) ? [[key, text] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The filter of the page, and how to set it. */
export function useLogSearch(): { search: LogSearch; setSearch: (search: LogSearch) => void } {
  const search = readSearch(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  return {
    search,
    setSearch: (next) => void navigate({ to: '.', search: readSearch({ ...next }) as never, replace: true }),
  };
}
