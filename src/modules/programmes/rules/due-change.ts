import { formatDate, type PlainDate } from '#base/date.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import type { WindowState } from './schedule.ts';

/** A due day that was moved: the last day in time before and now. */
export interface DueChange {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
  /** Name of the person who moved it. */
  readonly by: string;
}

interface Moving {
  readonly programmeState: 'draft' | 'issued' | 'closed';
  readonly windowState: WindowState;
  readonly dueLastDay: PlainDate;
  readonly today: PlainDate;
}

/** Why the due day of a window cannot become `to`; undefined when it can. Nobody is made late by a day that has come. */
export function whyNotMovable(
  { programmeState, windowState, dueLastDay, today }: Moving,
  to: PlainDate,
): RefusalCode | undefined {
  if (programmeState !== 'issued') return 'programme-not-issued';
  if (windowState === 'passed-over') return 'window-passed-over';
  return to <= today || to === dueLastDay ? 'due-not-later' : undefined;
}

/** Whether the moved day is the one that counts for a unit: not once it has handed in, nor after a return. */
export const appliesTo = (
  { dueLastDay, firstSubmittedAt }: { readonly dueLastDay: PlainDate; readonly firstSubmittedAt: Date | null },
  change: Pick<DueChange, 'to'>,
): boolean => firstSubmittedAt === null && dueLastDay === change.to;

/** `Đổi hạn từ 11/03/2026 sang 16/03/2026 · Trường nghỉ lũ · Đinh Thị Én`. */
export const dueChangeWords = ({ from, to, reason, by }: DueChange): string =>
  [`Đổi hạn từ ${formatDate(from)} sang ${formatDate(to)}`, reason, by].filter(Boolean).join(' · ');
