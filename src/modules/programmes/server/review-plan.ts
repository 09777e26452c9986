import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { plansContract } from '../plans-contract.ts';
import { holdReceivedPlan, type Plan, takeStep } from './plan-context.ts';
import { decidePlan, type Reason } from './plan-store.ts';

type C = typeof plansContract;

const decide = (
  work: Work,
  { assignment }: Plan,
  what: 'returned' | 'accepted',
  reasons: readonly Reason[],
): Promise<void> =>
  decidePlan(work.tx, assignment.unitId, assignment.id, assignment.version, {
    what,
    at: work.now,
    personId: work.person.personId,
    inPlaceOf: work.onBehalfOf?.personId,
    reasons,
  });

/** Sends the plan back with reasons and a day of its own. */
export async function returnPlan(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  { revision, reasons, dueDay }: BodyOf<C['returnPlan']>,
): Promise<ReplyOf<C['returnPlan']>> {
  const plan = await holdReceivedPlan(work, unitId, assignmentId);
  if (dueDay < work.today) throw new Refusal('due-day-past', { today: work.today });
  const moved = await takeStep(work, plan, 'return', {
    revision,
    changes: { return_due_day: dueDay },
    after: { version: plan.assignment.version, dueDay },
    note: reasons.map(({ text }) => text).join('\n'),
  });
  await decide(work, plan, 'returned', reasons);
  return moved;
}

export async function acceptPlan(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  revision: number,
): Promise<ReplyOf<C['acceptPlan']>> {
  const plan = await holdReceivedPlan(work, unitId, assignmentId);
  const { version } = plan.assignment;
  const moved = await takeStep(work, plan, 'accept', {
    revision,
    changes: { accepted_version: version, accepted_at: work.now, return_due_day: null },
    after: { version },
  });
  await decide(work, plan, 'accepted', []);
  return moved;
}
