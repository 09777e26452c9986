import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { hasErrors, judgeQuestion } from '../rules/judge-question.ts';
import type { QuestionContent } from '../rules/question.ts';
import { insertVersion, type StoredQuestion, selectQuestions } from './question-store.ts';

type C = typeof quizContract;

/** A blank article is none. */
function tidy(content: QuestionContent): QuestionContent {
  const { source } = content;
  return { ...content, source: { ...source, article: source.article?.trim() || null } };
}

function needFit(content: QuestionContent): void {
  const findings = judgeQuestion(content);
  if (hasErrors(findings)) throw new Refusal('quiz-question-unfit', { findings });
}

const write = (work: Work, question: StoredQuestion): Promise<boolean> =>
  insertVersion(work.tx, { ...question, at: work.now, personId: work.person.personId });

/** What history tells of a question. */
export const toldQuestion = ({ text, choices, source }: QuestionContent) => ({
  question: text,
  choices: choices.map((choice) => choice.text).join('; '),
  rightChoices: choices.flatMap((choice) => (choice.right ? [choice.text] : [])).join('; '),
  source: [source.article, source.name].filter(Boolean).join(' '),
  from: source.from,
  until: source.until,
});

/** Adds a question to the bank of a unit. */
export async function addQuestion(
  work: Work,
  unitId: Id,
  body: Pick<BodyOf<C['addQuestion']>, 'content'>,
): Promise<ReplyOf<C['addQuestion']>> {
  await work.needHere('register.write', unitId);
  const content = tidy(body.content);
  needFit(content);
  const id = work.newId();
  await write(work, { unitId, id, version: 1, content });
  await work.record({
    unitId,
    subjectKind: 'quiz-question',
    subjectId: id,
    action: 'add-question',
    after: toldQuestion(content),
  });
  return { id };
}

/** Writes a new version of a question of the unit, based on the one that was seen. */
export async function changeQuestion(
  work: Work,
  { unitId, questionId }: ParamsOf<C['changeQuestion']>,
  { version, ...body }: Omit<BodyOf<C['changeQuestion']>, 'commandId'>,
): Promise<ReplyOf<C['changeQuestion']>> {
  await work.needHere('register.write', unitId);
  const before = (await selectQuestions(work.tx, [unitId])).find(({ id }) => id === questionId);
  if (!before) throw new Refusal('not-found');
  const content = tidy(body.content);
  needFit(content);
  const next = { unitId, id: questionId, version: version + 1, content };
  if (before.version !== version || !(await write(work, next))) throw new Refusal('stale');
  await work.record({
    unitId,
    subjectKind: 'quiz-question',
    subjectId: questionId,
    action: 'change-question',
    before: toldQuestion(before.content),
    after: toldQuestion(content),
  });
  return { version: next.version };
}
