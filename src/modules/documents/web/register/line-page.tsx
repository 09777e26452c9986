import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { usePageParams } from '#ui/router.ts';
import { useSession } from '#ui/session.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { formatBookNumber } from '../../rules/register/book.ts';
import { bookColumns } from '../../rules/register/book-columns.ts';
import { bookCell } from '../../rules/register/printed-book.ts';
import { Handling } from './handling.tsx';
import { draftOf } from './line-draft.ts';
import { LineForm, type LineSent } from './line-form.tsx';
import classes from './register.module.css';
import { type EntryReply, registerApi } from './register-api.ts';
import { registerWords } from './register-words.ts';

const words = registerWords.line;
const historyApi = apiFor<typeof historyContract>();

/** One line of a book: what is written, how the document was dealt with, and who changed what. */
export default function LinePage() {
  const { unitId, entryId } = usePageParams('unitId', 'entryId');
  const query = useQuery(registerApi.query('GET /api/units/:unitId/entries/:entryId', { params: { unitId, entryId } }));
  const entry = query.data?.entry;
  const isOurs = useSession().grants.some((grant) => grant.unitId === unitId);
  const book = entry?.book ?? 'received';
  return (
    <Page
      title={entry ? words.title(registerWords.titles[entry.book], entry.number, entry.year) : words.loading}
      lead={query.data?.unitName}
      width="narrow"
      back={{ to: `/registers/${unitId}/${book}`, word: registerWords.titles[book] }}
    >
      <Loaded query={query} what={words.loading}>
        {(reply) => (
          <>
            <Written key={reply.entry.revision} unitId={unitId} reply={reply} />
            {reply.entry.book === 'received' ? (
              <Handling key={`handling-${reply.entry.revision}`} unitId={unitId} reply={reply} />
            ) : null}
            {isOurs ? (
              <HistorySection
                query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
                  params: { unitId, subjectKind: 'register-entry', subjectId: entryId },
                })}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface PartProps {
  readonly unitId: string;
  readonly reply: EntryReply;
}

/** What stands in the book, to be mended or struck out. */
function Written({ unitId, reply: { entry, document, mayWrite } }: PartProps) {
  const [mending, setMending] = useState(false);
  const client = useQueryClient();
  const { id, book, number, series, facts, withdrawn, revision } = entry;
  const correct = useCommand(
    ({ number: chosen, facts: mended }: LineSent, options) =>
      registerApi('PUT /api/units/:unitId/entries/:entryId', {
        params: { unitId, entryId: id },
        body: { revision, number: chosen ?? number, facts: mended },
        ...options,
      }),
    async () => {
      toast(registerWords.form.corrected);
      await client.invalidateQueries();
    },
  );
  const withdraw = useCommand(
    (reason: string, options) =>
      registerApi('POST /api/units/:unitId/entries/:entryId/withdraw', {
        params: { unitId, entryId: id },
        body: { revision, reason },
        ...options,
      }),
    async () => {
      toast(words.withdrawn);
      await client.invalidateQueries();
    },
  );
  if (mending) {
    return (
      <>
        <LineForm
          book={book}
          form={`register/${unitId}/line/${id}/${revision}`}
          initial={draftOf(facts, String(number), series)}
          busy={correct.busy}
          error={correct.error}
          onSend={correct.run}
        />
        <Button variant="subtle" mt="sm" onClick={() => setMending(false)}>
          {general.cancel}
        </Button>
      </>
    );
  }
  const line = { number, series, facts, withdrawn: withdrawn?.reason ?? null };
  return (
    <section aria-labelledby="in-book" className={classes.section}>
      <h2 id="in-book">{words.inBook}</h2>
      {withdrawn ? (
        <Note kind="warning" title={words.withdrawnOn(withdrawn.on, withdrawn.by)}>
          {withdrawn.reason}
        </Note>
      ) : null}
      <dl className={classes.facts}>
        {bookColumns[book].map(({ key, header }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{header}</dt>
            <dd className={withdrawn && key !== 'note' ? classes.out : undefined}>
              {bookCell(line, key) || general.blank}
            </dd>
          </div>
        ))}
      </dl>
      <div className={classes.ways} data-screen-only>
        {document ? (
          <Link to={`/documents/${unitId}/${document.id}`} className={classes.part}>
            {words.inLibrary}: {document.title}
          </Link>
        ) : null}
      </div>
      {mayWrite && !withdrawn ? (
        <div className={classes.ways} data-screen-only>
          <Button variant="default" onClick={() => setMending(true)}>
            {words.correct}
          </Button>
          <ReasonButton
            label={words.withdraw}
            danger
            variant="subtle"
            busy={withdraw.busy}
            error={withdraw.error}
            consequence={words.withdrawConsequence(formatBookNumber(number))}
            reasonLabel={words.withdrawReason}
            reasonHint={words.withdrawReasonHint}
            onConfirm={(reason) => withdraw.run(reason)}
          />
        </div>
      ) : null}
    </section>
  );
}
