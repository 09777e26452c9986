import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { type AssignmentState, historyKinds } from '../rules/assignment.ts';
import { isWaivable, stateBeforeWaiver } from '../rules/waiver.ts';
import { type Assignment, lockAssignment, updateAssignment } from './assignment-store.ts';
import { settleAnswers } from './settle-answers.ts';

/** An assignment locked for the office that receives it. */
async function hold(work: Work, unitId: Id, assignmentId: Id): Promise<Assignment> {
  work.rootsFor('report.review');
  const assignment = await lockAssignment(work.tx, unitId, assignmentId);
  if (!assignment) throw new Refusal('not-found');
  await work.needHere('report.review', assignment.receiverUnitId, unitId);
  return assignment;
}

/** What is kept of it stands in the history of the report or plan that it lets off. */
const recordMove = (work: Work, { unitId, id, kind, state }: Assignment, to: AssignmentState, note: string | null) =>
  work.record({
    unitId,
    subjectKind: historyKinds[kind],
    subjectId: id,
    action: to === 'waived' ? 'waive' : 'unwaive',
    before: { state },
    after: { state: to },
    ...(note ? { note } : {}),
  });

/** Lets a unit off with a reason; only while nothing has been handed in, or it was returned. */
export async function waiveAssignment(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  reason: string,
): Promise<Record<string, never>> {
  const assignment = await hold(work, unitId, assignmentId);
  const { state } = assignment;
  if (!isWaivable(state)) throw new Refusal('assignment-moved', { state });
  await updateAssignment(work.tx, unitId, assignmentId, {
    state: 'waived',
    waived_at: work.now,
    waived_by: work.person.personId,
    waived_reason: reason,
    waived_from: state,
  });
  await recordMove(work, assignment, 'waived', reason);
  return {};
}

/** Takes a waiver back; history keeps its reason. */
export async function unwaiveAssignment(work: Work, unitId: Id, assignmentId: Id): Promise<Record<string, never>> {
  const assignment = await hold(work, unitId, assignmentId);
  if (assignment.state !== 'waived') throw new Refusal('assignment-moved', { state: assignment.state });
  const state = stateBeforeWaiver(assignment.waivedFrom);
  await updateAssignment(work.tx, unitId, assignmentId, {
    state,
    waived_at: null,
    waived_by: null,
    waived_reason: null,
    waived_from: null,
  });
  await recordMove(work, assignment, state, assignment.waivedReason);
  // Entries may have been written, or have gone, while it was waived.
  if (assignment.kind === 'entries') await settleAnswers(work, [{ unitId, assignmentId }], null);
  return {};
}
