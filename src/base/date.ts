/**
 * Days without a time, as `YYYY-MM-DD`, and their place in Vietnamese time (Asia/Ho_Chi_Minh, UTC+7, no summer time
 * since 1975). Strings of this form sort and compare as days.
 */
export type PlainDate = string;

const DAY = 86_400_000;
const VIETNAM_OFFSET = 7 * 3_600_000;

const toUtc = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);

/** True for an existing calendar day written `YYYY-MM-DD` (30/2 is not one, and there was no year 0). */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const time = toUtc(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A day of the years that anybody here writes of, 1900 to 2200; one of another year is a slip of the finger. */
export const isUsualDay = (text: string): boolean => isPlainDate(text) && text >= '1900' && text < '2201';

/** The day `year-month-day`, or undefined when the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(text) ? text : undefined;
}

export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(toUtc(date) + days * DAY).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((toUtc(to) - toUtc(from)) / DAY);

/** The same day of the month `months` later; the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return plainDate(targetYear, targetMonth, Math.min(day, lastDay)) as PlainDate;
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const minDate = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const maxDate = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** The calendar day in Vietnam at an instant. */
export const dayInVietnam = (instant: Date): PlainDate =>
  new Date(instant.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 10);

/** The instant at which a day begins in Vietnam. */
export const startOfDayInVietnam = (date: PlainDate): Date => new Date(toUtc(date) - VIETNAM_OFFSET);

/** A day as Vietnamese readers write it: `05/01/2024`. */
export const formatDate = (date: PlainDate): string => date.split('-').reverse().join('/');

/** The minute of an instant in Vietnam: `09/02/2026 14:05`. */
export const formatMinute = (instant: Date): string => {
  const time = new Date(instant.getTime() + VIETNAM_OFFSET).toISOString().slice(11, 16);
  return `${formatDate(dayInVietnam(instant))} ${time}`;
};
