import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { PartFilter } from '#ui/part-filter.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { noFilter, passes } from './bank-filter.ts';
import { BankFilters } from './bank-filters.tsx';
import { QuestionBody, QuestionTags } from './question-card.tsx';
import classes from './quiz.module.css';
import { type Bank, type BankQuestion, quizApi, quizPath } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.bank;

type Part = keyof typeof words.parts;

const isIn: Readonly<Record<Part, (question: BankQuestion) => boolean>> = {
  offered: ({ standing }) => standing === 'offered',
  resting: ({ standing }) => standing !== 'offered',
  all: () => true,
};

/** *Ngân hàng câu hỏi*: what a unit may ask, and what it may not any more. */
export default function BankPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(quizApi.query('GET /api/units/:unitId/quiz/questions', { params: { unitId } }));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: quizPath(unitId), word: quizWords.back }}
      actions={
        query.data?.mayWrite ? (
          <>
            <LinkButton to={quizPath(unitId, 'questions', 'new')}>{words.add}</LinkButton>
            <LinkButton variant="default" to={quizPath(unitId, 'questions', 'import')}>
              {words.excel}
            </LinkButton>
          </>
        ) : null
      }
    >
      <Note>{words.check}</Note>
      <Loaded query={query} what={words.loading} rows={8}>
        {(bank) => <Questions unitId={unitId} bank={bank} />}
      </Loaded>
    </Page>
  );
}

function Questions({ unitId, bank }: { unitId: string; bank: Bank }) {
  const [filter, setFilter] = useState(noFilter);
  const [part, setPart] = useState<Part>('offered');
  const wanted = bank.questions.filter((question) => passes(question, filter));
  const shown = wanted.filter(isIn[part]);
  return (
    <section className={classes.section}>
      <BankFilters filter={filter} onChange={setFilter}>
        <PartFilter
          legend={words.show}
          parts={(Object.entries(words.parts) as [Part, string][]).map(([name, word]) => ({
            name,
            word: `${word} (${wanted.filter(isIn[name]).length})`,
          }))}
          chosen={part}
          onChoose={setPart}
        />
      </BankFilters>
      <p role="status">{shown.length > 0 ? words.count(shown.length) : words.nothing}</p>
      {shown.length > 0 ? (
        <ul className={classes.questions}>
          {shown.map((question) => (
            <li key={question.id}>
              <details>
                <summary>
                  <span className={classes.text}>{question.text}</span>
                  <QuestionTags question={question} />
                </summary>
                <div className={classes.body}>
                  <QuestionBody question={question} />
                  {bank.mayWrite ? <Deeds unitId={unitId} question={question} /> : null}
                </div>
              </details>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** What may be done with a question: change one's own, take any out, take back what one took out. */
function Deeds({ unitId, question: { id, from, standing, retiredHere } }: { unitId: string; question: BankQuestion }) {
  const client = useQueryClient();
  const params = { unitId, questionId: id };
  const retire = useCommand(
    (_: undefined, options) =>
      quizApi('POST /api/units/:unitId/quiz/questions/:questionId/retire', { params, ...options }),
    async () => {
      toast(words.retired);
      await client.invalidateQueries();
    },
  );
  const offer = useCommand(
    (_: undefined, options) =>
      quizApi('POST /api/units/:unitId/quiz/questions/:questionId/offer', { params, ...options }),
    async () => {
      toast(words.offered);
      await client.invalidateQueries();
    },
  );
  return (
    <div className={classes.deeds}>
      <FailureNote error={retire.error ?? offer.error} />
      {from === 'own' ? (
        <LinkButton variant="default" to={quizPath(unitId, 'questions', id)}>
          {words.edit}
        </LinkButton>
      ) : null}
      {retiredHere ? (
        <Button variant="default" loading={offer.busy} onClick={() => void offer.run(undefined)}>
          {words.offer}
        </Button>
      ) : null}
      {standing === 'retired' ? null : (
        <ConfirmButton
          label={words.retire}
          variant="subtle"
          consequence={words.retireConsequence}
          busy={retire.busy}
          onConfirm={() => retire.run(undefined)}
        />
      )}
    </div>
  );
}
