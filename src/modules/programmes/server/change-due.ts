import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { lastDayInTime } from '#base/window.ts';
import type { Work } from '#platform/work.ts';
import { appliesTo, type DueChange, whyNotMovable } from '../rules/due-change.ts';
import type { Assignment } from './assignment-store.ts';
import { insertDueChange, selectDueChanges, setDueOfWaited, setWindowDue } from './due-change-store.ts';
import { windowOf } from './follow-window.ts';
import { lockProgramme } from './programme-store.ts';

/** *Đổi hạn*: moves the due day of an issued window for all who have handed in nothing; receivers see both days. */
export async function changeDue(
  work: Work,
  unitId: Id,
  windowId: Id,
  { dueDay, reason }: { dueDay: PlainDate; reason: string },
): Promise<{ units: number }> {
  await work.needHere('programme.issue', unitId);
  const { programmeId } = await windowOf(work, unitId, windowId);
  const programme = await lockProgramme(work.tx, unitId, programmeId);
  // Read again behind the lock: two people may move the same day.
  const window = await windowOf(work, unitId, windowId);
  if (!programme) throw new Refusal('not-found');
  const from = lastDayInTime({ day: window.dueDay, inclusive: window.dueInclusive });
  const moving = { programmeState: programme.state, windowState: window.state, dueLastDay: from, today: work.today };
  const refusal = whyNotMovable(moving, dueDay);
  if (refusal) throw new Refusal(refusal, { today: work.today });
  await setWindowDue(work.tx, unitId, windowId, dueDay);
  const changed = { unitId, id: work.newId(), windowId, from, to: dueDay, reason };
  await insertDueChange(work.tx, { ...changed, at: work.now, by: work.person.personId });
  const units = await setDueOfWaited(work.tx, unitId, windowId, dueDay);
  await work.record({
    unitId,
    subjectKind: 'programme',
    subjectId: programmeId,
    action: 'change-due',
    before: { due: from },
    after: { window: window.name, due: dueDay, assignments: units },
    note: reason,
  });
  return { units };
}

/** The moved due day of each assignment for which one counts. */
export async function dueChangesOf(
  work: Work,
  assignments: readonly Pick<Assignment, 'id' | 'windowId' | 'dueLastDay' | 'firstSubmittedAt'>[],
): Promise<ReadonlyMap<Id, DueChange>> {
  const changes = await selectDueChanges(work.tx, [...new Set(assignments.map(({ windowId }) => windowId))]);
  return new Map(
    assignments.flatMap((assignment) => {
      const change = changes.get(assignment.windowId);
      return change && appliesTo(assignment, change) ? [[assignment.id, change]] : [];
    }),
  );
}
