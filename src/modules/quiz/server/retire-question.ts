import type { ParamsOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { bankOf } from './bank.ts';
import { deleteRetirement, insertRetirement } from './question-store.ts';

type Params = ParamsOf<(typeof quizContract)['retireQuestion']>;

async function move(work: Work, { unitId, questionId }: Params, action: 'retire-question' | 'offer-question') {
  await work.needHere('register.write', unitId);
  const question = (await bankOf(work, unitId)).find(({ id }) => id === questionId);
  if (!question) throw new Refusal('not-found');
  const change = action === 'retire-question' ? insertRetirement : deleteRetirement;
  await change(work.tx, unitId, questionId);
  await work.record({
    unitId,
    subjectKind: 'quiz-question',
    subjectId: questionId,
    action,
    after: { question: question.content.text },
  });
  return {};
}

/** Takes a question out of the bank, for the unit and all below it. Rounds that ask it go on. */
export const retireQuestion = (work: Work, params: Params) => move(work, params, 'retire-question');

/** Takes back what the unit itself took out; what an office above took out stays out. */
export const offerQuestion = (work: Work, params: Params) => move(work, params, 'offer-question');
