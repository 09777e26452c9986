import type { PlainDate } from '#base/date.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import type { AssignmentState, CorrectionState } from '#modules/programmes/rules/assignment.ts';

/** Why a total cannot go into one of the office's own reports. */
export const obstacles = ['waived', 'form', 'days', 'not-closed', 'sent', 'waiting'] as const;
export type Obstacle = (typeof obstacles)[number];

export interface Total {
  readonly consolidationId: string;
  readonly formCode: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly closedVersion: number;
}

/** A report the office owes the level above, under that level's own programme. */
export interface Owed {
  readonly formCode: string | null;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly state: AssignmentState;
  readonly correction: CorrectionState | null;
  readonly sentConsolidationId: string | null;
  readonly sentConsolidationVersion: number | null;
}

/** A total may be sent only where form and days match, and only while the receiver does not have one under review. */
export function whyNotSendable(total: Total, owed: Owed): Obstacle | undefined {
  if (owed.state === 'waived') return 'waived';
  if (owed.formCode !== total.formCode) return 'form';
  if (owed.firstDay !== total.firstDay || owed.lastDay !== total.lastDay) return 'days';
  if (total.closedVersion === 0) return 'not-closed';
  const isSent =
    owed.sentConsolidationId === total.consolidationId && owed.sentConsolidationVersion === total.closedVersion;
  if (isSent && owed.state !== 'returned' && owed.correction !== 'returned') return 'sent';
  return owed.state === 'submitted' || owed.correction === 'submitted' ? 'waiting' : undefined;
}

export const refusalOf: Record<Obstacle, RefusalCode> = {
  waived: 'rollup-already-sent',
  form: 'rollup-does-not-match',
  days: 'rollup-does-not-match',
  'not-closed': 'rollup-not-closed',
  sent: 'rollup-already-sent',
  waiting: 'rollup-already-sent',
};
