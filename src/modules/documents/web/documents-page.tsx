import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { useGrant } from '#ui/session.ts';
import { actWords } from './acts/words.ts';
import { AddDocument } from './add-document.tsx';
import { libraryApi } from './documents-api.ts';
import classes from './library.module.css';
import { LibraryFilters } from './library-filters.tsx';
import { LibraryList } from './library-list.tsx';
import { type LibrarySearch, useLibrarySearch } from './library-search.ts';
import { LibrarySearchBox } from './library-search-box.tsx';
import { libraryWords as words } from './library-words.ts';
import { DocumentsParts } from './register/documents-parts.tsx';

const library = 'GET /api/units/:unitId/library' as const;

/** *Văn bản*: the library of the office, searched from the top. */
export default function DocumentsPage() {
  const grant = useGrant();
  if (!grant) return <Page title={words.title} />;
  return <LibraryOf unitId={grant.unitId} />;
}

function usePages(unitId: string, search: LibrarySearch) {
  return useInfiniteQuery({
    queryKey: [library, unitId, search],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) =>
      libraryApi.query(library, { params: { unitId }, query: { ...search, page: pageParam } }).queryFn({ signal }),
    // What was found stays in its place while the next answer is on its way.
    placeholderData: keepPreviousData,
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : undefined),
  });
}

function LibraryOf({ unitId }: { unitId: string }) {
  const { search, setSearch } = useLibrarySearch();
  const [adding, setAdding] = useState(false);
  const pages = usePages(unitId, search);
  const loaded = pages.data?.pages ?? [];
  const [first] = loaded;
  const isAsked = Object.keys(search).length > 0;
  const isEmpty = first !== undefined && first.total === 0 && !isAsked && !pages.isPlaceholderData;
  const showsAdd = first?.mayWrite === true && (adding || isEmpty);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <LinkButton variant="default" to={`/documents/${unitId}/outdated`}>
            {actWords.outdated.link}
          </LinkButton>
          <LinkButton variant="default" to={`/documents/${unitId}/acts`}>
            {actWords.table.link}
          </LinkButton>
          {first?.mayWrite && !isEmpty ? (
            <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {adding ? words.closeAdd : words.add}
            </Button>
          ) : null}
        </>
      }
    >
      <DocumentsParts unitId={unitId} here="library" />
      {showsAdd ? <AddDocument unitId={unitId} /> : null}
      {isEmpty ? (
        <EmptyState title={words.none}>{first.mayWrite ? words.noneLead : words.noneReadOnly}</EmptyState>
      ) : (
        <>
          <LibrarySearchBox asked={search.q ?? ''} onAsk={(q) => setSearch({ ...search, q })} />
          <LibraryFilters unitId={unitId} search={search} onSearch={setSearch} />
          {pages.isError && !first ? (
            <FailureNote error={pages.error} onRetry={() => void pages.refetch()} />
          ) : first === undefined ? (
            <Loading what={words.loading} rows={8} />
          ) : (
            <div data-results aria-busy={pages.isPlaceholderData} className={classes.results}>
              <LibraryList unitId={unitId} pages={loaded} typed={search.q ?? ''} />
              {pages.hasNextPage ? (
                <p className={classes.more}>
                  {words.shown(loaded.flatMap(({ documents }) => documents).length, first.total)}
                  <Button
                    variant="default"
                    loading={pages.isFetchingNextPage}
                    onClick={() => void pages.fetchNextPage()}
                  >
                    {words.more(first.pageSize)}
                  </Button>
                </p>
              ) : null}
              {pages.isFetchNextPageError ? <FailureNote error={pages.error} /> : null}
            </div>
          )}
        </>
      )}
    </Page>
  );
}
