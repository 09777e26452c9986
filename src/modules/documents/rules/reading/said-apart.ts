import type { Place } from './duty-pieces.ts';
import { periodIn } from './period-words.ts';
import { findDates, type PlanYear } from './read-dates.ts';
import { findDues } from './read-due.ts';
import {
  findMonthlyWindow,
  findQuarterlyWindow,
  findWindows,
  type MonthlyMention,
  type QuarterlyMention,
} from './read-windows.ts';
import type { ReadDuty, ReadWindow, Span } from './reading.ts';

type Words = { readonly windowPhrase: string; readonly windowWhere: Span };
type Said<T> = { readonly mention: T; readonly words: Words };
type Days = Words & Pick<ReadWindow, 'firstDay' | 'lastDay'>;

/** The days of figures that a document says apart from the limits: “Thời gian chốt số liệu: báo cáo 6 tháng từ … đến …”. */
export interface SaidApart {
  readonly days: ReadonlyMap<string, Days>;
  readonly monthly?: Said<MonthlyMention>;
  readonly quarterly?: Said<QuarterlyMention>;
}

const aboutFigures =
  /số liệu|chốt|kỳ báo cáo|(?:thời gian|thời điểm|mốc)\s(?:lấy|tính|thống kê|báo cáo)|(?:tính|lấy|thống kê)\s+từ/iu;

/** Whether a sentence only says of which days the figures are: “Báo cáo hằng tháng: tính từ ngày 15 tháng trước đến …”. */
export const saysOnlyDays = (text: string): boolean =>
  /(?:tính|lấy|thống kê|số liệu)\s+từ\s/iu.test(text) &&
  !/(?<!\p{L})(?:gửi|nộp|trước ngày|chậm nhất|muộn nhất|(?:báo cáo|kết quả)\s+về)(?!\p{L})/iu.test(text);

/** Sentences about the days of figures without a limit of their own, by the period each is for; the first of a kind holds. */
export function windowsSaidApart(places: readonly Place[], plan: PlanYear | undefined): SaidApart {
  const days = new Map<string, Days>();
  let monthly: SaidApart['monthly'];
  let quarterly: SaidApart['quarterly'];
  for (const { paragraph } of places) {
    if (!aboutFigures.test(paragraph.text)) continue;
    for (const { text, start } of clausesOf(paragraph)) {
      const wordsAt = (found: Span) => ({
        windowPhrase: text.slice(found.start, found.end),
        windowWhere: { start: start + found.start, end: start + found.end },
      });
      const quarter = findQuarterlyWindow(text);
      const month = quarter ? undefined : findMonthlyWindow(text);
      if (quarter) quarterly ??= { mention: quarter, words: wordsAt(quarter) };
      if (month) monthly ??= { mention: month, words: wordsAt(month) };
      const dates = findDates(text);
      const [window] = findWindows(text, dates, plan);
      if (!window || hasLimit(text, dates, window)) continue;
      const period = periodIn(text.slice(0, window.start));
      if (period && !days.has(period))
        days.set(period, { firstDay: window.firstDay, lastDay: window.lastDay, ...wordsAt(window) });
    }
  }
  return { days, ...(monthly && { monthly }), ...(quarterly && { quarterly }) };
}

const hasLimit = (text: string, dates: ReturnType<typeof findDates>, window: Span): boolean =>
  findDues(
    text,
    dates.filter((date) => date.end <= window.start || date.start >= window.end),
  ).length > 0;

function clausesOf({ text, start }: { text: string; start: number }): { text: string; start: number }[] {
  const clauses: { text: string; start: number }[] = [];
  let from = 0;
  for (const stop of [...text.matchAll(/;|\.(?=\s)/gu), { index: text.length }]) {
    clauses.push({ text: text.slice(from, stop.index), start: start + from });
    from = stop.index + 1;
  }
  return clauses;
}

/** Windows whose own words name no days, with those the document says apart for their period. */
export const withDaysSaidApart = (duties: readonly ReadDuty[], { days }: SaidApart): ReadDuty[] =>
  days.size === 0
    ? [...duties]
    : duties.map((duty) => ({
        ...duty,
        windows: duty.windows.map((window) => {
          const said = window.firstDay === null ? days.get(periodIn(window.name) ?? '') : undefined;
          return said ? { ...window, ...said } : window;
        }),
      }));
