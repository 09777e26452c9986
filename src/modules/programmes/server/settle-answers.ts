import type { Id } from '#base/id.ts';
import { lastDayInTime } from '#base/window.ts';
import type { Work } from '#platform/work.ts';
import { type Counted, countAnswers, stateByAnswers } from '../rules/answers.ts';
import { isLateBy } from '../rules/assignment.ts';
import { type Asked, type AssignmentKey, lockAsked, selectAsked, selectLinked } from './answer-store.ts';
import { updateAssignment } from './assignment-store.ts';

/** The entry by which something changed, as people know it. */
export interface Cause {
  readonly day: string;
  readonly title: string;
}

/** How much answers each of some assignments. */
export async function countLinked(work: Work, asked: readonly Asked[]): Promise<ReadonlyMap<Id, Counted>> {
  const linked = Map.groupBy(await selectLinked(work.tx, asked), ({ assignmentId }) => assignmentId);
  return new Map(asked.map((one) => [one.assignmentId, countAnswers(one, linked.get(one.assignmentId) ?? [])]));
}

/** Nobody accepts entries: there are enough of them. */
const sayState = (state: string): string => (state === 'accepted' ? 'enough' : state);

/** What the assignment is once enough was written, judged late by when that was. */
const accepted = (work: Work, { dueLastDay }: Asked, enoughAt: Date) => ({
  state: 'accepted',
  first_submitted_at: enoughAt,
  submitted_at: enoughAt,
  accepted_at: work.now,
  late: isLateBy({ firstSubmittedAt: null, late: false, dueLastDay }, enoughAt),
});

/** Open again nothing has been handed in: it has the day its window has by now. */
const reopened = ({ windowDue }: Asked) => ({
  state: 'open',
  first_submitted_at: null,
  submitted_at: null,
  accepted_at: null,
  late: false,
  due_last_day: lastDayInTime(windowDue),
});

/**
 * Brings assignments to where the entries linked to them put them: done when there are enough, open again when there are too
 * few. Whoever links an entry or changes a linked one calls it in the same work, after the change.
 */
export async function settleAnswers(work: Work, keys: readonly AssignmentKey[], cause: Cause | null): Promise<void> {
  await lockAsked(work.tx, keys);
  const asked = await selectAsked(work.tx, keys);
  const counts = await countLinked(work, asked);
  for (const one of asked) {
    const { counted = 0, enoughAt = null } = counts.get(one.assignmentId) ?? {};
    const next = stateByAnswers(one.state, { enoughAt });
    if (!next) continue;
    const changes = enoughAt ? accepted(work, one, enoughAt) : reopened(one);
    await updateAssignment(work.tx, one.unitId, one.assignmentId, changes);
    await work.record({
      unitId: one.unitId,
      subjectKind: 'assignment',
      subjectId: one.assignmentId,
      action: next === 'accepted' ? 'enough-entries' : 'too-few-entries',
      before: { state: sayState(one.state) },
      after: { state: sayState(next), count: counted, ...(cause ? { entry: cause.title, entryDay: cause.day } : {}) },
    });
  }
}
