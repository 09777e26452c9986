import { addMonths, type PlainDate, yearOf } from '#base/date.ts';
import type { Ledger } from '../definition.ts';

const lengths = { month: 1, quarter: 3, year: 12 } as const satisfies Record<Ledger['closes'], number>;

/** The first day a new entry of a ledger may have: that of the period before the one `today` lies in. */
export function openSince(closes: Ledger['closes'], today: PlainDate): PlainDate {
  const months = lengths[closes];
  const month = Number(today.slice(5, 7)) - 1;
  const begin = month - (month % months);
  return addMonths(`${yearOf(today)}-${String(begin + 1).padStart(2, '0')}-01`, -months);
}
