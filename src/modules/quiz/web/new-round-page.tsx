import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { quizApi, quizPath } from './quiz-api.ts';
import { type AskedRound, RoundForm } from './round-form.tsx';
import { quizWords } from './words.ts';

const words = quizWords.round;

/** *Mở lượt đố*: questions, a class and how long; it gets a code for the board. */
export default function NewRoundPage() {
  const { unitId } = usePageParams('unitId');
  const client = useQueryClient();
  const navigate = useNavigate();
  const params = { unitId };
  const bank = useQuery(quizApi.query('GET /api/units/:unitId/quiz/questions', { params }));
  const classes = useQuery(quizApi.query('GET /api/units/:unitId/quiz/classes', { params }));
  const make = useCommand(
    (asked: AskedRound, options) => quizApi('POST /api/units/:unitId/quiz/rounds', { params, body: asked, ...options }),
    async ({ id }, { opensAt }) => {
      toast(opensAt === null ? words.made : words.madeLater);
      await client.invalidateQueries();
      await navigate({ to: quizPath(unitId, 'rounds', id) });
    },
  );
  return (
    <Page
      title={words.newTitle}
      lead={bank.data?.unitName}
      width="narrow"
      back={{ to: quizPath(unitId), word: quizWords.back }}
    >
      <Loaded query={bank} what={words.loading} rows={6}>
        {({ questions, levels }) => (
          <Loaded query={classes} what={words.loading} rows={6}>
            {(known) => (
              <RoundForm
                form={`quiz-round/${unitId}`}
                questions={questions.filter(({ standing }) => standing === 'offered')}
                levels={levels}
                classes={known.classes}
                busy={make.busy}
                error={make.error}
                onMake={make.run}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}
