import type { DateMention } from './read-dates.ts';
import { findQuarterlyWindow } from './read-windows.ts';
import type { ReadingRule } from './reading-rules.ts';

/** A time limit as the words say it. */
export interface DueMention {
  /** From the words of the limit (“trước”, “chậm nhất”) to the end of the day. */
  readonly start: number;
  readonly end: number;
  /** “trước ngày X” does not hold X; “chậm nhất ngày X” does. */
  readonly inclusive: boolean;
  readonly date: DateMention;
  /** An hour was given (“trước 17h ngày …”); only the day is kept. */
  readonly hour: string | undefined;
  /** “ngày 15/6” without a word of limit, or a word that can be read both ways. */
  readonly isVague: boolean;
  /** “trước ngày 15/12 hằng năm”: the same day of every year. */
  readonly isEveryYear: boolean;
  readonly rule: ReadingRule;
}

export interface MonthlyDue {
  readonly start: number;
  readonly end: number;
  readonly inclusive: boolean;
  readonly day: number;
  /** “ngày 05 tháng sau”: in the month after the one reported. */
  readonly inNextMonth: boolean;
}

const upTo =
  /(?:chậm nhất|muộn nhất|hạn cuối|hạn chót|hạn nộp|hạn gửi|thời hạn|không muộn hơn|không quá|đến hết|hết|xong|trong)(?:\s*(?:là|vào|đến|hết|trong|cùng|nộp|gửi|báo cáo|cuối|:|,|thứ\s+\p{L}+|chủ nhật))*\s*$/iu;
const beforeDay =
  /(?<!\p{L})(?:chậm nhất\s+(?:là\s+)?)?trước(\s+hoặc\s+trong)?(?:\s*:)?\s*(?:(?:thứ\s+\p{L}+|chủ nhật)\s*,?\s*)?$/iu;
const hour =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|không quá|không muộn hơn|hạn cuối|hạn chót|hạn nộp|hạn gửi)\s*:?\s+(?:(?:là|vào|lúc|trước)\s+){0,2}(\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?\s*(?:phút)?)\s*,?\s*(?:(?:thứ\s+\p{L}+|chủ nhật)\s*,?\s*)?$/iu;
const onDay = /(?:gửi|nộp|hoàn thành|báo cáo|định kỳ)(?:[^.;:]{0,60}\s|\s)(?:vào|trong)\s*$/iu;

/** “trước tháng 6/2023”: before its first day. */
const beforeMonth = /(?<!\p{L})trước\s+tháng\s+(\d{1,2})(?:\s*\/\s*(\d{4})|\s+năm\s+(\d{4}))(?![\d/])/giu;

/** “hoàn thành trong quý III/2026”, “trước quý II”: a quarter as a limit is its last day, before it the day it begins. */
const ofQuarter =
  /(?<!\p{L})(trước(?:\s+hết)?|(?:chậm nhất|muộn nhất|hoàn thành|xong|đến hết|hết|trong)(?:\s+(?:là|vào|trong|hết|cuối|đến))*)\s+quý\s+(I{1,3}|IV|[1-4])(?:\s*\/\s*(\d{4})|\s+năm\s+(\d{4}))?(?![\p{L}\d/])/giu;
const quarterNumbers: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
const lastDays = [31, 30, 30, 31] as const;

