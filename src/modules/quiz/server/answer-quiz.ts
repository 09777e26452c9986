import type { HtmlPage } from '#platform/http/handlers.ts';
import { hashToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { pageWords } from '../rules/page-words.ts';
import type { QuestionContent } from '../rules/question.ts';
import { type Answers, type FormFields, isRight, readAnswers } from '../rules/read-answers.ts';
import { mostTries, phaseOf } from '../rules/round.ts';
import { addTry, isCounted } from './count-store.ts';
import { answersPage, type Taken } from './pages/answers-page.ts';
import { enterPage } from './pages/enter-page.ts';
import { saying } from './pages/frame.ts';
import { quizPage } from './pages/quiz-page.ts';
import { lockRound, type StoredRound, selectAsked } from './round-store.ts';
import { notNow, roundOf } from './show-quiz.ts';

/** As `newToken` makes them; whoever makes up one of their own is counted under it. */
const TOKEN = /^[\w-]{43}$/;

type Sent = Readonly<Record<string, string | string[]>>;

const fieldsOf = (sent: Sent): FormFields =>
  Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value].flat()]));

/** Adds the form to the sums unless it was before, the round is over or it has had its fill. */
async function count(
  work: Work,
  { unitId, id, code }: StoredRound,
  asked: readonly QuestionContent[],
  answers: Answers,
  token: string,
): Promise<Taken> {
  const round = await lockRound(work.tx, unitId, id);
  if (!round || phaseOf(round, work.now) === 'closed') return 'over';
  const digest = hashToken(`${code} ${token}`);
  if (await isCounted(work.tx, round, digest)) return 'repeated';
  if (round.tries >= mostTries(round.classSize)) return 'full';
  const added = asked.map((question, at) => {
    const chosen = answers[at] ?? [];
    return {
      right: isRight(question, chosen),
      chosen: question.choices.map((_, place) => (chosen.includes(place) ? 1 : 0)),
    };
  });
  await addTry(work.tx, round, digest, added);
  return 'counted';
}

/**
 * A filled form of whoever has the code: counted once, and answered with what was right. It writes no history: that would
 * tell of single tries, of which nothing is kept (docs/decisions/0035).
 */
export async function answerQuiz(work: Work, typed: string, sent: Sent): Promise<HtmlPage> {
  work.markRecorded();
  const round = await roundOf(work, typed);
  if (!round) return enterPage(typed.slice(0, 20));
  if (phaseOf(round, work.now) === 'early') return notNow(round, work.now) ?? enterPage();
  const fields = fieldsOf(sent);
  const [token = ''] = fields.token ?? [];
  if (fields.round?.[0] !== round.code || !TOKEN.test(token)) {
    const { strange } = pageWords;
    return saying(strange, 400, { to: `/q/${round.code}`, word: strange.again });
  }
  const asked = (await selectAsked(work.tx, round.unitId, round.id)).map(({ content }) => content);
  const answers = readAnswers(asked, fields);
  const isOver = phaseOf(round, work.now) === 'closed';
  if (!isOver && answers.includes(null)) return quizPage({ round, asked, token, answers });
  return answersPage(round, asked, answers, isOver ? 'over' : await count(work, round, asked, answers, token));
}
