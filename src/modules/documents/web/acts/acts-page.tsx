import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { matches } from '#base/vietnamese.ts';
import { DataTable } from '#ui/data-table.tsx';
import { useListKeys } from '#ui/list-keys.ts';
import { Loaded } from '#ui/loaded.tsx';
import { NumberText } from '#ui/number-text.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { SearchBox } from '#ui/search-box.tsx';
import { words as general } from '#ui/words.ts';
import { ActState } from './act-state.tsx';
import { actsApi, type ListedAct, threadPath, threadSearch } from './acts-api.ts';
import classes from './acts-page.module.css';
import { FactForm } from './fact-form.tsx';
import { actWords } from './words.ts';

const words = actWords.table;

/** *Hiệu lực văn bản*: the table of acts whose life is known, to be looked up and mended. */
export default function ActsPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(actsApi.query('GET /api/units/:unitId/acts', { params: { unitId } }));
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/documents', word: actWords.back }}>
      <Loaded query={query} what={words.loading}>
        {({ acts, mayWrite }) => <Acts unitId={unitId} acts={acts} mayWrite={mayWrite} />}
      </Loaded>
    </Page>
  );
}

function Acts({ unitId, acts, mayWrite }: { unitId: string; acts: readonly ListedAct[]; mayWrite: boolean }) {
  const [search, setSearch] = useState('');
  const [writing, setWriting] = useState(false);
  const navigate = useNavigate();
  const shown = acts.filter(({ label, subject, issuer, stateWords }) =>
    matches(`${label} ${subject ?? ''} ${issuer ?? ''} ${stateWords}`, search),
  );
  const open = (act: Pick<ListedAct, 'id' | 'documentId'>) =>
    navigate({ to: threadPath(unitId), search: threadSearch(act) as never });
  const keys = useListKeys(shown.length, (index) => {
    const one = shown[index];
    if (one) void open(one);
  });
  return (
    <>
      {mayWrite && !writing ? (
        <p className={classes.add} data-screen-only>
          <Button variant="default" onClick={() => setWriting(true)}>
            {words.add}
          </Button>
        </p>
      ) : null}
      {writing ? (
        <FactForm unitId={unitId} onDone={(id) => open({ id, documentId: null })} onCancel={() => setWriting(false)} />
      ) : null}
      <div className={classes.search}>
        <SearchBox value={search} onChange={setSearch} label={words.search} />
      </div>
      {shown.length === 0 ? <p>{words.none}</p> : null}
      <DataTable
        caption={words.caption}
        cards
        rows={shown}
        rowKey={(row) => row.id}
        rowProps={(_, index) => ({ ...keys.propsFor(index) })}
        columns={[
          {
            key: 'act',
            head: words.act,
            cell: (row) => (
              <>
                <Link to={threadPath(unitId)} search={threadSearch(row) as never} className={classes.name}>
                  {row.label}
                </Link>
                <span className={classes.subject}>{row.subject}</span>
              </>
            ),
          },
          {
            key: 'state',
            head: words.state,
            cell: (row) => (
              <>
                <ActState node={row} />
                {row.isWritten ? <span className={classes.subject}>{words.written}</span> : null}
              </>
            ),
          },
          { key: 'issuer', head: words.issuer, cell: (row) => row.issuer ?? general.blank },
          { key: 'day', head: words.day, cell: (row) => (row.day ? formatDate(row.day) : general.blank) },
          { key: 'cited', head: words.cited, kind: 'number', cell: (row) => <NumberText value={row.total} /> },
        ]}
      />
    </>
  );
}
