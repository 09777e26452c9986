import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDayOf } from '#ui/instants.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { libraryApi } from './documents-api.ts';
import classes from './library.module.css';
import { entryWords as words } from './library-words.ts';

/** The words of one version of a document. */
export default function VersionPage() {
  const { unitId, documentId, ordinal } = usePageParams('unitId', 'documentId', 'ordinal');
  const params = { unitId, documentId, ordinal: Number(ordinal) };
  const query = useQuery(
    libraryApi.query('GET /api/units/:unitId/documents/:documentId/versions/:ordinal', { params }),
  );
  const entry = `/documents/${unitId}/${documentId}/entry`;
  return (
    <Page
      title={query.data ? words.versionTitle(query.data.ordinal, query.data.title) : words.version(params.ordinal)}
      back={{ to: entry, word: words.entry }}
      actions={
        <Button
          component="a"
          href={libraryApi.address('GET /api/units/:unitId/documents/:documentId/versions/:ordinal/file', { params })}
          download
          variant="default"
        >
          {words.download}
        </Button>
      }
    >
      <Loaded query={query} what={words.loading} rows={6}>
        {(version) => (
          <>
            {version.ordinal < version.latest ? (
              <Note actions={<LinkButton to={entry}>{words.toEntry}</LinkButton>}>{words.older(version.latest)}</Note>
            ) : null}
            <p className={classes.status}>
              {[words.added(formatDayOf(version.addedAt), version.addedBy), version.reason].filter(Boolean).join(' · ')}
            </p>
            <div className={classes.text}>{version.text}</div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
