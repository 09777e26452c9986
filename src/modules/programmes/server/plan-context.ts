import type { Id } from '#base/id.ts';
import type { Permission } from '#base/permission.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { AssignmentState } from '../rules/assignment.ts';
import { doerOf } from '../rules/carrier.ts';
import { afterStep, needsFile, type PlanStep } from '../rules/plan-steps.ts';
import { type Assignment, lockAssignment, selectAssignment, updateAssignment } from './assignment-store.ts';
import { type PlanVersion, selectPlanVersions } from './plan-store.ts';

/** A plan as its verbs work with it, locked. */
export interface Plan {
  readonly assignment: Assignment;
  /** The newest first; the first one may still be unsent. */
  readonly versions: readonly PlanVersion[];
}

/** A plan for the people of the unit that does it, not locked. */
export async function needOwnPlan(
  work: Work,
  permission: Permission,
  unitId: Id,
  assignmentId: Id,
): Promise<Assignment> {
  const assignment = await selectAssignment(work.tx, unitId, assignmentId);
  await work.needHere(permission, assignment ? doerOf(assignment) : unitId, unitId);
  if (assignment?.kind !== 'plan') throw new Refusal('not-found');
  return assignment;
}

async function hold(work: Work, unitId: Id, assignmentId: Id): Promise<Assignment | undefined> {
  const assignment = await lockAssignment(work.tx, unitId, assignmentId);
  return assignment?.kind === 'plan' ? assignment : undefined;
}

/** A plan locked for the people of the unit that does it. */
export async function holdOwnPlan(work: Work, permission: Permission, unitId: Id, assignmentId: Id): Promise<Plan> {
  // Whoever may do it nowhere waits for no lock.
  if (work.rootsFor(permission).length === 0) await work.needHere(permission, unitId);
  const assignment = await hold(work, unitId, assignmentId);
  await work.needHere(permission, assignment ? doerOf(assignment) : unitId, unitId);
  if (!assignment) throw new Refusal('not-found');
  return { assignment, versions: await selectPlanVersions(work.tx, unitId, assignmentId) };
}

/** A plan locked for the office that receives it. */
export async function holdReceivedPlan(work: Work, unitId: Id, assignmentId: Id): Promise<Plan> {
  work.rootsFor('report.review');
  const assignment = await hold(work, unitId, assignmentId);
  if (!assignment) throw new Refusal('not-found');
  await work.needHere('report.review', assignment.receiverUnitId, unitId);
  return { assignment, versions: await selectPlanVersions(work.tx, unitId, assignmentId) };
}

/** The file that has been put in and not been sent. */
export const unsent = ({ versions }: Plan): PlanVersion | undefined =>
  versions[0]?.submittedAt === null ? versions[0] : undefined;

interface StepDetails {
  /** The revision the person looked at; undefined for an upload, where the newest file counts. */
  readonly revision: number | undefined;
  readonly changes?: Parameters<typeof updateAssignment>[3];
  readonly after?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** Takes one step with a locked plan: judged by the rule, stored, recorded. */
export async function takeStep(
  work: Work,
  plan: Plan,
  step: PlanStep,
  { revision, changes = {}, after = {}, note }: StepDetails,
): Promise<{ state: AssignmentState; revision: number }> {
  const { unitId, id, state, revision: current } = plan.assignment;
  const next = afterStep(state, step);
  if (!next) throw new Refusal('assignment-moved', { state });
  if (revision !== undefined && revision !== current) throw new Refusal('stale', { state, revision: current });
  if (needsFile(step) && !unsent(plan)) throw new Refusal('plan-missing');
  await updateAssignment(work.tx, unitId, id, { ...changes, state: next });
  await work.record({
    unitId,
    subjectKind: 'plan',
    subjectId: id,
    action: step,
    before: { state },
    after: { state: next, ...after },
    ...(note ? { note } : {}),
  });
  return { state: next, revision: current + 1 };
}
