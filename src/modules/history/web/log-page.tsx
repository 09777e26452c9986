import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInVietnam } from '#base/date.ts';
import { saveFile } from '#ui/api.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatTime } from '#ui/instants.ts';
import { BusyWords, Loading } from '#ui/loading.tsx';
import { Mark } from '#ui/mark.tsx';
import { Page } from '#ui/page.tsx';
import { PartFilter } from '#ui/part-filter.tsx';
import { fillPath, usePageParams } from '#ui/router.ts';
import { useGrant } from '#ui/session.ts';
import { useCommand } from '#ui/use-command.ts';
import { logParts } from '../rules/log-filter.ts';
import classes from './filters.module.css';
import { historyApi, type LogPage as Loaded } from './history-api.ts';
import { LogFilters } from './log-filters.tsx';
import { LogList } from './log-list.tsx';
import { type LogSearch, useLogSearch } from './log-search.ts';
import { logWords as words } from './words.ts';

const log = 'GET /api/units/:unitId/history' as const;

/** *Nhật ký*: who did what in a unit and those below it, and who looked at what is not for everybody. */
export default function LogPage() {
  const { unitId } = usePageParams('unitId');
  const { search, setSearch } = useLogSearch();
  const grant = useGrant();
  const isSchool = grant?.unitSide === 'school' && grant.unitId === unitId;
  const params = { unitId };
  const pages = useInfiniteQuery({
    queryKey: [log, unitId, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      historyApi.query(log, { params, query: { ...search, ...(pageParam ? { before: pageParam } : {}) } }).queryFn({
        signal,
      }),
    // The filter stays where it is while other rows are on their way.
    placeholderData: keepPreviousData,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const save = useCommand(
    () => historyApi.download('GET /api/units/:unitId/history/export', { params, query: search }),
    saveFile,
  );
  const [first] = pages.data?.pages ?? [];
  const lead = first && (isSchool || search.span === 'own' ? words.leadOwn : words.lead)(first.unitName);
  return (
    <Page
      title={words.title}
      lead={lead}
      actions={
        <Button
          variant="default"
          aria-busy={save.busy}
          onClick={() => {
            if (!save.busy) void save.run(undefined);
          }}
        >
          {save.busy ? <BusyWords idle={words.export} what={words.exporting} /> : words.export}
        </Button>
      }
    >
      <FailureNote error={save.error} />
      {first ? <Check check={first.check} /> : null}
      <Filters {...{ unitId, first, search, isSchool }} onSearch={setSearch} />
      {pages.isError && !first ? (
        <FailureNote error={pages.error} onRetry={() => void pages.refetch()} />
      ) : first === undefined || pages.isPlaceholderData ? (
        <Loading what={words.loading} rows={8} />
      ) : (
        <LogList
          key={JSON.stringify(search)}
          unitId={unitId}
          wanted={search.words}
          pages={pages.data?.pages ?? []}
          empty={<EmptyState title={words.none}>{words.noneLead}</EmptyState>}
          hasOlder={pages.hasNextPage}
          busy={pages.isFetchingNextPage}
          error={pages.isFetchNextPageError ? pages.error : undefined}
          onOlder={() => void pages.fetchNextPage()}
          onPerson={(person) => setSearch({ ...search, person })}
        />
      )}
    </Page>
  );
}

interface FiltersProps {
  readonly unitId: string;
  readonly first: Loaded | undefined;
  readonly search: LogSearch;
  /** A school has nothing below it. */
  readonly isSchool: boolean;
  readonly onSearch: (search: LogSearch) => void;
}

/** The three parts of the log as buttons; the rest behind a button of its own, so that the rows come first. */
function Filters({ unitId, first, search, isSchool, onSearch }: FiltersProps) {
  const navigate = useNavigate();
  const { part = 'all', ...others } = search;
  const count = Object.keys(others).length;
  const [open, setOpen] = useState(false);
  const choose = (next: (typeof logParts)[number]) => onSearch(next === 'all' ? others : { ...others, part: next });
  return (
    <div data-screen-only>
      <div className={classes.bar}>
        <PartFilter
          legend={words.parts.legend}
          parts={logParts.map((name) => ({ name, word: words.parts[name] }))}
          chosen={part}
          onChoose={choose}
        />
        <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.filter.chosen(count)}
        </Button>
      </div>
      {open ? (
        <LogFilters
          // What the address holds is what the fields show.
          key={JSON.stringify([unitId, search])}
          unit={{ id: unitId, name: first?.unitName ?? words.filter.unitShown }}
          hasBelow={!isSchool}
          personName={first?.personName ?? null}
          search={search}
          onSearch={onSearch}
          onUnit={(to) => void navigate({ to: fillPath('/history/:unitId', { unitId: to }), search: search as never })}
        />
      ) : null}
    </div>
  );
}

/** What the newest proof of the history found, or how to make one. */
function Check({ check }: { check: Loaded['check'] }) {
  if (!check) return <p className={classes.check}>{words.check.never}</p>;
  const time = formatTime(check.at);
  const day = dayInVietnam(new Date(check.at));
  if (check.faults > 0) {
    return (
      <p className={classes.faulty}>
        <Mark shape="warning" /> {words.check.faulty(time, day, check.faults)}
      </p>
    );
  }
  return (
    <p className={classes.check}>
      <Mark shape="check" /> {words.check.fine(time, day, check.rows, check.from, check.to)}
    </p>
  );
}
