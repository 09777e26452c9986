import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { selectNamesOn, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { questionLevels } from '../rules/topics.ts';
import { bankOf, standingOn } from './bank.ts';

type Reply = ReplyOf<(typeof quizContract)['listQuestions']>;

/** The bank of a unit, what is not offered today among it. */
export async function listQuestions(work: Work, unitId: Id): Promise<Reply> {
  await work.need('quiz.read', unitId);
  const bank = await bankOf(work, unitId);
  const owners = bank.flatMap((question) => question.unitId ?? []);
  const names = await selectNamesOn(work.tx, [...new Set([unitId, ...owners])], work.today);
  const unit = await selectUnit(work.tx, unitId, work.today);
  const nameOf = (id: Id) => names.get(id) ?? '';
  return {
    unitName: nameOf(unitId),
    mayWrite: work.mayHere('register.write', unitId),
    levels: questionLevels(unit?.levels ?? []),
    today: work.today,
    questions: bank.map((question) => ({
      ...(question.content as Reply['questions'][number]),
      id: question.id,
      version: question.version,
      from: question.unitId === null ? 'program' : question.unitId === unitId ? 'own' : 'above',
      fromName: question.unitId === null || question.unitId === unitId ? null : nameOf(question.unitId),
      standing: standingOn(question, work.today),
      retiredHere: question.retiredBy.includes(unitId),
    })),
  };
}
