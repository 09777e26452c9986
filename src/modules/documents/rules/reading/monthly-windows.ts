import type { PlanYear } from './read-dates.ts';
import type { MonthlyDue } from './read-due.ts';
import { dayOfMonth, type MonthlyMention } from './read-windows.ts';
import type { ReadWindow, Span } from './reading.ts';

/** Where the words of the monthly rule stand, for every window made of it. */
export interface MonthlyWords {
  readonly duePhrase: string;
  readonly dueWhere: Span;
  readonly windowPhrase?: string;
  readonly windowWhere?: Span;
}

/**
 * The twelve windows of a plan's year. The month a window is named after is the one its last day lies in; the report
 * is due in that month, or in the next when the words say so or the days would be far from over.
 */
export function monthlyWindows(
  plan: PlanYear,
  due: MonthlyDue,
  mention: MonthlyMention | undefined,
  words: MonthlyWords,
): ReadWindow[] {
  const firstMonth = plan.schoolYear ? 9 : 1;
  const farFromOver = mention !== undefined && due.day < mention.toDay - 10;
  const dueOffset = due.inNextMonth || farFromOver ? 1 : 0;
  const isSure = !due.inNextMonth && !farFromOver && !mention?.isLiterallyLonger && mention?.toOffset === 0;
  return Array.from({ length: 12 }, (_, index) => {
    const year = plan.year + Math.floor((firstMonth + index - 1) / 12);
    const month = ((firstMonth + index - 1) % 12) + 1;
    const base = mention?.toOffset ?? 0;
    return {
      name: `Báo cáo tháng ${String(month).padStart(2, '0')}/${year}`,
      firstDay: mention ? dayOfMonth(year, month, mention.fromOffset, mention.fromDay) : null,
      lastDay: mention ? dayOfMonth(year, month, mention.toOffset, mention.toDay) : null,
      due: { day: dayOfMonth(year, month, dueOffset + base, due.day), inclusive: due.inclusive },
      ...words,
      certainty: isSure ? 'sure' : 'unsure',
      rule: 'rule-of-month',
    };
  });
}
