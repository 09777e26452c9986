import { plainDate } from './date.ts';

/** `12/6/2026`, `12-06-2026`, `12.6.2026` or `12062026` as a day; anything else as it was typed. */
export function readDay(text: string): string {
  const [, day, month, year] =
    /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text) ?? [];
  return plainDate(Number(year), Number(month), Number(day)) ?? text.trim();
}
