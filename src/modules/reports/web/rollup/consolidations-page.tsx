import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReplyFor } from '#ui/api-types.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DueText } from '#ui/due-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Mark } from '#ui/mark.tsx';
import { NumberText } from '#ui/number-text.tsx';
import { Page } from '#ui/page.tsx';
import { useGrant } from '#ui/session.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { TreeChoice } from '../tree/tree-choice.tsx';
import { TreeNote } from '../tree/tree-note.tsx';
import { treeWords } from '../tree/tree-words.ts';
import { useTree } from '../tree/use-tree.ts';
import classes from './box.module.css';
import { rollupApi } from './rollup-api.ts';
import { rollupWords } from './words.ts';

const words = rollupWords.list;

type Listed = ReplyFor<typeof rollupContract, 'GET /api/units/:unitId/consolidations'>;
type Row = Listed['windows'][number];

/** The report windows of the office one works for, newest first. */
export default function ConsolidationsPage() {
  const grant = useGrant();
  const unitId = grant?.unitId ?? '';
  const tree = useTree();
  const windows = useQuery({
    ...rollupApi.query('GET /api/units/:unitId/consolidations', {
      params: { unitId },
      query: tree.day ? { day: tree.day } : {},
    }),
    enabled: grant !== undefined,
    // Choosing a tree keeps the list in place until the other counts are here.
    placeholderData: (before: Listed | undefined) => before,
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={windows} what={words.loading}>
        {({ windows: rows }) =>
          rows.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <>
              <div className={classes.tree}>
                <TreeChoice tree={tree} />
                <TreeNote tree={tree}>{treeWords.totals}</TreeNote>
              </div>
              <div data-results aria-busy={windows.isPlaceholderData}>
                <DataTable
                  caption={words.caption}
                  cards
                  rows={rows}
                  rowKey={({ id }) => id}
                  columns={columns(unitId, tree.search)}
                />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const columns = (unitId: string, search: Record<string, string>): Column<Row>[] => [
  {
    key: 'window',
    head: words.window,
    cell: (row) => (
      <>
        <Link to={`/consolidations/${unitId}/${row.id}`} search={search as never}>
          {row.name}
        </Link>
        <div className={classes.quiet}>{row.programmeTitle}</div>
        <Link
          to={`/follow-up/${unitId}/${row.id}`}
          search={search as never}
          className={classes.way}
          aria-label={words.followOf(row.name)}
        >
          {words.follow}
        </Link>
      </>
    ),
  },
  { key: 'days', head: words.days, cell: (row) => words.span(row.firstDay, row.lastDay) },
  {
    key: 'due',
    head: words.due,
    cell: (row) => <DueText lastDay={row.dueLastDay} running={row.accepted < row.expected} />,
  },
  { key: 'accepted', head: words.coverage, kind: 'number', cell: (row) => `${row.accepted}/${row.expected}` },
  { key: 'waiting', head: words.waiting, kind: 'number', cell: (row) => <NumberText value={row.submitted} /> },
  { key: 'overdue', head: words.overdue, kind: 'number', cell: (row) => <NumberText value={row.overdue} /> },
  { key: 'state', head: words.state, cell: (row) => <StateOf row={row} /> },
];

function StateOf({ row }: { row: Row }) {
  const said = [
    row.closedVersion > 0 ? words.closed(row.closedVersion) : words.open,
    ...(row.sent ? [words.sent] : []),
  ];
  const changed = [
    ...(row.stale > 0 ? [words.stale(row.stale)] : []),
    ...(row.staleBelow > 0 ? [words.staleBelow(row.staleBelow)] : []),
  ];
  return (
    <>
      {said.join(', ')}
      {changed.map((sentence) => (
        <div key={sentence} className={classes.stale}>
          <Mark shape="warning" size={14} /> {sentence}
        </div>
      ))}
    </>
  );
}
