import { formatDate, type PlainDate } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import type { Ledger } from '../definition.ts';
import type { Finding } from '../judge-entry.ts';
import { sumAt, type Values } from '../values.ts';

/** What a day adds to the money of a source. */
export interface Net {
  readonly day: PlainDate;
  readonly amount: number;
}

/** What an entry adds to its source. */
export const netOf = ({ income, spending }: Pick<Ledger, 'income' | 'spending'>, values: Values): number =>
  sumAt(values, income) - sumAt(values, spending);

/** The first day with money moved, from one on, at whose end a source has less than nothing; days come in any order. */
export function firstShortfall(nets: readonly Net[], from: PlainDate): Net | undefined {
  const byDay = new Map<PlainDate, number>();
  for (const { day, amount } of nets) byDay.set(day, (byDay.get(day) ?? 0) + amount);
  let balance = 0;
  const ends = [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, amount]) => {
      balance += amount;
      return { day, amount: balance };
    });
  return ends.find(({ day, amount }) => day >= from && amount < 0);
}

/** Spending beyond what its source has on that day or a later one: told, and kept. */
export function judgeBalance(
  { spending }: Pick<Ledger, 'spending'>,
  sourceName: string,
  nets: readonly Net[],
  day: PlainDate,
): Finding[] {
  const short = firstShortfall(nets, day);
  if (!short) return [];
  return [
    {
      where: spending,
      code: 'beyond-balance',
      severity: 'warning',
      sentence: `Chi quá số dư: hết ngày ${formatDate(short.day)}, “${sourceName}” còn ${formatNumber(short.amount)} đồng. Xem lại số tiền, hoặc ghi khoản thu còn thiếu.`,
    },
  ];
}