const everyYear = /^\s*(?:của\s+)?(?:hằng|hàng|mỗi|từng)\s+năm/iu;
const everyYearBefore =
  /(?<!\p{L})(?:hằng|hàng|mỗi)\s+năm(?:\s+(?:xây dựng|ban hành|lập|tổng kết|sơ kết|tổng hợp|rà soát|đánh giá|báo cáo|gửi)(?!\p{L})[^.;:,()\d]{0,60}?)?\s*[,(]?\s*(?:chậm nhất|muộn nhất|trước|vào)(?:\s+(?:là|vào))*\s*$/iu;

/** Time limits with a day and a month. */
export function findDues(text: string, dates: readonly DateMention[]): DueMention[] {
  const dues: DueMention[] = [];
  for (const date of dates) {
    const lead = text.slice(Math.max(0, date.start - 80), date.start);
    const last = dues.at(-1);
    const found = limitIn(lead) ?? (last && goesOnWith(last, text.slice(last.date.end, date.start)));
    if (!found) continue;
    const { length, ...limit } = found;
    const behind = everyYear.exec(text.slice(date.end, date.end + 30));
    const isEveryYear = date.year === null && (behind !== null || everyYearBefore.test(lead));
    const end = date.end + (behind?.[0].length ?? 0);
    dues.push({ ...limit, start: date.start - length, end, date, isEveryYear });
    // “Trước ngày 15/5 và 15/11 hằng năm”: said once for the whole list.
    for (let at = dues.length - 1; isEveryYear && at > 0 && isListed(text, dues[at - 1], dues[at]); at -= 1)
      dues[at - 1] = { ...(dues[at - 1] as DueMention), isEveryYear: true };
  }
  for (const match of text.matchAll(beforeMonth)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const [month, year] = [Number(match[1]), Number(match[2] ?? match[3])];
    const date = { start, end, day: 1, month, year, relative: null };
    if (month >= 1 && month <= 12)
      dues.push({
        start,
        end,
        inclusive: false,
        date,
        hour: undefined,
        isVague: false,
        isEveryYear: false,
        rule: 'limit-before-month',
      });
  }
  dues.push(
    ...quarterDues(text).filter((one) => !one.isVague || !dues.some((other) => isOneSentence(text, one, other))),
  );
  return dues.sort((a, b) => a.start - b.start);
}

const longestSentence = 600;

const isOneSentence = (text: string, one: DueMention, other: DueMention): boolean => {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  if (last.start - first.end > longestSentence) return false;
  return !/[.;]\s/u.test(text.slice(first.end, last.start));
};

function quarterDues(text: string): DueMention[] {
  return [...text.matchAll(ofQuarter)].map((match) => {
    const [words, lead = '', numeral = '', slashed, spoken] = match;
    const [start, end] = [match.index, match.index + words.length];
    return {
      start,
      end,
      ...quarterLimit(lead, numeral, slashed ?? spoken, { start, end }),
      hour: undefined,
      isEveryYear: false,
    };
  });
}

function quarterLimit(
  lead: string,
  numeral: string,
  written: string | undefined,
  span: { start: number; end: number },
) {
  const number = quarterNumbers[numeral.toUpperCase()] ?? Number(numeral);
  const isBefore = /^trước$/iu.test(lead);
  const [day, month] = isBefore ? [1, number * 3 - 2] : [lastDays[number - 1] ?? 31, number * 3];
  const date = { ...span, day, month, year: written ? Number(written) : null, relative: null };
  return { inclusive: !isBefore, date, isVague: /^trong/iu.test(lead), rule: 'limit-of-quarter' as const };
}

/** A column or a label says that what stands there is a limit: “31/10/2026”, “Quý II/2027” need no word of limit. */
export function bareDue(text: string, dates: readonly DateMention[]): DueMention | undefined {
  const [date] = dates;
  const known = { hour: undefined, isEveryYear: false } as const;
  if (date && dates.length === 1 && text.slice(0, date.start).trim() === '' && /^[\s.;]*$/u.test(text.slice(date.end)))
    return {
      start: date.start,
      end: date.end,
      inclusive: true,
      date,
      isVague: false,
      rule: 'limit-at-latest',
      ...known,
    };
  const quarter = /^\s*quý\s+(I{1,3}|IV|[1-4])(?:\s*\/\s*(\d{4})|\s+năm\s+(\d{4}))?[\s.;]*$/iu.exec(text);
  if (!quarter) return undefined;
  const span = { start: quarter[0].search(/\S/u), end: quarter[0].trimEnd().length };
  return { ...span, ...quarterLimit('', quarter[1] ?? '', quarter[2] ?? quarter[3], span), ...known };
}

const listMark = /^\s*(?:\([^()]{0,40}\)\s*)?(?:[,;]|và|hoặc|,\s*và)\s*(?:ngày\s*)?$/iu;

/** “Trước ngày 15/3, 15/6, 15/9 và 15/12”: one limit word for several days. */
const goesOnWith = ({ inclusive, isVague, rule }: DueMention, between: string): Limit | undefined =>
  listMark.test(between) ? { inclusive, isVague, rule, hour: undefined, length: 0 } : undefined;

/** Behind a list mark the limit word may stand once more: “trước ngày 10/6 và trước ngày 10/12 hằng năm”. */
const listMarkAndLimit =
  /^\s*(?:\([^()]{0,40}\)\s*)?(?:[,;]|và|hoặc|,\s*và)\s*(?:(?:trước|chậm nhất|muộn nhất)\s+)?(?:ngày\s*)?$/iu;

const isListed = (text: string, one: DueMention | undefined, next: DueMention | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  one.date.year === null &&
  listMarkAndLimit.test(text.slice(one.date.end, next.date.start));

type Limit = Pick<DueMention, 'inclusive' | 'hour' | 'isVague' | 'rule'> & { readonly length: number };

function limitIn(lead: string): Limit | undefined {
  const timed = hour.exec(lead);
  if (timed)
    return {
      inclusive: true,
      hour: timed[1]?.trim(),
      isVague: false,
      rule: 'limit-with-hour',
      length: timed[0].length,
    };
  const exclusive = beforeDay.exec(lead);
  if (exclusive) {
    const [words, orOn] = exclusive;
    return {
      inclusive: orOn !== undefined,
      hour: undefined,
      isVague: false,
      rule: 'limit-before',
      length: words.length,
    };
  }
  const inclusive = upTo.exec(lead);
  if (inclusive) {
    const isVague = /^(?:trong|thời hạn|hết|xong)/iu.test(inclusive[0]);
    return { inclusive: true, hour: undefined, isVague, rule: 'limit-at-latest', length: inclusive[0].length };
  }
  const on = onDay.exec(lead);
  return on
    ? {
        inclusive: true,
        hour: undefined,
        isVague: true,
        rule: 'limit-on-day',
        length: /\S+\s*$/u.exec(on[0])?.[0].length ?? 0,
      }
    : undefined;
}

const monthlyWord = /(?:hằng|hàng|mỗi|từng)\s+tháng|báo cáo tháng/iu;
const monthlyDay =
  /(?<!\p{L})((?:chậm nhất|muộn nhất|không muộn hơn|không quá|hạn cuối|hạn nộp)(?:\s+(?:là|vào|trong))*\s+(?:trước\s+)?|trước\s+)?ngày\s+(?:mùng\s+|mồng\s+)?(\d{1,2})(?!\d|\s?[/.-]\s?\d)(?!\s+tháng\s+\d)(\s+(?:của\s+)?tháng\s+(?:sau|kế tiếp|tiếp theo|liền kề|liền sau))?/giu;

/** “hằng tháng chậm nhất vào ngày 11”, “trước ngày 25 hằng tháng”, “trước ngày 05 tháng sau”. */
export function findMonthlyDue(text: string): MonthlyDue | undefined {
  if (!monthlyWord.test(text)) return undefined;
  for (const match of text.matchAll(monthlyDay)) {
    const day = Number(match[2]);
    const lead = match[1] ?? '';
    const end = match.index + match[0].length;
    const isLimit = lead !== '' || /^\s+(?:hằng|hàng|mỗi|từng)\s+tháng/iu.test(text.slice(end, end + 20));
    if (!isLimit || day < 1 || day > 31) continue;
    return { start: match.index, end, inclusive: !/trước/iu.test(lead), day, inNextMonth: match[3] !== undefined };
  }
  return undefined;
}

export interface QuarterlyDue {
  readonly start: number;
  readonly end: number;
  readonly inclusive: boolean;
  readonly day: number;
  /** 1 to 3; counted on, 4 is the first month of the next quarter. */
  readonly month: number;
}

const quarterlyWord = /(?:hằng|hàng|mỗi|từng)\s+quý|báo cáo quý|(?:cuối|đầu)\s+quý/iu;
const quarterlyDay =
  /(?<!\p{L})((?:chậm nhất|muộn nhất|không muộn hơn|không quá|hạn cuối|hạn nộp)(?:\s+(?:là|vào|trong))*\s+(?:trước\s+)?|trước\s+)?ngày\s+(?:mùng\s+|mồng\s+)?(\d{1,2})\s+(?:của\s+)?tháng\s+(cuối|đầu|thứ nhất|thứ hai|thứ ba)\s+(?:của\s+)?(?:mỗi\s+|hằng\s+|hàng\s+|từng\s+)?quý(\s+(?:sau|kế tiếp|tiếp theo|liền kề|liền sau))?/iu;
const monthOfQuarter: Readonly<Record<string, number>> = {
  đầu: 1,
  'thứ nhất': 1,
  'thứ hai': 2,
  'thứ ba': 3,
  cuối: 3,
};

/** “hằng quý, trước ngày 20 của tháng cuối quý”, “ngày 05 tháng đầu quý sau”. */
export function findQuarterlyDue(text: string): QuarterlyDue | undefined {
  if (!quarterlyWord.test(text)) return undefined;
  const window = findQuarterlyWindow(text);
  const limits = window ? text.slice(0, window.start).padEnd(window.end) + text.slice(window.end) : text;
  const match = quarterlyDay.exec(limits);
  if (!match) return undefined;
  const day = Number(match[2]);
  if (day < 1 || day > 31) return undefined;
  return {
    start: match.index,
    end: match.index + match[0].length,
    inclusive: !/trước/iu.test(match[1] ?? ''),
    day,
    month: (monthOfQuarter[match[3]?.toLowerCase() ?? ''] ?? 3) + (match[4] ? 3 : 0),
  };
}
