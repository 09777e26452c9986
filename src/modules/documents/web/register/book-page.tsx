import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { saveFile } from '#ui/api.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { type Book, formatBookNumber } from '../../rules/register/book.ts';
import { bookColumns, bookForms } from '../../rules/register/book-columns.ts';
import { bookCell } from '../../rules/register/printed-book.ts';
import { DocumentsParts } from './documents-parts.tsx';
import { HandlingState } from './handling-state.tsx';
import { PaperBook } from './paper-book.tsx';
import classes from './register.module.css';
import { type BookReply, type Line, printed, registerApi } from './register-api.ts';
import { registerWords as words } from './register-words.ts';

const bookPath = 'GET /api/units/:unitId/books/:book' as const;

/** What of a book is on the screen. */
interface Asked {
  readonly year?: number;
  readonly q?: string;
  readonly only?: 'open';
}

/** *Sổ văn bản đến*, *Sổ văn bản đi*: a year of a book as it is printed, page by page. */
export default function BookPage() {
  const { unitId, book: named } = usePageParams('unitId', 'book');
  const book: Book = named === 'issued' ? 'issued' : 'received';
  return <BookOf key={book} unitId={unitId} book={book} />;
}

function usePages(unitId: string, book: Book, asked: Asked) {
  const params = { unitId, book };
  return useInfiniteQuery({
    // A key of its own: the plain question of the same address holds one reply, not pages.
    queryKey: [bookPath, params, asked, 'pages'],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) =>
      registerApi.query(bookPath, { params, query: { ...asked, page: pageParam } }).queryFn({ signal }),
    placeholderData: keepPreviousData,
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : undefined),
  });
}

interface BookProps {
  readonly unitId: string;
  readonly book: Book;
}

function Actions({ unitId, book, reply: { year, written, mayWrite } }: BookProps & { reply: BookReply }) {
  const excel = useCommand(() =>
    registerApi
      .download('GET /api/units/:unitId/books/:book/file', { params: { unitId, book }, query: { year } })
      .then(saveFile),
  );
  return (
    <>
      <FailureNote error={excel.error} />
      {written > 0 ? (
        <Button variant="default" loading={excel.busy} onClick={() => void excel.run(undefined)}>
          {words.excel}
        </Button>
      ) : null}
      {mayWrite ? (
        <LinkButton variant="default" to={`/registers/${unitId}/${book}/import`}>
          {words.import.link}
        </LinkButton>
      ) : null}
      {mayWrite ? <LinkButton to={`/registers/${unitId}/${book}/new`}>{words.new[book]}</LinkButton> : null}
    </>
  );
}

function BookOf({ unitId, book }: BookProps) {
  const [year, setYear] = useState<number>();
  const [query, setQuery] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const q = useSettled(query.trim());
  const pages = usePages(unitId, book, {
    ...(year === undefined ? {} : { year }),
    ...(q === '' ? {} : { q }),
    ...(onlyOpen ? { only: 'open' } : {}),
  });
  const loaded = pages.data?.pages ?? [];
  const [first] = loaded;
  const lines = loaded.flatMap(({ entries }) => entries);
  return (
    <Page
      title={words.titles[book]}
      lead={words.lead(bookForms[book])}
      width="full"
      actions={first ? <Actions unitId={unitId} book={book} reply={first} /> : null}
    >
      <DocumentsParts unitId={unitId} here={book} />
      {pages.isError && !first ? (
        <FailureNote error={pages.error} onRetry={() => void pages.refetch()} />
      ) : first === undefined ? (
        <Loading what={words.loading} rows={6} />
      ) : (
        <>
          <Bar
            unitId={unitId}
            book={book}
            reply={first}
            query={query}
            onQuery={setQuery}
            onlyOpen={onlyOpen}
            onOnlyOpen={setOnlyOpen}
            onYear={setYear}
          />
          <div data-screen-only data-results aria-busy={pages.isPlaceholderData}>
            <Numbers series={first.series} />
            {first.written === 0 ? (
              <EmptyState title={words.none(first.year)}>
                {first.mayWrite ? words.noneLead : words.noneReadOnly}
              </EmptyState>
            ) : lines.length === 0 ? (
              <p>{general.search.none}</p>
            ) : (
              <Lines unitId={unitId} book={book} year={first.year} lines={lines} />
            )}
            {pages.hasNextPage ? (
              <p className={classes.note}>
                {general.shown(lines.length, first.total)}{' '}
                <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {general.showMore(Math.min(first.pageSize, first.total - lines.length))}
                </Button>
              </p>
            ) : null}
            {pages.isFetchNextPageError ? <FailureNote error={pages.error} /> : null}
          </div>
        </>
      )}
    </Page>
  );
}

