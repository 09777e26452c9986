import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { DueText } from '#ui/due-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { groups } from '../../rules/dissemination/telling.ts';
import { groupHeads } from '../../rules/dissemination/telling-words.ts';
import { DocumentsParts } from '../register/documents-parts.tsx';
import classes from './dissemination.module.css';
import { disseminationApi, type Listed } from './dissemination-api.ts';
import { disseminationWords, percentText } from './dissemination-words.ts';

const words = disseminationWords.list;

/** *Phổ biến văn bản*: what an office asked its units to make known, and how far that is. */
export default function DisseminationsPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(disseminationApi.query('GET /api/units/:unitId/disseminations', { params: { unitId } }));
  return (
    <Page title={words.title} lead={words.lead}>
      <DocumentsParts unitId={unitId} here="told" />
      <Loaded query={query} what={words.loading}>
        {({ disseminations, mayWrite }) =>
          disseminations.length === 0 ? (
            <EmptyState title={words.none}>{mayWrite ? words.noneLead : words.noneReadOnly}</EmptyState>
          ) : (
            <DataTable
              caption={words.caption}
              cards
              rows={disseminations}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'document',
                  head: words.document,
                  cell: (row) => (
                    <Link to={`/disseminations/${unitId}/${row.id}`} className={classes.link}>
                      {row.document.title}
                    </Link>
                  ),
                },
                { key: 'asked', head: words.asked, cell: (row) => formatDate(row.askedOn) },
                { key: 'due', head: words.due, cell: (row) => <Due row={row} /> },
                {
                  key: 'coverage',
                  head: words.coverage,
                  kind: 'number',
                  cell: ({ total: { coverage } }) => disseminationWords.people(coverage.recorded, coverage.asked),
                },
                ...groups.map((group) => ({
                  key: group,
                  head: groupHeads[group],
                  kind: 'number' as const,
                  cell: (row: Listed) => percentText(row.groups[group] ? row.total.sums[group].percent : null),
                })),
              ]}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function Due({ row: { dueDay, ended, total } }: { row: Listed }) {
  if (ended) return <>{words.ended(ended.on)}</>;
  return <DueText lastDay={dueDay} running={total.coverage.recorded < total.coverage.asked} />;
}
