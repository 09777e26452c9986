import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { threadPath } from './acts/acts-api.ts';
import { actWords } from './acts/words.ts';
import { DocumentHistory } from './document-history.tsx';
import { documentsApi, isWithoutWords, type ReadDocument } from './documents-api.ts';
import { EntryFacts } from './entry-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryVersions } from './entry-versions.tsx';
import classes from './library.module.css';
import { entryWords as words } from './library-words.ts';
import { DocumentLines } from './register/document-lines.tsx';

/** The page of one document in the library: what is known of it, its versions, who did what with it. */
export default function EntryPage() {
  const { unitId, documentId } = usePageParams('unitId', 'documentId');
  const params = { unitId, documentId };
  const query = useQuery(documentsApi.query('GET /api/units/:unitId/documents/:documentId', { params }));
  const client = useQueryClient();
  return (
    <Page
      title={query.data?.title ?? words.entry}
      back={{ to: '/documents', word: words.back }}
      actions={
        <>
          <LinkButton to={`/documents/${unitId}/${documentId}`}>{words.reading}</LinkButton>
          <LinkButton variant="default" to={threadPath(unitId)} search={{ document: documentId }}>
            {actWords.validity.thread}
          </LinkButton>
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
        {(document) => <Entry document={document} onChanged={() => void client.invalidateQueries()} />}
      </Loaded>
    </Page>
  );
}

function Entry({ document, onChanged }: { document: ReadDocument; onChanged: () => void }) {
  const { programmes, unitId, mayWrite, entry } = document;
  const isScan = isWithoutWords(document);
  const isUnknown = entry.number === null && entry.subject === null && entry.signedOn === null;
  // Of a picture only a person can say what it is.
  const [editing, setEditing] = useState(mayWrite && isScan && isUnknown);
  const done = () => {
    setEditing(false);
    onChanged();
  };
  return (
    <>
      <section className={classes.section} aria-labelledby="entry-about">
        <h2 id="entry-about">{words.about}</h2>
        {isScan ? (
          <div className={classes.scan}>
            <Note kind="warning" title={words.scan}>
              {isUnknown ? words.scanFill : null}
            </Note>
          </div>
        ) : null}
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
      <DocumentLines unitId={unitId} documentId={document.id} />
      <DocumentHistory document={document} />
    </>
  );
}
