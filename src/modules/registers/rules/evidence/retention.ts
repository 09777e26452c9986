import { addMonths, type PlainDate } from '#base/date.ts';
import { type DatedRule, inForce } from '#base/dated-rule.ts';

interface Retention {
  /** The day a school year ends by, without its year. */
  readonly yearEnds: string;
  /** School years after the running one in which a file with children is kept unless somebody says otherwise. */
  readonly yearsOn: number;
  /** The longest anybody may say, in months from the day it is added. */
  readonly mostMonths: number;
}

/**
 * How long a file in which children can be recognised is kept. Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 (in force from
 * 1/1/2026; before it Nghị định 13/2023/NĐ-CP), Điều 3: personal data is stored no longer than its purpose needs. It names no
 * number of years: that an entry is looked at again in the reports of the next school year, and that nobody needs such a
 * picture after three years, is our own measure.
 */
const rules: readonly [DatedRule<Retention>] = [
  {
    value: { yearEnds: '05-31', yearsOn: 1, mostMonths: 36 },
    from: '2023-07-01',
    source: 'Luật 91/2025/QH15, Điều 3; khung kế hoạch năm học của Bộ GDĐT: kết thúc năm học trước ngày 31/5',
  },
];

/** The day offered: the end of the next school year. */
export function usualRetention(today: PlainDate): PlainDate {
  const { yearEnds, yearsOn } = inForce(rules, today);
  const year = Number(today.slice(0, 4));
  const ends = today.slice(5) <= yearEnds ? year : year + 1;
  return `${ends + yearsOn}-${yearEnds}`;
}

/** The last day that may be said. */
export const longestRetention = (today: PlainDate): PlainDate => addMonths(today, inForce(rules, today).mostMonths);

/** Whether the last day of a file is over. */
export const isOver = (retainUntil: PlainDate, today: PlainDate): boolean => retainUntil < today;
