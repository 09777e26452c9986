import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import { standingClasses } from '#modules/registers/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { FEWEST_TRIES, resultOf } from '../rules/result.ts';
import { mostTries } from '../rules/round.ts';
import { mayEnd } from './end-round.ts';
import { selectAsked, selectRound, selectRounds } from './round-store.ts';
import { shownRound } from './shown-round.ts';

type C = typeof quizContract;

/** Rounds a list shows; a school makes a few a week. */
const LISTED = 200;

const unitNameOf = async (work: Work, unitId: Id) =>
  (await selectNamesOn(work.tx, [unitId], work.today)).get(unitId) ?? '';

/** The rounds of a unit. Offices above see counts alone (`countRounds`). */
export async function listRounds(work: Work, unitId: Id): Promise<ReplyOf<C['listRounds']>> {
  await work.needHere('quiz.read', unitId);
  const rounds = await selectRounds(work.tx, unitId, LISTED);
  return {
    unitName: await unitNameOf(work, unitId),
    mayHold: work.mayHere('quiz.hold', unitId),
    rounds: rounds.map((round) => shownRound(round, round.topics, round.questions, work.now)),
  };
}

/** A round with what its answers amount to, as far as that may be shown. */
export async function readRound(
  work: Work,
  { unitId, roundId }: ParamsOf<C['readRound']>,
): Promise<ReplyOf<C['readRound']>> {
  await work.needHere('quiz.read', unitId);
  const round = await selectRound(work.tx, unitId, roundId);
  if (!round) throw new Refusal('not-found');
  const asked = await selectAsked(work.tx, unitId, roundId);
  const topics = [...new Set(asked.map(({ topic }) => topic))];
  const result = resultOf(round, asked, work.now);
  return {
    unitName: await unitNameOf(work, unitId),
    mayEnd: mayEnd(work, round),
    mayEnter: work.mayHere('register.write', unitId),
    round: shownRound(round, topics, asked.length, work.now),
    most: mostTries(round.classSize),
    asked: asked.map(({ content }) => content as ReplyOf<C['readRound']>['asked'][number]),
    result:
      result.kind === 'running'
        ? { kind: 'running' }
        : result.kind === 'withheld'
          ? { kind: 'withheld', fewest: FEWEST_TRIES }
          : {
              kind: 'shown',
              rightPercent: result.rightPercent,
              questions: result.questions.map(({ right, rightPercent, chosen }) => ({
                right,
                rightPercent,
                chosen: [...chosen],
              })),
            },
  };
}

/** The classes a round may be for; another name may be typed. */
export async function listClasses(work: Work, unitId: Id): Promise<ReplyOf<C['listClasses']>> {
  await work.needHere('quiz.read', unitId);
  return { classes: await standingClasses(work, unitId) };
}
