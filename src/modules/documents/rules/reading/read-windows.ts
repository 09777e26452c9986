import { addMonths, type PlainDate, plainDate } from '#base/date.ts';
import { type DateMention, type PlanYear, resolveDate } from './read-dates.ts';

/** The days a report counts, as the words say them. */
export interface WindowMention {
  readonly start: number;
  readonly end: number;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** The words taken literally span a longer time than they mean. */
  readonly isLiterallyLonger: boolean;
  /** A year had to be supplied beyond the plan's own. */
  readonly isGuessed: boolean;
}

const before = /(?:từ|kể từ|tính từ)\s*(?:hết\s+)?$/iu;
const joint = /^\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:(?:thứ\s+\p{L}+|chủ nhật)\s*,?\s*)?$/iu;

/**
 * Pairs of days joined as “từ … đến …”. “15/12 năm trước đến 12/6 năm sau” of a plan for year Y means Y−1 to Y:
 * “năm sau” there is the year after the first day's, not after the plan's.
 */
export function findWindows(text: string, dates: readonly DateMention[], plan: PlanYear | undefined): WindowMention[] {
  const windows: WindowMention[] = [];
  for (const [index, first] of dates.entries()) {
    const last = dates[index + 1];
    if (!last) continue;
    const lead = before.exec(text.slice(Math.max(0, first.start - 12), first.start));
    if (last.start - first.end > 20 || !joint.test(text.slice(first.end, last.start))) continue;
    const days = resolvePair(first, last, plan);
    if (days) windows.push({ start: first.start - (lead?.[0].length ?? 0), end: last.end, ...days });
  }
  return windows;
}

function resolvePair(first: DateMention, last: DateMention, plan: PlanYear | undefined) {
  const isLiterallyLonger = first.relative === 'previous' && last.relative === 'next' && !plan?.schoolYear;
  const meant = isLiterallyLonger ? { ...last, relative: 'same' as const } : last;
  const lastDay = resolveDate(meant, plan);
  let firstDay = resolveDate(first, plan);
  if (!firstDay || !lastDay) return undefined;
  let end = lastDay;
  let isGuessed = false;
  if (firstDay > end) {
    const free = (mention: DateMention) => mention.year === null && mention.relative === null;
    if (free(first)) firstDay = addMonths(firstDay, -12);
    else if (free(last)) end = addMonths(end, 12);
    isGuessed = true;
  }
  return firstDay <= end ? { firstDay, lastDay: end, isLiterallyLonger, isGuessed } : undefined;
}

/** A window that comes back every month: from a day of the month before (`fromOffset` −1) to a day of the month. */
export interface MonthlyMention {
  readonly start: number;
  readonly end: number;
  readonly fromDay: number;
  readonly fromOffset: number;
  readonly toDay: number;
  readonly toOffset: number;
  readonly isLiterallyLonger: boolean;
}

const monthly =
  /(?:từ|tính từ)\s+(?:ngày\s+)?(\d{1,2})\s+(?:của\s+)?(?:tháng\s+(trước|liền trước|trước liền kề|này|báo cáo)(?:\s+kỳ\s+báo\s+cáo)?|hằng tháng|hàng tháng)?\s*(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2}|cuối)\s*(?:của\s+)?(?:tháng(?:\s+(sau|liền sau|này|báo cáo|kế tiếp))?|hằng tháng|hàng tháng|kỳ báo cáo)/iu;

/** “từ 12 tháng trước đến 11 tháng sau”: taken literally two months; meant is one, up to the month of the report. */
export function findMonthlyWindow(text: string): MonthlyMention | undefined {
  const match = monthly.exec(text);
  if (!match) return undefined;
  const [whole, from, fromWord, to, toWord] = match;
  const fromDay = Number(from);
  const toDay = to === 'cuối' ? 31 : Number(to);
  const isPrevious = /trước/.test(fromWord ?? '');
  const isNext = /sau|kế tiếp/.test(toWord ?? '');
  if (fromDay < 1 || fromDay > 31 || toDay < 1 || toDay > 31) return undefined;
  return {
    start: match.index,
    end: match.index + whole.length,
    fromDay,
    fromOffset: isPrevious || (!isNext && fromDay > toDay) ? -1 : 0,
    toDay,
    toOffset: isNext && !isPrevious ? 1 : 0,
    isLiterallyLonger: isPrevious && isNext,
  };
}

/** A window that comes back every quarter: from a day of the month before it to a day of its last month. */
export interface QuarterlyMention {
  readonly start: number;
  readonly end: number;
  readonly fromDay: number;
  readonly toDay: number;
}

const quarterly =
  /(?:từ|tính từ)\s+(?:ngày\s+)?(\d{1,2})\s+(?:của\s+)?tháng\s+(?:trước|cuối\s+(?:của\s+)?quý\s+trước)(?:\s+(?:kỳ|quý)\s+báo\s+cáo)?\s*(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2})\s+(?:của\s+)?tháng\s+cuối\s+(?:của\s+)?quý(?:\s+(?:thuộc\s+)?(?:kỳ\s+)?báo\s+cáo)?/iu;

/** “từ ngày 15 của tháng trước kỳ báo cáo đến ngày 14 của tháng cuối quý” (Nghị định 09/2019/NĐ-CP, Điều 12). */
export function findQuarterlyWindow(text: string): QuarterlyMention | undefined {
  const match = quarterly.exec(text);
  const [fromDay, toDay] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || fromDay < 1 || fromDay > 31 || toDay < 1 || toDay > 31) return undefined;
  return { start: match.index, end: match.index + match[0].length, fromDay, toDay };
}

/** Day `day` of the month `offset` months from `month` of `year`; a shorter month gives its last day. */
export function dayOfMonth(year: number, month: number, offset: number, day: number): PlainDate {
  const first = addMonths(plainDate(year, month, 1) as PlainDate, offset);
  const [y = year, m = month] = first.split('-').map(Number);
  for (let d = day; d > 28; d -= 1) {
    const date = plainDate(y, m, d);
    if (date) return date;
  }
  return plainDate(y, m, Math.min(day, 28)) as PlainDate;
}
