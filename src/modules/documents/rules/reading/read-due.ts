import type { DateMention } from './read-dates.ts';

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
  /(?:chậm nhất|muộn nhất|hạn cuối|hạn chót|hạn nộp|hạn gửi|thời hạn|không muộn hơn|không quá|đến hết|hết|xong|trong)(?:\s*(?:là|vào|đến|hết|trong|cùng|nộp|gửi|báo cáo|cuối|:|,))*\s*$/iu;
const beforeDay = /(?<!\p{L})(?:chậm nhất\s+(?:là\s+)?)?trước(\s+hoặc\s+trong)?(?:\s*:)?\s*$/iu;
const hour = /(?<!\p{L})trước\s+(\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{2})?\s*(?:phút)?)\s*,?\s*$/iu;
const onDay = /(?:gửi|nộp|hoàn thành|báo cáo)[^.;:]{0,60}\s(?:vào|trong)\s*$/iu;

/** Time limits with a day and a month. */
export function findDues(text: string, dates: readonly DateMention[]): DueMention[] {
  const dues: DueMention[] = [];
  for (const date of dates) {
    const lead = text.slice(Math.max(0, date.start - 80), date.start);
    const found = limitIn(lead);
    if (!found) continue;
    dues.push({ ...found, start: date.start - found.length, end: date.end, date });
  }
  return dues;
}

function limitIn(lead: string): (Pick<DueMention, 'inclusive' | 'hour' | 'isVague'> & { length: number }) | undefined {
  const timed = hour.exec(lead);
  if (timed) return { inclusive: true, hour: timed[1]?.trim(), isVague: false, length: timed[0].length };
  const exclusive = beforeDay.exec(lead);
  if (exclusive) {
    return { inclusive: exclusive[1] !== undefined, hour: undefined, isVague: false, length: exclusive[0].length };
  }
  const inclusive = upTo.exec(lead);
  if (inclusive) {
    const isVague = /^(?:trong|thời hạn|hết|xong)/iu.test(inclusive[0]);
    return { inclusive: true, hour: undefined, isVague, length: inclusive[0].length };
  }
  const on = onDay.exec(lead);
  return on
    ? { inclusive: true, hour: undefined, isVague: true, length: /\S+\s*$/u.exec(on[0])?.[0].length ?? 0 }
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
