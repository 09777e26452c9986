import { addDays, type PlainDate } from '#base/date.ts';
import { type CorrectionState, currentDueDay, isOverdue, isWaitedFor, type Timing } from './assignment.ts';

export interface ToDo extends Timing {
  readonly correction: CorrectionState | null;
  /** The day it was handed in, accepted or waived, whichever came last. */
  readonly doneOn: PlainDate | null;
}

export interface ToDoList<T> {
  readonly overdue: T[];
  /** Due within seven days. */
  readonly thisWeek: T[];
  readonly coming: T[];
  /** Handed in, accepted or waived this month; a waiver stays in sight until the month of the due day is over. */
  readonly done: T[];
}

const needsWork = (item: ToDo): boolean =>
  isWaitedFor(item.state) || (item.correction !== null && item.correction !== 'submitted');

const isDoneLately = ({ state, doneOn, dueLastDay }: ToDo, today: PlainDate): boolean => {
  const month = today.slice(0, 7);
  return doneOn?.slice(0, 7) === month || (state === 'waived' && dueLastDay.slice(0, 7) >= month);
};

/** *Việc phải làm*: what is still to be done by due day, and what was done this month, newest first. */
export function toDoList<T extends ToDo>(items: readonly T[], today: PlainDate): ToDoList<T> {
  const open = items.filter(needsWork).sort((a, b) => (currentDueDay(a) < currentDueDay(b) ? -1 : 1));
  const weekEnd = addDays(today, 6);
  const overdue = open.filter((item) => isOverdue(item, today));
  const inTime = open.filter((item) => !isOverdue(item, today));
  return {
    overdue,
    thisWeek: inTime.filter((item) => currentDueDay(item) <= weekEnd),
    coming: inTime.filter((item) => currentDueDay(item) > weekEnd),
    done: items
      .filter((item) => !needsWork(item) && isDoneLately(item, today))
      .sort((a, b) => ((a.doneOn ?? '') > (b.doneOn ?? '') ? -1 : 1)),
  };
}
