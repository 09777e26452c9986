import { formatMinute } from '#base/date.ts';
import type { ParamsOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { phaseOf } from '../rules/round.ts';
import { deleteCountedOfClosed } from './count-store.ts';
import { lockRound, type StoredRound, updateCloses } from './round-store.ts';

/** Whoever made a round ends it, and whoever keeps the registers of the school. */
export const mayEnd = (work: Work, { unitId, madeBy }: Pick<StoredRound, 'unitId' | 'madeBy'>): boolean =>
  work.mayHere('quiz.hold', unitId) && (madeBy === work.person.personId || work.mayHere('register.write', unitId));

/** Closes a round now; what told one form from another is forgotten with it. */
export async function endRound(work: Work, { unitId, roundId }: ParamsOf<(typeof quizContract)['endRound']>) {
  await work.needHere('quiz.hold', unitId);
  const round = await lockRound(work.tx, unitId, roundId);
  if (!round) throw new Refusal('not-found');
  if (!mayEnd(work, round)) throw new Refusal('forbidden');
  if (phaseOf(round, work.now) === 'closed') throw new Refusal('quiz-round-over');
  await updateCloses(work.tx, unitId, roundId, work.now);
  await deleteCountedOfClosed(work.tx, work.now);
  await work.record({
    unitId,
    subjectKind: 'quiz-round',
    subjectId: roundId,
    action: 'end-quiz-round',
    after: { className: round.className, closesAt: formatMinute(work.now) },
  });
  return {};
}
