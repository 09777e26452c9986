import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import type { QuestionContent } from '../rules/question.ts';
import { newDraft } from './question-draft.ts';
import { QuestionForm } from './question-form.tsx';
import { quizApi, quizPath } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.question;

/** *Thêm câu hỏi*. */
export default function NewQuestionPage() {
  const { unitId } = usePageParams('unitId');
  const client = useQueryClient();
  const navigate = useNavigate();
  const bank = quizPath(unitId, 'questions');
  const draft = useDraft(`quiz-question/${unitId}/new`, newDraft);
  const save = useCommand(
    (content: QuestionContent, options) =>
      quizApi('POST /api/units/:unitId/quiz/questions', {
        params: { unitId },
        body: { content: content as never },
        ...options,
      }),
    async () => {
      toast(words.saved);
      await client.invalidateQueries();
      await navigate({ to: bank });
    },
  );
  return (
    <Page title={words.newTitle} width="narrow" back={{ to: bank, word: quizWords.bank.title }}>
      <QuestionForm draft={draft} busy={save.busy} error={save.error} onSave={save.run} />
    </Page>
  );
}
