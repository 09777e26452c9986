import type { PlainDate } from '#base/date.ts';
import { type DatedRule, inForce } from '#base/dated-rule.ts';

/** The days, without their year, between which a school year runs. */
interface SchoolYear {
  readonly begins: string;
  readonly ends: string;
}

const rules: readonly [DatedRule<SchoolYear>] = [
  {
    value: { begins: '09-05', ends: '05-31' },
    from: '2021-09-01',
    source: 'Khung kế hoạch thời gian năm học của Bộ GDĐT: khai giảng ngày 5/9, kết thúc năm học trước ngày 31/5',
  },
];

/** The first day of the school year that runs on a day; in the summer, of the one to come. */
export function schoolYearBegins(today: PlainDate): PlainDate {
  const { begins, ends } = inForce(rules, today);
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) > ends ? year : year - 1}-${begins}`;
}
