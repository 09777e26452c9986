import { isPlainDate, type PlainDate } from '#base/date.ts';
import { readDay } from '#base/read-day.ts';
import { type CellFinding, type SheetRow, sheetOf } from '#base/sheet-columns.ts';
import {
  type Book,
  type EntryFacts,
  entryFindingSentence,
  formatBookNumber,
  judgeEntry,
  MOST_COPIES,
  MOST_NUMBER,
  yearOfEntry,
} from './book.ts';
import { type BookColumnKey, bookColumns } from './book-columns.ts';
import { numberInSymbol } from './issued-number.ts';

export type BookRow = SheetRow<BookColumnKey>;
export type BookFinding = CellFinding<BookColumnKey>;

/** The most lines taken at once, about a year of a busy office; more would not fit into one request. */
export const MOST_LINES = 3_000;

export const bookSheets: Readonly<Record<Book, ReturnType<typeof sheetOf<BookColumnKey>>>> = {
  received: sheetOf<BookColumnKey>(bookColumns.received),
  issued: sheetOf<BookColumnKey>(bookColumns.issued),
};

/** A line as an old book has it. */
export interface OldLine {
  readonly row: number;
  readonly year: number;
  readonly series: string;
  readonly number: number;
  readonly facts: EntryFacts;
  /** Why it was struck out; null for a line that stands. */
  readonly withdrawn: string | null;
}

/** Where a number is counted, as one word: `2026//12`. */
export const placeOf = ({ year, series, number }: Pick<OldLine, 'year' | 'series' | 'number'>): string =>
  `${year}/${series}/${number}`;

/** The row under the heading of the printed book: (1) (2) (3) … */
const isNumbering = ({ cells }: BookRow): boolean => {
  const filled = Object.values(cells).filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => /^\(\d{1,2}\)$/u.test(text));
};

/** The rows that hold a line: the numbers under the heading are part of the form. */
export const linesOfSheet = (rows: readonly BookRow[]): BookRow[] => rows.filter((row) => !isNumbering(row));

/** What the column *Ghi chú* holds: the run of numbers, the note, and why the line was struck out (`noteText`). */
export function readNote(text: string): { series: string; note: string | null; withdrawn: string | null } {
  const run = /^Dãy số ([^;]{1,20})(?:; |$)/u.exec(text);
  const rest = run ? text.slice(run[0].length) : text;
  const out = /(?:^|; )Đã hủy: ([\s\S]+)$/u.exec(rest);
  const note = out ? rest.slice(0, out.index) : rest;
  return { series: run?.[1] ?? '', note: note || null, withdrawn: out?.[1] ?? null };
}

const dayColumns = ['arrivedOn', 'signedOn', 'passedOn'] as const;

interface Judged {
  readonly lines: readonly OldLine[];
  /** Rows whose line stands in the book under this number already, as in a book that was exported and comes back. */
  readonly already: readonly number[];
  readonly findings: readonly BookFinding[];
}

/**
 * Judges the rows of an old book: cells by themselves, each line by the form of its book, and numbers against one another and
 * against those the book holds (`taken`, by `placeOf`, with the beginning of what stands there). Lines that are left out are
 * not judged.
 */
export function judgeBook(
  book: Book,
  rows: readonly BookRow[],
  taken: ReadonlyMap<string, string>,
  today: PlainDate,
): Judged {
  const findings: BookFinding[] = [];
  const lines: OldLine[] = [];
  const already: number[] = [];
  const first = new Map<string, number>();
  for (const row of rows) {
    const { line, findings: own } = judgeRow(book, row, today);
    findings.push(...own);
    if (!line) continue;
    const place = placeOf(line);
    const column: BookColumnKey = book === 'received' ? 'number' : 'numberSymbol';
    const blame = (sentence: string) => findings.push({ row: row.row, column, severity: 'error', sentence });
    const other = first.get(place);
    const holder = taken.get(place);
    if (other !== undefined) blame(`Trùng số với dòng ${other}. Mỗi số chỉ ghi một lần trong năm.`);
    else if (holder !== undefined && line.facts.subject.startsWith(holder)) {
      first.set(place, row.row);
      already.push(row.row);
    } else if (holder !== undefined) {
      blame(
        `Số ${formatBookNumber(line.number)} năm ${line.year} đã có trong sổ (“${holder}”). Bỏ qua dòng này, hoặc sửa số.`,
      );
    } else {
      first.set(place, row.row);
      lines.push(line);
    }
  }
  return { lines, already, findings };
}

/** One row: what is wrong with its cells, and the line where nothing is. */
function judgeRow(
  book: Book,
  { row, cells }: BookRow,
  today: PlainDate,
): { line: OldLine | undefined; findings: BookFinding[] } {
  const findings: BookFinding[] = [];
  const columns = bookColumns[book];
  const blame = (column: BookColumnKey, sentence: string) => {
    if (!findings.some((one) => one.column === column)) findings.push({ row, column, severity: 'error', sentence });
  };
  const has = (key: BookColumnKey) => columns.some((column) => column.key === key);
  const text = (key: BookColumnKey): string => (has(key) ? (cells[key] ?? '').trim() : '');
  for (const { key, header, required, limit } of columns) {
    // A formula comes as a lone sign; words that begin like one are words.
    if (text(key) === '=') blame(key, 'Ô này là công thức. Ghi giá trị.');
    else if (required && text(key) === '') blame(key, `Ghi ${header.toLowerCase()}.`);
    else if (text(key).length > Math.max(limit, 10)) blame(key, `Dài quá ${limit} chữ. Viết ngắn lại.`);
  }
  const day = (key: (typeof dayColumns)[number]): PlainDate | null => {
    const read = readDay(text(key));
    if (read === '') return null;
    if (isPlainDate(read)) return read;
    blame(key, 'Ngày chưa đúng. Viết như 12/06/2026.');
    return null;
  };
  const count = (key: 'number' | 'copies', least: number, most: number): number | null => {
    if (text(key) === '') return null;
    const value = Number(text(key));
    if (/^\d{1,6}$/u.test(text(key)) && value >= least && value <= most) return value;
    blame(key, `Ghi số nguyên từ ${least} đến ${most}.`);
    return null;
  };
  const { series, note, withdrawn } = readNote(text('note'));
  const facts: EntryFacts = {
    arrivedOn: day('arrivedOn'),
    author: text('author') || null,
    numberSymbol: text('numberSymbol') || null,
    signedOn: day('signedOn'),
    subject: text('subject').replace(/\s+/gu, ' '),
    signatory: text('signatory') || null,
    recipients: text('recipients') || null,
    copyKeeper: text('copyKeeper') || null,
    copies: count('copies', 0, MOST_COPIES),
    passedOn: day('passedOn'),
    signedFor: text('signedFor') || null,
    note,
  };
  const number = book === 'received' ? count('number', 1, MOST_NUMBER) : (numberInSymbol(facts.numberSymbol) ?? null);
  if (book === 'issued' && number === null) blame('numberSymbol', 'Ghi số đứng trước ký hiệu, ví dụ 12/KH-SGDĐT.');
  for (const { where, code } of judgeEntry(book, facts, today)) blame(where, entryFindingSentence(code));
  const year = yearOfEntry(book, facts);
  if (findings.length > 0 || number === null || year === undefined) return { line: undefined, findings };
  return { line: { row, year, series: book === 'issued' ? series : '', number, facts, withdrawn }, findings };
}
