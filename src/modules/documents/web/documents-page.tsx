import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatDayOf } from '#ui/instants.ts';
import { useListKeys } from '#ui/list-keys.ts';
import { Loaded } from '#ui/loaded.tsx';
import { NumberText } from '#ui/number-text.tsx';
import { Page } from '#ui/page.tsx';
import { matches, SearchBox } from '#ui/search-box.tsx';
import { useGrant } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import { AddDocument } from './add-document.tsx';
import classes from './documents.module.css';
import { type DocumentList, documentsApi } from './documents-api.ts';
import { documentWords } from './words.ts';

const words = documentWords.list;

/** More documents than this and a search helps more than it disturbs. */
const SEARCH_FROM = 8;

export default function DocumentsPage() {
  const grant = useGrant();
  if (!grant) return <Page title={words.title} />;
  return <DocumentsOf unitId={grant.unitId} />;
}

function DocumentsOf({ unitId }: { unitId: string }) {
  const documents = useQuery(documentsApi.query('GET /api/units/:unitId/documents', { params: { unitId } }));
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={documents} what={words.loading}>
        {(reply) => (
          <>
            {reply.mayWrite ? <AddDocument unitId={unitId} /> : null}
            {reply.documents.length === 0 ? (
              <EmptyState title={words.none}>{reply.mayWrite ? words.noneLead : words.noneReadOnly}</EmptyState>
            ) : (
              <DocumentTable unitId={unitId} documents={reply.documents} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function DocumentTable({ unitId, documents }: { unitId: string; documents: DocumentList['documents'] }) {
  const [query, setQuery] = useState('');
  const navigate = useNavigate();
  const shown = documents.filter(({ title, numberSymbol, issuer }) =>
    matches(`${title} ${numberSymbol ?? ''} ${issuer ?? ''}`, query),
  );
  const address = (id: string) => `/documents/${unitId}/${id}`;
  const keys = useListKeys(shown.length, (index) => {
    const one = shown[index];
    if (one) void navigate({ to: address(one.id) });
  });
  return (
    <>
      {documents.length >= SEARCH_FROM ? <SearchBox value={query} onChange={setQuery} label={words.search} /> : null}
      {shown.length === 0 ? <p>{general.search.none}</p> : null}
      <DataTable
        caption={words.caption}
        cards
        rows={shown}
        rowKey={(row) => row.id}
        rowProps={(_, index) => ({ ...keys.propsFor(index) })}
        columns={[
          {
            key: 'title',
            head: words.name,
            cell: (row) => (
              <Link to={address(row.id)} className={classes.name}>
                {row.title}
              </Link>
            ),
          },
          { key: 'number', head: words.number, cell: (row) => row.numberSymbol ?? general.blank },
          { key: 'issuer', head: words.issuer, cell: (row) => row.issuer ?? general.blank },
          { key: 'day', head: words.day, cell: (row) => (row.signedOn ? formatDate(row.signedOn) : general.blank) },
          {
            key: 'added',
            head: words.added,
            cell: (row) => `${formatDayOf(row.addedAt)}${row.addedBy ? `, ${row.addedBy}` : ''}`,
          },
          { key: 'duties', head: words.duties, kind: 'number', cell: (row) => <NumberText value={row.duties} /> },
          { key: 'unsure', head: words.unsure, kind: 'number', cell: (row) => <NumberText value={row.unsure} /> },
        ]}
      />
    </>
  );
}
