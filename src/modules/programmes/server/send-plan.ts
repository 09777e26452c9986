import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { plansContract } from '../plans-contract.ts';
import { isLateBy } from '../rules/assignment.ts';
import { keepSentPlan } from './keep-sent-plan.ts';
import { holdOwnPlan, takeStep } from './plan-context.ts';
import { markPlanSubmitted } from './plan-store.ts';

type Moved = ReplyOf<(typeof plansContract)['submitPlan']>;

/** The file goes to the head for sending. */
export async function handOverPlan(work: Work, unitId: Id, assignmentId: Id, revision: number): Promise<Moved> {
  const plan = await holdOwnPlan(work, 'plan.write', unitId, assignmentId);
  return takeStep(work, plan, 'hand-over', { revision });
}

/** Back from the head, to be changed. */
export async function takeBackPlan(work: Work, unitId: Id, assignmentId: Id, revision: number): Promise<Moved> {
  const plan = await holdOwnPlan(work, 'plan.write', unitId, assignmentId);
  return takeStep(work, plan, 'take-back', { revision });
}

/** Sends the plan to the office that asked for it. Late is judged by the first submission. */
export async function submitPlan(work: Work, unitId: Id, assignmentId: Id, revision: number): Promise<Moved> {
  const plan = await holdOwnPlan(work, 'plan.submit', unitId, assignmentId);
  const { firstSubmittedAt } = plan.assignment;
  const version = plan.assignment.version + 1;
  const late = isLateBy(plan.assignment, work.now);
  const moved = await takeStep(work, plan, 'submit', {
    revision,
    changes: { version, submitted_at: work.now, first_submitted_at: firstSubmittedAt ?? work.now, late },
    after: { version, late },
  });
  const by = { at: work.now, personId: work.person.personId, inPlaceOf: work.onBehalfOf?.personId };
  await markPlanSubmitted(work.tx, unitId, assignmentId, version, by);
  await keepSentPlan(work, plan, version);
  return moved;
}
