import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { remarksOf, textRow } from '#modules/organisation/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import type { Book } from '../../rules/register/book.ts';
import { type BookColumnKey, bookColumns } from '../../rules/register/book-columns.ts';
import {
  type BookRow,
  bookSheets,
  judgeBook,
  linesOfSheet,
  MOST_LINES,
  type OldLine,
  placeOf,
} from '../../rules/register/book-sheet.ts';
import type { SheetContent } from '../extract/read-sheet.ts';
import { makeSheet } from '../make/make-files.ts';
import { insertEntries, lockRun, selectTaken } from './entry-store.ts';

type C = typeof registerContract;

const names: Readonly<Record<Book, string>> = { received: 'Sổ văn bản đến', issued: 'Sổ văn bản đi' };
const files: Readonly<Record<Book, string>> = { received: 'mau-so-van-ban-den', issued: 'mau-so-van-ban-di' };

/** The empty sheet: the columns of the printed book, each explained on a second page. */
export async function bookTemplate(work: Work, unitId: Id, book: Book): Promise<Download> {
  await work.needHere('document.write', unitId);
  return {
    fileName: `${files[book]}.xlsx`,
    mediaType: mediaTypes.xlsx,
    bytes: () => makeSheet({ sheetName: names[book], columns: bookColumns[book], rows: [], choicesSheet: [] }),
  };
}

const yearsOf = (lines: readonly OldLine[]): number[] => [...new Set(lines.map(({ year }) => year))].sort();

/** The lines of the rows by themselves; numbers the book holds are looked at afterwards. */
const linesIn = (work: Work, book: Book, rows: readonly BookRow[]) =>
  judgeBook(book, rows, new Map(), work.today).lines;

/** An old book that was read, with the numbers that are used already in its years. */
export async function checkBook(
  work: Work,
  unitId: Id,
  book: Book,
  sheet: SheetContent<BookColumnKey>,
): Promise<ReplyOf<C['checkBook']>> {
  await work.needHere('document.write', unitId);
  const sheetRows = bookSheets[book];
  const rows = linesOfSheet(sheet.rows.map((one) => textRow(one, sheetRows.keys)));
  if (rows.length === 0) throw new Refusal('sheet-empty');
  if (rows.length > MOST_LINES) throw new Refusal('sheet-too-long', { limit: MOST_LINES });
  const taken = await selectTaken(work.tx, unitId, book, yearsOf(linesIn(work, book, rows)));
  return {
    rows: rows.map(sheetRows.send),
    remarks: remarksOf(sheet),
    taken: taken.map((one) => ({ place: placeOf(one), subject: one.subject })),
  };
}

/** Writes an old book under its own numbers. What is in it was dealt with long ago, as far as this program can know. */
export async function importBook(
  work: Work,
  unitId: Id,
  book: Book,
  { rows, leaveOut }: Omit<BodyOf<C['importBook']>, 'commandId'>,
): Promise<ReplyOf<C['importBook']>> {
  await work.needHere('document.write', unitId);
  const kept = rows.filter(({ row }) => !leaveOut.includes(row)).map(bookSheets[book].receive);
  const asked = linesIn(work, book, kept);
  const runs = new Map(asked.map(({ year, series }) => [`${year} ${series}`, { unitId, book, year, series }]));
  // In one order, so that two sheets never wait for each other.
  for (const [, run] of [...runs].sort(([a], [b]) => (a < b ? -1 : 1))) await lockRun(work.tx, run);
  const held = await selectTaken(work.tx, unitId, book, yearsOf(asked));
  const taken = new Map(held.map((one) => [placeOf(one), one.subject]));
  const { lines, findings } = judgeBook(book, kept, taken, work.today);
  if (findings.length > 0 || lines.length === 0) throw new Refusal('register-sheet-unfit', { count: findings.length });
  await insertEntries(
    work.tx,
    lines.map(({ row: _, ...line }) => ({
      ...line,
      unitId,
      id: work.newId(),
      book,
      documentId: null,
      handling: 'done' as const,
      handlerName: line.facts.recipients,
      finishedOn: null,
      createdAt: work.now,
      createdBy: work.person.personId,
    })),
  );
  const years = yearsOf(lines);
  await work.record({
    unitId,
    subjectKind: 'register-entry',
    subjectId: work.newId(),
    action: 'import-book',
    after: { register: names[book], count: lines.length, year: years },
  });
  return { count: lines.length, years };
}
