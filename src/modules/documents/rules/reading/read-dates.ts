import { type PlainDate, plainDate } from '#base/date.ts';

/** A day as written: the year may be missing or be said as “năm trước”. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly relative: 'previous' | 'next' | 'same' | null;
}

/** What a day without a year is measured from. */
export interface PlanYear {
  readonly year: number;
  /** The plan runs over a school year that begins in `year`: from August on `year`, before it the next. */
  readonly schoolYear: boolean;
}

const pattern =
  /(?:ngày\s+)?(?<![\d/.,])(\d{1,2})(?:\s?\/\s?(\d{1,2})(?:\s?[/.]\s?(\d{4}))?|\.(\d{1,2})\.(\d{4})|-(\d{1,2})-(\d{4}))(?![\d/])(?!\s?[-/]\s?\p{Lu})|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:[\s,]+năm\s+(\d{4}))?/giu;
const yearBehind =
  /^\s*(?:(?:của\s+)?năm\s+(?:(\d{4})|((?:trước liền kề|liền trước|trước)(?:\s+(?:của\s+)?(?:kỳ|năm)\s+báo\s+cáo)?)|(sau|tiếp theo|liền sau)|(?:nay|kế hoạch|báo cáo|hiện tại|thuộc kỳ báo cáo))|(?:của|thuộc)\s+kỳ\s+báo\s+cáo)(?![\p{L}])/iu;

/** Days written in a text, in order. “24/7” and other fractions come along; the reader asks for the words around. */
export function findDates(text: string): DateMention[] {
  const dates: DateMention[] = [];
  for (const match of text.matchAll(pattern)) {
    const day = Number(match[1] ?? match[8]);
    const month = Number(match[2] ?? match[4] ?? match[6] ?? match[9]);
    const written = match[3] ?? match[5] ?? match[7] ?? match[10];
    if (day < 1 || day > 31 || month < 1 || month > 12) continue;
    let end = match.index + match[0].length;
    const behind = written ? null : yearBehind.exec(text.slice(end, end + 40));
    if (behind) end += behind[0].length;
    dates.push({
      start: match.index,
      end,
      day,
      month,
      year: written ? Number(written) : behind?.[1] ? Number(behind[1]) : null,
      relative: !behind || behind[1] ? null : behind[2] ? 'previous' : behind[3] ? 'next' : 'same',
    });
  }
  return dates;
}

/** The day with the year the plan gives it; undefined when no year is known or no calendar has the day. */
export function resolveDate(mention: DateMention, plan: PlanYear | undefined): PlainDate | undefined {
  const year = mention.year ?? (plan && yearFor(mention, plan));
  return year === undefined ? undefined : plainDate(year, mention.month, mention.day);
}

function yearFor({ month, relative }: DateMention, { year, schoolYear }: PlanYear): number {
  const base = schoolYear && month < 8 ? year + 1 : year;
  if (relative === 'previous') return schoolYear ? year : year - 1;
  if (relative === 'next') return year + 1;
  return base;
}
