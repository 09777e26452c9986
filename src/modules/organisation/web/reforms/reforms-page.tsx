import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { NumberText } from '#ui/number-text.tsx';
import { Page } from '#ui/page.tsx';
import { useGrant } from '#ui/session.ts';
import { guidedWords } from './guided/guided-words.ts';
import { NewReform } from './new-reform.tsx';
import { ReformState } from './reform-state.tsx';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import { type ReformRow, reformsApi } from './reforms-api.ts';

const words = reformWords.list;
const back = { to: '/units', word: words.back };

/** The reforms an office has prepared, and the way to a new one. */
export default function ReformsPage() {
  const grant = useGrant();
  if (!grant) return <Page title={words.title} back={back} />;
  return <ReformsOf officeId={grant.unitId} />;
}

function ReformsOf({ officeId }: { officeId: string }) {
  const [fresh, setFresh] = useState(false);
  const reforms = useQuery(reformsApi.query('GET /api/units/:unitId/reforms', { params: { unitId: officeId } }));
  const begin = (
    <>
      <LinkButton to={`/reforms/${officeId}/abolition`} variant="default">
        {guidedWords.open}
      </LinkButton>
      <Button onClick={() => setFresh(true)}>{words.fresh}</Button>
    </>
  );
  return (
    <Page title={words.title} lead={words.lead} back={back} actions={fresh ? null : begin}>
      {fresh ? <NewReform officeId={officeId} onCancel={() => setFresh(false)} /> : null}
      <Loaded query={reforms} what={words.loading}>
        {({ reforms: rows }) =>
          rows.length === 0 ? (
            fresh ? null : (
              <EmptyState title={words.none}>{words.noneLead}</EmptyState>
            )
          ) : (
            <Rows officeId={officeId} rows={rows} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** Who did the last thing with it, and when. */
function lastDeed({ state, createdBy, confirmedBy, confirmedAt, undoneBy, undoneAt }: ReformRow): string {
  if (state === 'undone' && undoneBy && undoneAt) return words.undoneBy(undoneBy, formatDayOf(undoneAt));
  if (state === 'confirmed' && confirmedBy && confirmedAt)
    return words.confirmedBy(confirmedBy, formatDayOf(confirmedAt));
  return words.draftedBy(createdBy);
}

function Rows({ officeId, rows }: { officeId: string; rows: readonly ReformRow[] }) {
  return (
    <DataTable
      caption={words.table}
      cards
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: reformWords.head.name,
          cell: (row) => (
            <Link to={`/reforms/${officeId}/${row.id}`} className={classes.link}>
              {row.name}
            </Link>
          ),
        },
        { key: 'day', head: reformWords.head.day, cell: (row) => formatDate(row.effectiveOn) },
        { key: 'state', head: words.state, cell: (row) => <ReformState state={row.state} /> },
        { key: 'who', head: words.who, cell: lastDeed },
        { key: 'steps', head: words.steps, kind: 'number', cell: (row) => <NumberText value={row.steps} /> },
      ]}
    />
  );
}
