import { useNavigate, useSearch } from '@tanstack/react-router';
import { directions } from '../rules/library/entry.ts';

/** What of the library is asked for, as the address of the page keeps it. */
export interface LibrarySearch {
  readonly q?: string;
  readonly direction?: 'received' | 'issued';
  readonly kindCode?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly force?: 'not-ended' | 'ended';
}

const fits: Readonly<Record<keyof LibrarySearch, (text: string) => boolean>> = {
  q: (text) => text.trim() !== '' && text.length <= 200,
  direction: (text) => (directions as readonly string[]).includes(text),
  kindCode: (text) => /^[\p{L}.]{1,12}$/u.test(text),
  issuer: (text) => text.trim() !== '' && text.length <= 400,
  year: (text) => /^(?:19|20|21)\d\d$/.test(text),
  force: (text) => text === 'not-ended' || text === 'ended',
};

/** The filter of the address; what cannot be one is passed over. */
export function readLibrarySearch(given: Readonly<Record<string, unknown>>): LibrarySearch {
  const found = Object.entries(fits).flatMap(([key, isFit]) => {
    const value = given[key];
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !isFit(text)) return [];
    return [[key, key === 'year' ? Number(text) : text] as const];
  });
  return Object.fromEntries(found);
}

/** What the page looks for, and how to set it. */
export function useLibrarySearch(): { search: LibrarySearch; setSearch: (search: LibrarySearch) => void } {
  const search = readLibrarySearch(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  return {
    search,
    setSearch: (next) => void navigate({ to: '.', search: readLibrarySearch({ ...next }) as never, replace: true }),
  };
}
