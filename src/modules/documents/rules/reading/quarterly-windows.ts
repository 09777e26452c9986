import type { PlanYear } from './read-dates.ts';
import type { QuarterlyDue } from './read-due.ts';
import { dayOfMonth, type QuarterlyMention } from './read-windows.ts';
import type { ReadWindow } from './reading.ts';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** The four quarters of the plan's calendar year; the days counted are left open unless the document names them. */
export function quarterlyWindows(
  plan: PlanYear,
  due: QuarterlyDue,
  mention: QuarterlyMention | undefined,
  words: Pick<ReadWindow, 'duePhrase' | 'dueWhere' | 'windowPhrase' | 'windowWhere'>,
): ReadWindow[] {
  return roman.map((quarter, index) => ({
    name: `Báo cáo quý ${quarter}/${plan.year}`,
    firstDay: mention ? dayOfMonth(plan.year, index * 3 + 1, -1, mention.fromDay) : null,
    lastDay: mention ? dayOfMonth(plan.year, index * 3 + 3, 0, mention.toDay) : null,
    due: { day: dayOfMonth(plan.year, index * 3 + 1, due.month - 1, due.day), inclusive: due.inclusive },
    ...words,
    certainty: plan.schoolYear ? 'unsure' : 'sure',
    rule: 'rule-of-quarter',
  }));
}
