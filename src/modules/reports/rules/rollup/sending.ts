import type { PlainDate } from '#base/date.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import type { AssignmentState, CorrectionState } from '#modules/programmes/rules/assignment.ts';
import type { TextPart } from '../form/form.ts';
import { moved, type Standing } from '../report-moves.ts';

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

/** An accepted report is corrected by a newer total; any other is filled by it. */
const opened = (from: Standing): Standing | undefined =>
  from.state === 'accepted' && (from.correction === null || from.correction === 'asked')
    ? moved(from, 'open-correction')
    : from;

/** Where the own report stands once a total was handed in with it; undefined when it cannot be. */
export const standingWhenSent = (from: Standing): Standing | undefined => {
  const open = opened(from);
  return open && moved(open, 'submit');
};

/** Where it stands while the total in it waits for the leader. A correction has no such step: it is a draft until it goes. */
export function standingWhenHandedOver(from: Standing): Standing | undefined {
  if (from.state === 'ready') return { state: 'ready', correction: null };
  if (from.state !== 'accepted') return moved(from, 'hand-over');
  return standingWhenSent(from) && { state: 'accepted', correction: 'draft' };
}

type Texts = Readonly<Record<string, string>>;

/** The words a report goes out with: those of the closed total, and where it has none, those already in the report. */
export const wordsWhenSent = (closed: Texts, own: Texts): Record<string, string> => ({
  ...own,
  ...Object.fromEntries(Object.entries(closed).filter(([, text]) => text.trim() !== '')),
});

/** Titles of the text parts in which nothing is written: something to know before closing or sending, never an obstacle. */
export const emptyParts = (parts: readonly Pick<TextPart, 'code' | 'title'>[], texts: Texts): string[] =>
  parts.filter(({ code }) => (texts[code] ?? '').trim() === '').map(({ title }) => title);
