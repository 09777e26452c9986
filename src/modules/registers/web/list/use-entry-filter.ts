import { useNavigate, useSearch } from '@tanstack/react-router';
import { type EntryFilter, readFilter } from './entry-filter.ts';

/** The filter in the address of the page, and how to change it. */
export function useEntryFilter(): {
  filter: EntryFilter;
  change: (changes: Partial<Record<keyof EntryFilter, string>>) => void;
} {
  const filter = readFilter(useSearch({ strict: false }) as Record<string, unknown>);
  const navigate = useNavigate();
  return {
    filter,
    change: (changes) =>
      void navigate({ to: '.', search: readFilter({ ...filter, ...changes }) as never, replace: true }),
  };
}
