import { addDays, addMonths, daysBetween, isPlainDate, yearOf } from '#base/date.ts';
import type { ItemValue } from './item-values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A correction made in an earlier document: what stood there, what it became, the year that document is for. */
export interface PastCorrection {
  readonly read: ItemValue;
  readonly corrected: ItemValue;
  readonly year: number;
}

/**
 * The same correction made to what was read now: only what was changed then is changed, a day by as much as it was moved
 * then, one that was filled in by the years between the two documents. Undefined when that changes nothing.
 */
export function carryCorrection(past: PastCorrection, now: ItemValue, year: number): ItemValue | undefined {
  if (past.read.item !== now.item || past.corrected.item !== now.item) return undefined;
  const carried = carryFields(past.read, past.corrected, now, year - past.year) as unknown as ItemValue;
  return isSame(carried, now) ? undefined : carried;
}

function carryFields(read: Fields, corrected: Fields, now: Fields, years: number): Fields {
  return Object.fromEntries(
    Object.keys(now).map((name) => [name, carryOne(read[name], corrected[name], now[name], years)]),
  );
}

function carryOne(read: unknown, corrected: unknown, now: unknown, years: number): unknown {
  if (isSame(read, corrected)) return now;
  if (isFields(read) && isFields(corrected) && isFields(now)) return carryFields(read, corrected, now, years);
  if (!isDay(corrected)) return corrected;
  if (isDay(read) && isDay(now)) return moved(read, corrected, now);
  return addMonths(corrected, 12 * years);
}

/** Moved by whole years where only the year was wrong, else by the days between. */
function moved(read: string, corrected: string, now: string): string {
  if (read.slice(5) === corrected.slice(5)) return addMonths(now, 12 * (yearOf(corrected) - yearOf(read)));
  return addDays(now, daysBetween(read, corrected));
}

const isDay = (value: unknown): value is string => typeof value === 'string' && isPlainDate(value);
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
