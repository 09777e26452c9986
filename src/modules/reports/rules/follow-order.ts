import type { PlainDate } from '#base/date.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import {
  type AssignmentState,
  type CorrectionState,
  currentDueDay,
  isWaitedFor,
} from '#modules/programmes/rules/assignment.ts';

interface FollowedUnit {
  readonly unitName: string;
  readonly state: AssignmentState;
  readonly correction: CorrectionState | null;
  readonly dueLastDay: PlainDate;
  readonly returnDueDay: PlainDate | null;
  readonly overdue: boolean;
}

/** 0 waits for the office itself; then the overdue, what is still awaited, what has settled, and the waived. */
function urgencyOf({ state, correction, overdue }: FollowedUnit): number {
  if (state === 'submitted' || correction === 'submitted') return 0;
  if (overdue) return 1;
  if (isWaitedFor(state)) return 2;
  return state === 'waived' ? 4 : 3;
}

/** Units with what presses on top: by urgency, what is awaited by its day, then by name. */
export function byUrgencyThenName(a: FollowedUnit, b: FollowedUnit): number {
  const [first, second] = [urgencyOf(a), urgencyOf(b)];
  if (first !== second) return first - second;
  const [dueA, dueB] = [currentDueDay(a), currentDueDay(b)];
  if ((first === 1 || first === 2) && dueA !== dueB) return dueA < dueB ? -1 : 1;
  return compareVietnamese(a.unitName, b.unitName);
}
