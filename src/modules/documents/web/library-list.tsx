import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { Mark } from '#ui/mark.tsx';
import { words as general } from '#ui/words.ts';
import { ActState } from './acts/act-state.tsx';
import { threadPath } from './acts/acts-api.ts';
import type { LibraryPage } from './documents-api.ts';
import classes from './library.module.css';
import { libraryWords as words } from './library-words.ts';
import { Marked, Pieces } from './marked.tsx';

type Row = LibraryPage['documents'][number];

interface ListProps {
  readonly unitId: string;
  readonly pages: readonly LibraryPage[];
  readonly typed: string;
}

/** What was found, the best answer first; each row opens the page of its document. */
export function LibraryList({ unitId, pages, typed }: ListProps) {
  const navigate = useNavigate();
  const [first] = pages;
  const rows = pages.flatMap(({ documents }) => documents);
  const address = (id: string) => `/documents/${unitId}/${id}/entry`;
  const keys = useListKeys(rows.length, (index) => {
    const one = rows[index];
    if (one) void navigate({ to: address(one.id) });
  });
  if (!first) return null;
  const marked = (text: string) => <Marked text={text} lookedFor={first.lookedFor} typed={typed} />;
  return (
    <>
      <p className={classes.status} role="status">
        {typed === '' ? words.found(first.total) : words.foundFor(first.total, typed)}
      </p>
      {first.meant.map(({ typed: one, used }) => (
        <p key={one} className={classes.told}>
          {words.meant(one, used.slice(0, 4).join(words.or))}
        </p>
      ))}
      {first.near ? <p className={classes.told}>{words.near}</p> : null}
      {rows.length === 0 ? (
        <p>{words.noneFound}</p>
      ) : (
        <DataTable
          caption={words.caption}
          cards
          dense
          rows={rows}
          rowKey={(row) => row.id}
          rowProps={(_, index) => ({ ...keys.propsFor(index) })}
          columns={[
            {
              key: 'title',
              head: words.column.title,
              cell: (row) => (
                <>
                  <Link to={address(row.id)} className={classes.name}>
                    {marked(row.title)}
                  </Link>
                  <Where row={row} unitId={unitId} />
                </>
              ),
            },
            {
              key: 'number',
              head: words.column.number,
              cell: (row) =>
                numberOf(row) ? <span className={classes.number}>{marked(numberOf(row) ?? '')}</span> : general.blank,
            },
            {
              key: 'day',
              head: words.column.day,
              cell: (row) => <span className={classes.nowrap}>{dayOf(row) ?? general.blank}</span>,
            },
            {
              key: 'issuer',
              head: words.column.issuer,
              cell: (row) => (row.issuer ? marked(row.issuer) : general.blank),
            },
            { key: 'direction', head: words.column.direction, cell: (row) => words.direction[row.direction] },
            { key: 'force', head: words.column.force, cell: (row) => <State row={row} unitId={unitId} /> },
            { key: 'review', head: words.column.review, cell: reviewOf },
          ]}
        />
      )}
    </>
  );
}

/** Where in the words the hit stands, and in which version. */
function Where({ row, unitId }: { row: Row; unitId: string }) {
  return (
    <>
      {row.olderVersion === null ? null : (
        <p className={classes.snippet}>
          <Mark shape="back" /> {words.older(row.olderVersion)}{' '}
          <Link to={`/documents/${unitId}/${row.id}/versions/${row.olderVersion}`}>
            {words.openOlder(row.olderVersion)}
          </Link>
        </p>
      )}
      {row.snippet ? (
        <p className={classes.snippet}>
          <Pieces pieces={row.snippet} />
        </p>
      ) : null}
    </>
  );
}

/** How it stands today; its thread says who says so. */
const State = ({ row, unitId }: { row: Row; unitId: string }) =>
  row.state === 'unknown' ? (
    general.blank
  ) : (
    <Link to={threadPath(unitId)} search={{ document: row.id } as never} className={classes.state}>
      <ActState node={row} />
    </Link>
  );

/** A number left blank is shown as on the paper: …/KH-SGDĐT. */
const numberOf = ({ numberSymbol, symbol }: Row): string | null => numberSymbol ?? (symbol ? `…/${symbol}` : null);

function dayOf({ signedOn, datedIn }: Row): string | null {
  if (signedOn) return formatDate(signedOn);
  const [year, month] = datedIn?.split('-') ?? [];
  return year ? (month ? `…/${month}/${year}` : words.yearOnly(year)) : null;
}

function reviewOf({ confirmedAt, seen, all }: Row): string {
  if (confirmedAt) return words.confirmed;
  return seen !== null && all !== null && seen > 0 ? words.seen(seen, all) : words.unseen;
}
