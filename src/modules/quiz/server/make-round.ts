import { dayInVietnam, formatMinute } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { newCode } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { CODE_LENGTH, CODE_LETTERS, judgeRound } from '../rules/round.ts';
import { bankOf, standingOn } from './bank.ts';
import { insertRound, isCodeTaken } from './round-store.ts';

type C = typeof quizContract;

async function freeCode(work: Work): Promise<string> {
  for (;;) {
    const code = newCode(CODE_LETTERS, CODE_LENGTH);
    if (!(await isCodeTaken(work.tx, code))) return code;
  }
}

/** Makes a round: its questions are kept as they are now, each resting on law that holds as long as it is open. */
export async function makeRound(
  work: Work,
  unitId: Id,
  body: Omit<BodyOf<C['makeRound']>, 'commandId'>,
): Promise<ReplyOf<C['makeRound']>> {
  await work.needHere('quiz.hold', unitId);
  const asked = {
    ...body,
    questions: [...new Set(body.questions)],
    opensAt: body.opensAt === null ? null : new Date(body.opensAt),
  };
  const findings = judgeRound(asked, work.now);
  if (findings.length > 0) throw new Refusal('quiz-round-unfit', { findings });
  const opensAt = asked.opensAt ?? work.now;
  const closesAt = new Date(opensAt.getTime() + asked.minutes * 60_000);
  const bank = await bankOf(work, unitId);
  const days = [dayInVietnam(opensAt), dayInVietnam(closesAt)];
  const questions = asked.questions.map((wanted) => {
    const question = bank.find(({ id }) => id === wanted);
    if (!question || days.some((day) => standingOn(question, day) !== 'offered')) {
      throw new Refusal('quiz-question-gone');
    }
    return question;
  });
  const id = work.newId();
  const { className, classSize } = asked;
  await insertRound(work.tx, {
    unitId,
    id,
    code: await freeCode(work),
    className,
    classSize,
    opensAt,
    closesAt,
    madeAt: work.now,
    madeBy: work.person.personId,
    asked: questions,
  });
  await work.record({
    unitId,
    subjectKind: 'quiz-round',
    subjectId: id,
    action: 'make-quiz-round',
    after: { className, count: questions.length, opensAt: formatMinute(opensAt), closesAt: formatMinute(closesAt) },
  });
  return { id };
}
