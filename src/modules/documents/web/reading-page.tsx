import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mediaTypes } from '#base/file-kinds.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { DocumentHistory } from './document-history.tsx';
import { documentsApi } from './documents-api.ts';
import { entryWords } from './library-words.ts';
import { DocumentLines } from './register/document-lines.tsx';
import { ReviewDesk } from './review/review-desk.tsx';
import { reviewWords } from './review/words.ts';
import { documentWords } from './words.ts';

const words = documentWords.reading;

/** *Đọc văn bản*: the document beside what was read in it, to be looked at, corrected and confirmed. */
export default function ReadingPage() {
  const { unitId, documentId } = usePageParams('unitId', 'documentId');
  const query = useQuery(
    documentsApi.query('GET /api/units/:unitId/documents/:documentId', { params: { unitId, documentId } }),
  );
  const file = documentsApi.address('GET /api/units/:unitId/documents/:documentId/file', {
    params: { unitId, documentId },
  });
  return (
    <Page
      title={query.data?.title ?? words.result}
      width="full"
      back={{ to: '/documents', word: words.back }}
      actions={
        <>
          <LinkButton to={`/documents/${unitId}/${documentId}/entry`} variant="default">
            {entryWords.toEntry}
          </LinkButton>
          {query.data?.file?.mediaType === mediaTypes.pdf ? (
            <Button component="a" href={file} target="_blank" rel="noopener" variant="default">
              {reviewWords.openOriginal}
            </Button>
          ) : null}
          <Button component="a" href={file} download variant="default">
            {words.download}
          </Button>
        </>
      }
    >
      <Loaded query={query} what={words.loading} rows={6}>
        {(document) => (
          <>
            <ReviewDesk key={`${document.id}/${document.review.version}`} document={document} />
            <DocumentLines unitId={document.unitId} documentId={document.id} />
            <DocumentHistory document={document} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
