import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { saveFile } from '#ui/api.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { matches, SearchBox } from '#ui/search-box.tsx';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { type Book, formatBookNumber } from '../../rules/register/book.ts';
import { bookColumns, bookForms } from '../../rules/register/book-columns.ts';
import { bookCell } from '../../rules/register/printed-book.ts';
import { DocumentsParts } from './documents-parts.tsx';
import { HandlingState } from './handling-state.tsx';
import { PaperBook } from './paper-book.tsx';
import classes from './register.module.css';
import { type BookReply, type Line, registerApi } from './register-api.ts';
import { registerWords as words } from './register-words.ts';

/** *Sổ văn bản đến*, *Sổ văn bản đi*: a year of a book as it is printed. */
export default function BookPage() {
  const { unitId, book: named } = usePageParams('unitId', 'book');
  const book: Book = named === 'issued' ? 'issued' : 'received';
  const [year, setYear] = useState<number>();
  const query = useQuery({
    ...registerApi.query('GET /api/units/:unitId/books/:book', {
      params: { unitId, book },
      query: year === undefined ? {} : { year },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={words.titles[book]}
      lead={words.lead(bookForms[book])}
      width="full"
      actions={query.data ? <Actions unitId={unitId} book={book} reply={query.data} /> : null}
    >
      <DocumentsParts unitId={unitId} here={book} />
      <Loaded query={query} what={words.loading} rows={6}>
        {(reply) => <BookOf key={book} unitId={unitId} book={book} reply={reply} onYear={setYear} />}
      </Loaded>
    </Page>
  );
}

interface BookProps {
  readonly unitId: string;
  readonly book: Book;
  readonly reply: BookReply;
}

function Actions({ unitId, book, reply: { year, entries, mayWrite } }: BookProps) {
  const excel = useCommand(() =>
    registerApi
      .download('GET /api/units/:unitId/books/:book/file', { params: { unitId, book }, query: { year } })
      .then(saveFile),
  );
  return (
    <>
      <FailureNote error={excel.error} />
      {entries.length > 0 ? (
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

const isOpen = ({ withdrawn, handling }: Line): boolean => withdrawn === null && handling.state !== 'done';

function BookOf({ unitId, book, reply, onYear }: BookProps & { readonly onYear: (year: number) => void }) {
  const [query, setQuery] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [printing, setPrinting] = useState(false);
  const navigate = useNavigate();
  const { year, years, entries, series, mayWrite } = reply;
  const searched = useMemo(
    () =>
      entries.map((line) => ({
        line,
        text: bookColumns[book].map(({ key }) => bookCell(printed(line), key)).join(' '),
      })),
    [entries, book],
  );
  const shown = searched
    .filter(({ line, text }) => (!onlyOpen || isOpen(line)) && matches(text, query))
    .map(({ line }) => line);
  // A column nobody has written in takes no room on the screen; on paper and in the file it stands.
  const columns = bookColumns[book].filter(
    ({ key, required }) => required || entries.some((line) => bookCell(printed(line), key) !== ''),
  );
  const address = ({ id }: Line) => `/registers/${unitId}/lines/${id}`;
  const keys = useListKeys(shown.length, (index) => {
    const line = shown[index];
    if (line) void navigate({ to: address(line) });
  });
  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  return (
    <>
      <div className={classes.bar} data-screen-only>
        <NativeSelect
          label={words.year}
          value={String(year)}
          data={years.map(String)}
          onChange={(event) => onYear(Number(event.currentTarget.value))}
        />
        {entries.length > 0 ? (
          <>
            <SearchBox value={query} onChange={setQuery} label={words.search} />
            {book === 'received' ? (
              <Checkbox
                label={words.onlyOpen}
                checked={onlyOpen}
                onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
              />
            ) : null}
            <Button variant="default" onClick={() => setPrinting(true)}>
              {words.print}
            </Button>
          </>
        ) : null}
      </div>
      <div data-screen-only>
        <Numbers series={series} />
        {entries.length === 0 ? (
          <EmptyState title={words.none(year)}>{mayWrite ? words.noneLead : words.noneReadOnly}</EmptyState>
        ) : null}
        {entries.length > 0 && shown.length === 0 ? <p>{general.search.none}</p> : null}
      </div>
      {printing ? (
        <PaperBook book={book} reply={reply} />
      ) : shown.length > 0 ? (
        <DataTable
          caption={words.caption(words.titles[book], year)}
          dense
          cards
          height="max(20rem, calc(100vh - 20rem))"
          rows={shown}
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
      ) : null}
    </>
  );
}

export const printed = ({ number, series, facts, withdrawn }: Line) => ({
  number,
  series,
  facts,
  withdrawn: withdrawn?.reason ?? null,
});

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
