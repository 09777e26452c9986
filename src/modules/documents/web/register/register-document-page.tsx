import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { PartFilter } from '#ui/part-filter.tsx';
import { usePageParams } from '#ui/router.ts';
import { type Book, books } from '../../rules/register/book.ts';
import { NewLine } from './new-line-page.tsx';
import { registerApi } from './register-api.ts';
import { registerWords as words } from './register-words.ts';

/** *Vào sổ* of a document of the library: the line as it was read, to be looked at and written. */
export default function RegisterDocumentPage() {
  const { unitId, documentId } = usePageParams('unitId', 'documentId');
  const [chosen, setChosen] = useState<Book>();
  const query = useQuery({
    ...registerApi.query('GET /api/units/:unitId/documents/:documentId/entries', { params: { unitId, documentId } }),
    refetchOnWindowFocus: false,
  });
  return (
    <Page
      title={words.ofDocument.register}
      width="narrow"
      back={{ to: `/documents/${unitId}/${documentId}`, word: words.form.document }}
    >
      <Loaded query={query} what={words.ofDocument.loading}>
        {({ proposal }) => {
          const book = chosen ?? proposal.book;
          const { facts } = proposal;
          // In the other book the day that is known is that of the document.
          const other = book === 'received' ? { ...facts, arrivedOn: facts.arrivedOn ?? facts.signedOn } : facts;
          return (
            <>
              <PartFilter
                legend={words.form.which}
                parts={books.map((name) => ({ name, word: words.titles[name] }))}
                chosen={book}
                onChoose={setChosen}
              />
              <NewLine key={book} unitId={unitId} book={book} facts={other} documentId={documentId} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
