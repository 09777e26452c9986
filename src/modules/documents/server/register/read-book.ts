import { minDate, yearOf } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { selectAbove, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import { type Book, gapsIn, nextNumber } from '../../rules/register/book.ts';
import { type Entry, selectBook, selectYears } from './entry-store.ts';
import { lineOf } from './line-of-book.ts';

type Reply = ReplyOf<(typeof registerContract)['readBook']>;

/** The runs of numbers of a year: what comes next in each and what it left out. The common one is always there. */
export function runsOf(entries: readonly Entry[]): Reply['series'] {
  const bySeries = Map.groupBy(entries, ({ series }) => series);
  if (!bySeries.has('')) bySeries.set('', []);
  return [...bySeries].sort().map(([series, lines]) => {
    const numbers = lines.map(({ number }) => number);
    const last = numbers.reduce((a, b) => Math.max(a, b), 0);
    return { series, next: nextNumber(last), gaps: gapsIn(numbers) };
  });
}

/** A year of a register, with the years it has. */
export async function readBook(work: Work, unitId: Id, book: Book, asked: number | undefined): Promise<Reply> {
  await work.need('document.read', unitId);
  const thisYear = yearOf(work.today);
  const year = asked ?? thisYear;
  const entries = await selectBook(work.tx, unitId, book, year);
  const years = new Set([thisYear, year, ...(await selectYears(work.tx, unitId, book))]);
  const { name, superior } = await keeperOf(work, unitId, year);
  return {
    unitName: name,
    superior,
    year,
    years: [...years].sort((a, b) => b - a),
    entries: entries.map((entry) => lineOf(entry, work.today)),
    series: runsOf(entries),
    mayWrite: work.mayHere('document.write', unitId),
  };
}

/** Who kept a book at the end of its year, or keeps it today, and the body above its name: the one that governs it. */
export async function keeperOf(
  work: Work,
  unitId: Id,
  year: number,
): Promise<{ name: string; superior: string | null }> {
  const day = minDate(work.today, `${year}-12-31`);
  const unit = (await selectUnit(work.tx, unitId, day)) ?? (await selectUnit(work.tx, unitId, work.today));
  const [above] = await selectAbove(work.tx, unitId, 'governed_by', day);
  return { name: unit?.name ?? '', superior: above?.name ?? null };
}
