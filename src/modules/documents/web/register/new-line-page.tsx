import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { type Book, blankFacts, type EntryFacts } from '../../rules/register/book.ts';
import { bookForms } from '../../rules/register/book-columns.ts';
import { draftOf } from './line-draft.ts';
import { LineForm, type LineSent } from './line-form.tsx';
import { registerApi } from './register-api.ts';
import { registerWords as words } from './register-words.ts';

/** *Vào sổ*: a document written into a book by hand. */
export default function NewLinePage() {
  const { unitId, book: named } = usePageParams('unitId', 'book');
  const book: Book = named === 'issued' ? 'issued' : 'received';
  const today = useToday();
  const facts = { ...blankFacts, [book === 'received' ? 'arrivedOn' : 'signedOn']: today };
  const back = { to: `/registers/${unitId}/${book}`, word: words.form.back[book] };
  return (
    <Page title={words.new[book]} lead={words.lead(bookForms[book])} width="narrow" back={back}>
      <NewLine unitId={unitId} book={book} facts={facts} />
    </Page>
  );
}

interface NewLineProps {
  readonly unitId: string;
  readonly book: Book;
  readonly facts: EntryFacts;
  /** The document of the library that is written into the book. */
  readonly documentId?: string;
}

/** The form of a new line; done, it leads to the line. */
export function NewLine({ unitId, book, facts, documentId }: NewLineProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const state = useQuery(
    registerApi.query('GET /api/units/:unitId/books/:book', { params: { unitId, book }, query: {} }),
  );
  const register = useCommand(
    (line: LineSent, options) =>
      registerApi('POST /api/units/:unitId/books/:book/entries', {
        params: { unitId, book },
        body: { ...line, documentId: documentId ?? null },
        ...options,
      }),
    async ({ id, number, year }) => {
      toast(words.form.saved(number, year));
      await client.invalidateQueries();
      await navigate({ to: `/registers/${unitId}/lines/${id}` });
    },
  );
  return (
    <Loaded query={state} what={words.loading}>
      {({ series }) => (
        <LineForm
          book={book}
          form={`register/${unitId}/${book}/${documentId ?? 'new'}`}
          initial={draftOf(facts)}
          next={series.find((run) => run.series === '')?.next ?? 1}
          busy={register.busy}
          error={register.error}
          onSend={register.run}
        />
      )}
    </Loaded>
  );
}
