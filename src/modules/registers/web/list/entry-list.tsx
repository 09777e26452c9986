import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { type ListedEntry, type RegisterInfo, registerPath, registersApi } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { daysOf, type EntryFilter } from './entry-filter.ts';
import { EntryTable } from './entry-table.tsx';
import classes from './list.module.css';
import { entriesKey, entriesQuery } from './read-entries.ts';
import { RegisterPapers } from './register-papers.tsx';

const words = registerWords.list;

interface EntryListProps {
  readonly unitId: string;
  readonly info: RegisterInfo;
  readonly filter: EntryFilter;
  readonly onChange: (changes: Partial<Record<keyof EntryFilter, string>>) => void;
  readonly onPrint: (entries: readonly ListedEntry[]) => void;
}

/** The entries of a filter, a page after the other, with what to do where there are none. */
export function EntryList({ unitId, info, filter, onChange, onPrint }: EntryListProps) {
  const { definition } = info;
  const today = useToday();
  const days = daysOf(filter, today);
  const params = { unitId, register: definition.code };
  const query = entriesQuery(filter, today);
  const pages = useInfiniteQuery({
    queryKey: [entriesKey, params, query],
    queryFn: ({ pageParam, signal }) =>
      registersApi(entriesKey, { params, query: entriesQuery(filter, today, pageParam), signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const earlier = pages.isPlaceholderData;
  const measure = definition.measures.find(({ code }) => code === filter.measure);
  return (
    <>
      {measure ? (
        <div data-screen-only className={classes.only}>
          <Note
            actions={
              <Button variant="default" onClick={() => onChange({ measure: '' })}>
                {words.allEntries}
              </Button>
            }
          >
            {words.onlyMeasure(measure.name)}
          </Note>
        </div>
      ) : null}
      <div data-results aria-busy={earlier}>
        <Loaded query={pages} what={registerWords.loading} rows={6}>
          {({ pages: read }) => {
            const entries = read.flatMap((page) => page.entries);
            const total = read[0]?.total ?? 0;
            // What the days now chosen hold is not known yet; nothing is said of them.
            if (total === 0 && earlier) return <Loading what={registerWords.loading} rows={6} />;
            if (total === 0) return <NoEntries unitId={unitId} info={info} filter={filter} />;
            return (
              <>
                <div className={classes.head} data-screen-only>
                  <p role="status" className={classes.status}>
                    {earlier
                      ? registerWords.loading
                      : words.status(total, definition.words.entry, days.firstDay, days.lastDay)}
                  </p>
                  <RegisterPapers
                    unitId={unitId}
                    register={definition.code}
                    filter={filter}
                    total={total}
                    onPrint={onPrint}
                  />
                </div>
                <EntryTable
                  definition={definition}
                  entries={entries}
                  withUnit={filter.of === 'below' || entries.some((entry) => entry.unitId !== unitId)}
                />
                {pages.hasNextPage ? (
                  <div className={classes.more} data-screen-only>
                    {words.shown(entries.length, total)}
                    <Button
                      variant="default"
                      loading={pages.isFetchingNextPage}
                      onClick={() => void pages.fetchNextPage()}
                    >
                      {words.more}
                    </Button>
                  </div>
                ) : null}
              </>
            );
          }}
        </Loaded>
      </div>
    </>
  );
}

function NoEntries({ unitId, info, filter }: Pick<EntryListProps, 'unitId' | 'info' | 'filter'>) {
  const { definition, mayWrite } = info;
  const { firstDay, lastDay } = daysOf(filter, useToday());
  if (filter.state || filter.holds || filter.search || filter.measure) {
    return <EmptyState title={words.nothingFound}>{words.nothingFoundLead}</EmptyState>;
  }
  const add = definition.words.add;
  return (
    <EmptyState
      title={words.none(definition.words.entry, firstDay, lastDay)}
      action={mayWrite ? <LinkButton to={registerPath(unitId, definition.code, 'new')}>{add}</LinkButton> : null}
    >
      {mayWrite ? words.noneLead(add) : words.noneReadOnly}
    </EmptyState>
  );
}
