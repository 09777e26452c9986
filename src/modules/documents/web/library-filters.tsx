import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { kindByCode } from '../rules/reading/document-kinds.ts';
import { libraryApi } from './documents-api.ts';
import classes from './library.module.css';
import type { LibrarySearch } from './library-search.ts';
import { libraryWords } from './library-words.ts';

const words = libraryWords.filter;

interface FiltersProps {
  readonly unitId: string;
  readonly search: LibrarySearch;
  readonly onSearch: (search: LibrarySearch) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The filters as one sentence; each part offers what the library has. */
export function LibraryFilters({ unitId, search, onSearch }: FiltersProps) {
  const facets = useQuery(libraryApi.query('GET /api/units/:unitId/library/facets', { params: { unitId } })).data;
  const set = (key: keyof LibrarySearch, value: string) => {
    const { [key]: _, ...others } = search;
    onSearch(value === '' ? others : { ...others, [key]: key === 'year' ? Number(value) : value });
  };
  const part = (key: Exclude<keyof LibrarySearch, 'q'>, label: string, all: string, options: readonly Option[]) => {
    const value = String(search[key] ?? '');
    // What the address asks for is offered even where the library has none of it.
    const known = value === '' || options.some((option) => option.value === value);
    return (
      <NativeSelect
        aria-label={label}
        className={classes.part}
        data-chosen={value !== '' || undefined}
        value={value}
        onChange={(event) => set(key, event.currentTarget.value)}
        data={[{ value: '', label: all }, ...(known ? [] : [{ value, label: value }]), ...options]}
      />
    );
  };
  return (
    <fieldset className={classes.sentence} data-screen-only>
      <legend className={classes.legend}>{words.legend}</legend>
      {part(
        'direction',
        words.direction,
        words.anyDirection,
        (['received', 'issued'] as const).map((value) => ({
          value,
          label: words.counted(
            libraryWords.directionLong[value],
            facets?.directions.find(({ direction }) => direction === value)?.count ?? 0,
          ),
        })),
      )}
      {part(
        'kindCode',
        words.kind,
        words.anyKind,
        (facets?.kinds ?? []).map(({ code, count }) => ({
          value: code,
          label: words.counted(kindByCode(code)?.name ?? code, count),
        })),
      )}
      {part(
        'issuer',
        words.issuer,
        words.anyIssuer,
        (facets?.issuers ?? []).map(({ key, name, count }) => ({ value: key, label: words.counted(name, count) })),
      )}
      {part(
        'year',
        words.year,
        words.anyYear,
        (facets?.years ?? []).map(({ year, count }) => ({
          value: String(year),
          label: words.counted(words.year_(year), count),
        })),
      )}
      {part('force', words.force, words.anyForce, [
        { value: 'not-ended', label: words.notEnded },
        { value: 'ended', label: words.ended },
      ])}
      {Object.keys(search).length > 0 ? (
        <Button variant="subtle" onClick={() => onSearch({})}>
          {words.clear}
        </Button>
      ) : null}
    </fieldset>
  );
}
