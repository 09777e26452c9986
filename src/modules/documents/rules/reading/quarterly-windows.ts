import type { PlanYear } from './read-dates.ts';
import type { QuarterlyDue } from './read-due.ts';
import { dayOfMonth, type QuarterlyMention } from './read-windows.ts';
import type { ReadWindow } from './reading.ts';

const roman = ['I', 'II', 'III', 'IV'] as const;

/**
 * The four quarters of the plan's calendar year; of a school year those that end in it, from the third of its first year. The days
 * counted are left open unless the document names them.
 */
export function quarterlyWindows(
  plan: PlanYear,
  due: QuarterlyDue,
  mention: QuarterlyMention | undefined,
  words: Pick<ReadWindow, 'duePhrase' | 'dueWhere' | 'windowPhrase' | 'windowWhere'>,
): ReadWindow[] {
  const first = plan.schoolYear ? 2 : 0;
  return roman.map((_, turn) => {
    const index = (first + turn) % 4;
    const year = plan.year + (index < first ? 1 : 0);
    return {
      name: `Báo cáo quý ${roman[index]}/${year}`,
      firstDay: mention ? dayOfMonth(year, index * 3 + 1, -1, mention.fromDay) : null,
      lastDay: mention ? dayOfMonth(year, index * 3 + 3, 0, mention.toDay) : null,
      due: { day: dayOfMonth(year, index * 3 + 1, due.month - 1, due.day), inclusive: due.inclusive },
      ...words,
      certainty: plan.schoolYear ? 'unsure' : 'sure',
      rule: 'rule-of-quarter',
    };
  });
}
