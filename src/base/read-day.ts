import { isUsualDay, plainDate } from './date.ts';

/** `12/6/2026`, `12-06-2026`, `12.6.2026` or `12062026` as a day; anything else, and a day of the year 202, as it was typed. */
export function readDay(text: string): string {
  const [, day, month, year] =
    /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text) ?? [];
  const read = plainDate(Number(year), Number(month), Number(day));
  return read !== undefined && isUsualDay(read) ? read : text.trim();
}
