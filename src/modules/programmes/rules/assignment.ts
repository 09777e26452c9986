import { daysBetween, type PlainDate } from '#base/date.ts';
import { isLate } from '#base/window.ts';

/**
 * The one life of an assignment:
 * open → draft (somebody typed) → ready (handed to the head) → submitted → returned (with reasons) or accepted; or waived.
 * A return sets its own day. An accepted report may be corrected: `correction` runs beside the accepted state, and the
 * accepted figures stand until the correction is accepted.
 */
export const assignmentStates = ['open', 'draft', 'ready', 'submitted', 'returned', 'accepted', 'waived'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const correctionStates = ['asked', 'draft', 'submitted', 'returned'] as const;
export type CorrectionState = (typeof correctionStates)[number];

export const dutyKinds = ['plan', 'report', 'entries'] as const;
/** What a duty asks: a signed file, a form of figures, or entries of a register. */
export type DutyKind = (typeof dutyKinds)[number];

/** Where the page of an assignment stands: `/plans/<unit>/<assignment>`. */
export const assignmentPages = { plan: 'plans', report: 'reports', entries: 'answers' } as const satisfies Record<
  DutyKind,
  string
>;

/** Under which kind of thing the history of an assignment stands. */
export const historyKinds = { plan: 'plan', report: 'report', entries: 'assignment' } as const satisfies Record<
  DutyKind,
  string
>;

/** Whether what comes in is added up to what the office above asks for in its turn. */
export const isAddedUp = { plan: false, report: true, entries: false } as const satisfies Record<DutyKind, boolean>;

/** Whether the windows of a duty count days; a plan has a due day only. */
export const countsDays = { plan: false, report: true, entries: true } as const satisfies Record<DutyKind, boolean>;

const moves: Record<AssignmentState, readonly AssignmentState[]> = {
  open: ['draft', 'ready', 'submitted', 'waived'],
  draft: ['draft', 'ready', 'submitted', 'waived'],
  ready: ['draft', 'ready', 'submitted', 'waived'],
  submitted: ['returned', 'accepted'],
  returned: ['returned', 'ready', 'submitted', 'waived'],
  accepted: [],
  // Only taking the waiver back moves it: to where it stood before (`waiver.ts`).
  waived: [],
};

export const canMove = (from: AssignmentState, to: AssignmentState): boolean => moves[from].includes(to);

/** Whether the unit itself may still change what it is about to hand in. */
export const isEditable = (state: AssignmentState, correction: CorrectionState | null): boolean =>
  ['open', 'draft', 'ready', 'returned'].includes(state) ||
  (state === 'accepted' && (correction === 'asked' || correction === 'draft' || correction === 'returned'));

/** Whether somebody above waits for the unit. */
export const isWaitedFor = (state: AssignmentState): boolean => ['open', 'draft', 'ready', 'returned'].includes(state);

export interface Timing {
  readonly state: AssignmentState;
  /** The last day in time of the first submission. */
  readonly dueLastDay: PlainDate;
  /** The day a return asks for. */
  readonly returnDueDay: PlainDate | null;
}

/** The last day the unit has now: a return sets its own, which also holds while the mended one waits for the head. */
export const currentDueDay = (timing: Timing): PlainDate =>
  isWaitedFor(timing.state) && timing.returnDueDay ? timing.returnDueDay : timing.dueLastDay;

/** Days left until the end of the last day in time; negative when overdue. Only for what is still waited for. */
export const daysLeft = (timing: Timing, today: PlainDate): number => daysBetween(today, currentDueDay(timing));

export const isOverdue = (timing: Timing, today: PlainDate): boolean =>
  isWaitedFor(timing.state) && daysLeft(timing, today) < 0;

export interface HandingIn {
  readonly firstSubmittedAt: Date | null;
  /** As it was judged at the first submission; says nothing before. */
  readonly late: boolean;
  readonly dueLastDay: PlainDate;
}

/**
 * Late is judged by the first submission and kept: past its due time, or for a window whose total the receiver has closed
 * already; a later return changes nothing. What has not come by `now` is late once its due time is over.
 */
export const isLateBy = (
  { firstSubmittedAt, late, dueLastDay }: HandingIn,
  now: Date,
  isTotalClosed = false,
): boolean => (firstSubmittedAt === null ? isTotalClosed || isLate(now, { day: dueLastDay, inclusive: true }) : late);

export interface StateCounts {
  readonly total: number;
  readonly submitted: number;
  readonly accepted: number;
  readonly returned: number;
  /** Nothing handed in: drafts below are nobody else's business. */
  readonly notHandedIn: number;
  readonly overdue: number;
  readonly waived: number;
  /** Corrections of accepted reports that were handed in and wait for the office. */
  readonly corrections: number;
}

export function countStates(
  items: readonly (Timing & { readonly correction: CorrectionState | null })[],
  today: PlainDate,
): StateCounts {
  const count = (test: (item: Timing) => boolean) => items.filter(test).length;
  return {
    total: count((item) => item.state !== 'waived'),
    submitted: count((item) => item.state === 'submitted'),
    accepted: count((item) => item.state === 'accepted'),
    returned: count((item) => item.state === 'returned'),
    notHandedIn: count((item) => item.state === 'open' || item.state === 'draft' || item.state === 'ready'),
    overdue: count((item) => isOverdue(item, today)),
    waived: count((item) => item.state === 'waived'),
    corrections: items.filter(({ correction }) => correction === 'submitted').length,
  };
}

interface Awaited {
  readonly dueLastDay: PlainDate;
  readonly counts: StateCounts;
}

/** Everyone who was not waived has been accepted. */
export const isSettled = ({ accepted, total }: Pick<StateCounts, 'accepted' | 'total'>): boolean => accepted === total;

/** Order of an office's windows: the unsettled by due day, the most urgent first; then the settled, the latest first. */
export function byUrgency(a: Awaited, b: Awaited): number {
  if (isSettled(a.counts) !== isSettled(b.counts)) return isSettled(a.counts) ? 1 : -1;
  if (a.dueLastDay === b.dueLastDay) return 0;
  return a.dueLastDay < b.dueLastDay === isSettled(a.counts) ? 1 : -1;
}
