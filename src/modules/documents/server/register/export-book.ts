import { formatDate, type PlainDate } from '#base/date.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { Book } from '../../rules/register/book.ts';
import { followColumns, followRow, printedBook } from '../../rules/register/printed-book.ts';
import { makeTables } from '../make/make-files.ts';
import type { PrintedTable } from '../make/table-xlsx.ts';
import { type Entry, selectBook } from './entry-store.ts';
import { selectSteps } from './handling-store.ts';
import { printed } from './line-of-book.ts';
import { keeperOf } from './read-book.ts';

const names: Readonly<Record<Book, string>> = { received: 'So van ban den', issued: 'So van ban di' };

/**
 * A year of a register as Excel: the printed book, and for what arrived the book that follows how it was dealt with (*sổ theo
 * dõi giải quyết văn bản đến*, Nghị định 30/2020/NĐ-CP, Phụ lục IV mẫu VIII).
 */
export async function exportBook(work: Work, unitId: Id, book: Book, year: number): Promise<Download> {
  await work.need('document.read', unitId);
  const entries = await selectBook(work.tx, unitId, book, year);
  const { name, superior } = await keeperOf(work, unitId, year);
  const keeper = { superior, office: name };
  const tables: PrintedTable[] = [{ ...keeper, ...printedBook(book, year, entries.map(printed)) }];
  if (book === 'received') {
    const steps = Map.groupBy(
      await selectSteps(
        work.tx,
        unitId,
        entries.map(({ id }) => id),
      ),
      ({ entryId }) => entryId,
    );
    const shown = entries.filter(({ withdrawnAt }) => withdrawnAt === null);
    const answerOf = (id: Id): string | null =>
      steps.get(id)?.findLast(({ answer }) => answer !== null)?.answer ?? null;
    tables.push({
      ...keeper,
      sheetName: 'Theo dõi giải quyết',
      title: 'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN',
      lines: [`Năm ${year}`, `Tính đến ngày ${formatDate(work.today)}`],
      columns: followColumns,
      rows: shown.map((entry) =>
        followRow({ ...printed(entry), ...progressOf(entry, work.today), answer: answerOf(entry.id) }),
      ),
    });
  }
  return {
    fileName: `${names[book]} ${year}.xlsx`,
    mediaType: mediaTypes.xlsx,
    bytes: () => makeTables(tables),
  };
}

const progressOf = ({ handling, handlerName, handleBy, finishedOn }: Entry, today: PlainDate) => ({
  state: handling,
  handlerName,
  limit: handleBy,
  finishedOn,
  today,
});
