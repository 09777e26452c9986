import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { DocumentHistory } from './document-history.tsx';
import { documentsApi, type ReadDocument } from './documents-api.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryVersions } from './entry-versions.tsx';
import classes from './library.module.css';
import { entryWords as words } from './library-words.ts';

/** The page of one document in the library: what is known of it, its versions, who did what with it. */
export default function EntryPage() {
  const { unitId, documentId } = usePageParams('unitId', 'documentId');
  const params = { unitId, documentId };
  const query = useQuery(documentsApi.query('GET /api/units/:unitId/documents/:documentId', { params }));
  return (
    <Page
      title={query.data?.title ?? words.entry}
      back={{ to: '/documents', word: words.back }}
      actions={
        <>
          <LinkButton to={`/documents/${unitId}/${documentId}`}>{words.reading}</LinkButton>
          <Button
            component="a"
            href={documentsApi.address('GET /api/units/:unitId/documents/:documentId/file', { params })}
            download
            variant="default"
          >
            {words.download}
          </Button>
        </>
      }
    >
      <Loaded query={query} what={words.loading} rows={6}>
        {(document) => <Entry document={document} onChanged={() => void query.refetch()} />}
      </Loaded>
    </Page>
  );
}

function Entry({ document, onChanged }: { document: ReadDocument; onChanged: () => void }) {
  const [editing, setEditing] = useState(false);
  const { programmes, unitId, mayWrite } = document;
  const done = () => {
    setEditing(false);
    onChanged();
  };
  return (
    <>
      <section className={classes.section} aria-labelledby="entry-about">
        <h2 id="entry-about">{words.about}</h2>
        {editing ? (
          <EntryForm document={document} onDone={done} onCancel={() => setEditing(false)} />
        ) : (
          <>
            <EntryFacts document={document} />
            {mayWrite ? (
              <Button variant="default" onClick={() => setEditing(true)}>
                {words.edit}
              </Button>
            ) : null}
          </>
        )}
      </section>
      {programmes.length > 0 ? (
        <section className={classes.section} aria-labelledby="entry-programmes">
          <h2 id="entry-programmes">{words.programmes}</h2>
          <ul>
            {programmes.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/programmes/${unitId}/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <EntryVersions document={document} onAdded={onChanged} />
      <DocumentHistory document={document} />
    </>
  );
}
