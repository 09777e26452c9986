import { minDate, yearOf } from '#base/date.ts';
import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { matches } from '#base/vietnamese.ts';
import { selectAbove, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import { type Book, gapsIn, nextNumber } from '../../rules/register/book.ts';
import { bookColumns } from '../../rules/register/book-columns.ts';
import { bookCell } from '../../rules/register/printed-book.ts';
import { type Entry, selectBook, selectBookPage, selectNumbers, selectYears } from './entry-store.ts';
import { lineOf, printed } from './line-of-book.ts';

type Reply = ReplyOf<(typeof registerContract)['readBook']>;

const PAGE = 200;

/** The runs of numbers of a year: what comes next in each and what it left out. The common one is always there. */
export function runsOf(numbers: ReadonlyMap<string, readonly number[]>): Reply['series'] {
  const bySeries = numbers.has('') ? numbers : new Map([['', []], ...numbers]);
  return [...bySeries].map(([series, taken]) => {
    const last = taken.reduce((a, b) => Math.max(a, b), 0);
    return { series, next: nextNumber(last), gaps: gapsIn(taken) };
  });
}

type Asked = QueryOf<(typeof registerContract)['readBook']>;

/** The lines that are wanted of a year, and how many there are. */
async function linesOf(work: Work, unitId: Id, book: Book, year: number, { q = '', only, page }: Asked) {
  const offset = (page - 1) * PAGE;
  if (only !== 'all' && q.trim() === '') {
    const place = { unitId, book, year };
    return selectBookPage(work.tx, place, { onlyOpen: only === 'open', limit: PAGE, offset });
  }
  const all = await selectBook(work.tx, unitId, book, year);
  if (only === 'all') return { entries: all, total: all.length };
  const wanted = all
    .filter((entry) => (only !== 'open' || isUnfinished(entry)) && matches(wordsOf(entry), q))
    .sort((a, b) => a.series.localeCompare(b.series) || b.number - a.number);
  return { entries: wanted.slice(offset, offset + PAGE), total: wanted.length };
}

const isUnfinished = ({ withdrawnAt, handling }: Entry): boolean => withdrawnAt === null && handling !== 'done';

/** A line as it is read in the book, to be searched. */
const wordsOf = (entry: Entry): string =>
  bookColumns[entry.book].map(({ key }) => bookCell(printed(entry), key)).join(' ');

/** A page of a year of a register, with the years it has. */
export async function readBook(work: Work, unitId: Id, book: Book, asked: Asked): Promise<Reply> {
  await work.need('document.read', unitId);
  const thisYear = yearOf(work.today);
  const year = asked.year ?? thisYear;
  const { entries, total } = await linesOf(work, unitId, book, year, asked);
  const numbers = await selectNumbers(work.tx, unitId, book, year);
  const years = new Set([thisYear, year, ...(await selectYears(work.tx, unitId, book))]);
  const { name, superior } = await keeperOf(work, unitId, year);
  return {
    unitName: name,
    superior,
    year,
    years: [...years].sort((a, b) => b - a),
    entries: entries.map((entry) => lineOf(entry, work.today)),
    total,
    written: [...numbers.values()].reduce((sum, { length }) => sum + length, 0),
    page: asked.page,
    pageSize: PAGE,
    series: runsOf(numbers),
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