/** Milliseconds without a key before what was typed is asked. */
const PAUSE = 250;

/** What was typed, once the typing rests. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(wait);
  }, [typed]);
  return settled;
}

interface BarProps extends BookProps {
  readonly reply: BookReply;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onlyOpen: boolean;
  readonly onOnlyOpen: (only: boolean) => void;
  readonly onYear: (year: number) => void;
}

/** Which year, which lines; and the whole year on paper. */
function Bar({ unitId, book, reply, query, onQuery, onlyOpen, onOnlyOpen, onYear }: BarProps) {
  const { year, years, written } = reply;
  const [paper, setPaper] = useState<BookReply>();
  // Paper holds the whole year, whatever the screen shows of it.
  const print = useCommand(
    () =>
      registerApi.query(bookPath, { params: { unitId, book }, query: { year, only: 'all' } }).queryFn({
        signal: new AbortController().signal,
      }),
    setPaper,
  );
  useEffect(() => {
    if (!paper) return;
    const done = () => setPaper(undefined);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [paper]);
  return (
    <>
      <div className={classes.bar} data-screen-only>
        <NativeSelect
          label={words.year}
          value={String(year)}
          data={years.map(String)}
          onChange={(event) => onYear(Number(event.currentTarget.value))}
        />
        {written > 0 ? (
          <>
            <SearchBox value={query} onChange={onQuery} label={words.search} maxLength={200} />
            {book === 'received' ? (
              <Checkbox
                label={words.onlyOpen}
                checked={onlyOpen}
                onChange={(event) => onOnlyOpen(event.currentTarget.checked)}
              />
            ) : null}
            <Button variant="default" loading={print.busy} onClick={() => void print.run(undefined)}>
              {words.print}
            </Button>
          </>
        ) : null}
      </div>
      <FailureNote error={print.error} />
      {paper ? <PaperBook book={book} reply={paper} /> : null}
    </>
  );
}

interface LinesProps extends BookProps {
  readonly year: number;
  readonly lines: readonly Line[];
}

function Lines({ unitId, book, year, lines }: LinesProps) {
  const navigate = useNavigate();
  // A column nobody has written in takes no room on the screen; on paper and in the file it stands.
  const columns = bookColumns[book].filter(
    ({ key, required }) => required || lines.some((line) => bookCell(printed(line), key) !== ''),
  );
  const address = ({ id }: Line) => `/registers/${unitId}/lines/${id}`;
  const keys = useListKeys(lines.length, (index) => {
    const line = lines[index];
    if (line) void navigate({ to: address(line) });
  });
  return (
    <DataTable
      caption={words.caption(words.titles[book], year)}
      dense
      cards
      paged
      height="max(20rem, calc(100vh - 20rem))"
      rows={lines}
      rowKey={({ id }) => id}
      rowProps={(_, index) => ({ ...keys.propsFor(index) })}
      columns={[
        ...columns.map(({ key, header, width }) => ({
          key,
          head: header,
          width: `${width * 0.5}rem`,
          cell: (line: Line) => <BookCell line={line} column={key} to={address(line)} />,
        })),
        ...(book === 'received'
          ? [{ key: 'handling', head: words.handling, cell: (line: Line) => <HandlingState line={line} /> }]
          : []),
      ]}
    />
  );
}

type ColumnKey = (typeof bookColumns)[Book][number]['key'];

/** The number leads to the line; in the issued book it stands in number and symbol. */
function BookCell({ line, column, to }: { line: Line; column: ColumnKey; to: string }) {
  const text = bookCell(printed(line), column);
  const isOut = line.withdrawn !== null && column !== 'note';
  const leads = column === (line.book === 'received' ? 'number' : 'numberSymbol');
  if (leads) {
    return (
      <Link to={to} className={classes.link} aria-label={words.open(formatBookNumber(line.number))}>
        <span className={isOut ? classes.out : undefined}>{text}</span>
      </Link>
    );
  }
  return <span className={isOut ? classes.out : undefined}>{text || general.blank}</span>;
}

/** The number that comes next, and those nobody has written yet. */
function Numbers({ series }: { series: BookReply['series'] }) {
  return (
    <p className={classes.note}>
      {series.map((run) => (
        <span key={run.series}>
          {run.series ? words.nextOf(run.series, run.next) : words.next(run.next)}
          {run.gaps.length > 0 ? ` · ${words.gaps(run.gaps.slice(0, 20))}. ${words.gapsLead}` : '. '}{' '}
        </span>
      ))}
    </p>
  );
}
