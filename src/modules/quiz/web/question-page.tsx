import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isStale } from '#ui/api-errors.ts';
import { BehindNote } from '#ui/behind-note.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useBasedDraft } from '#ui/use-based-draft.ts';
import { useCommand } from '#ui/use-command.ts';
import type { QuestionContent } from '../rules/question.ts';
import { QuestionBody } from './question-card.tsx';
import { draftOf } from './question-draft.ts';
import { QuestionForm } from './question-form.tsx';
import { type BankQuestion, quizApi, quizPath } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.question;

/** *Sửa câu hỏi*: a new version of a question of the unit. */
export default function QuestionPage() {
  const { unitId, questionId } = usePageParams('unitId', 'questionId');
  const bank = quizPath(unitId, 'questions');
  const query = useQuery(quizApi.query('GET /api/units/:unitId/quiz/questions', { params: { unitId } }));
  return (
    <Page title={words.editTitle} width="narrow" back={{ to: bank, word: quizWords.bank.title }}>
      <Loaded query={query} what={words.loading} rows={6}>
        {({ questions, mayWrite }) => {
          const question = questions.find(({ id, from }) => id === questionId && from === 'own');
          if (question && mayWrite) return <Edit unitId={unitId} question={question} />;
          return (
            <EmptyState title={words.gone} action={<LinkButton to={bank}>{quizWords.bank.title}</LinkButton>}>
              {words.goneLead}
            </EmptyState>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Edit({ unitId, question }: { unitId: string; question: BankQuestion }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const questionId = question.id;
  const draft = useBasedDraft(`quiz-question/${unitId}/${questionId}`, question.version, draftOf(question));
  const save = useCommand(
    async (content: QuestionContent, options) => {
      try {
        return await quizApi('PUT /api/units/:unitId/quiz/questions/:questionId', {
          params: { unitId, questionId },
          body: { version: draft.basedOn, content: content as never },
          ...options,
        });
      } catch (error) {
        // What the other one wrote is shown beside what was typed.
        if (isStale(error)) await client.invalidateQueries();
        throw error;
      }
    },
    async () => {
      toast(words.saved);
      await client.invalidateQueries();
      await navigate({ to: quizPath(unitId, 'questions') });
    },
  );
  const isBehind = draft.behind && !save.busy;
  return (
    <QuestionForm
      draft={draft}
      unsettled={
        isBehind ? (
          <BehindNote draft={draft} onChosen={save.forget}>
            <strong>{question.text}</strong>
            <QuestionBody question={question} />
          </BehindNote>
        ) : null
      }
      busy={save.busy}
      error={isBehind ? null : save.error}
      onSave={save.run}
    />
  );
}
