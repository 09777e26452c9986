import { addDays, dayInVietnam, type PlainDate, startOfDayInVietnam } from '#base/date.ts';
import { Refusal } from '#base/refusal.ts';
import { INVITATION_LENGTH } from './sessions.ts';

/** When a role begins and ends; null: at once, until further notice. */
export interface Span {
  readonly from: Date | null;
  readonly until: Date | null;
}

/** The moments of the first and the last day of a role; refuses days that have passed or stand in the wrong order. */
export function spanOf(
  { from, until }: { readonly from?: PlainDate | undefined; readonly until?: PlainDate | undefined },
  today: PlainDate,
): Span {
  if ((from && from < today) || (until && until < (from ?? today))) throw new Refusal('grant-days-wrong');
  return {
    from: from && from > today ? startOfDayInVietnam(from) : null,
    until: until ? startOfDayInVietnam(addDays(until, 1)) : null,
  };
}

/** The last day on which a role that ends at this moment is held. */
export const lastDayOf = (until: Date): PlainDate => dayInVietnam(new Date(until.getTime() - 1));

/** The days as history tells them. */
export const toldSpan = ({ from, until }: Span): { from?: PlainDate; until?: PlainDate } => ({
  ...(from ? { from: dayInVietnam(from) } : {}),
  ...(until ? { until: lastDayOf(until) } : {}),
});

/** An invitation waits its time, counted from the begin of the role when that lies ahead, and never outlives the role. */
export function invitationEnd(now: Date, from: Date | null, until: Date | null, length = INVITATION_LENGTH): Date {
  const end = Math.max(now.getTime(), from?.getTime() ?? 0) + length;
  return new Date(Math.min(end, until?.getTime() ?? end));
}
