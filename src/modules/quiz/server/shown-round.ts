import type { ReplyOf } from '#base/endpoint.ts';
import type { quizContract } from '../contract.ts';
import { phaseOf } from '../rules/round.ts';
import type { StoredRound } from './round-store.ts';

type Shown = ReplyOf<(typeof quizContract)['readRound']>['round'];

/** A round as pages get it. */
export const shownRound = (round: StoredRound, topics: readonly string[], questions: number, now: Date): Shown => ({
  id: round.id,
  code: round.code,
  className: round.className,
  classSize: round.classSize,
  topics: [...topics] as Shown['topics'],
  questions,
  opensAt: round.opensAt.toISOString(),
  closesAt: round.closesAt.toISOString(),
  phase: phaseOf(round, now),
  tries: round.tries,
});
