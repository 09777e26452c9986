import { formatDate, type PlainDate } from '#base/date.ts';
import { type Book, type EntryFacts, formatBookNumber } from './book.ts';
import { type BookColumnKey, bookColumns } from './book-columns.ts';
import { type HandlingState, isOverdue } from './handling.ts';

/** What a printed line is made of; `withdrawn` is the reason of a line that was struck out. */
export interface PrintedLine {
  readonly number: number;
  readonly series: string;
  readonly facts: EntryFacts;
  readonly withdrawn: string | null;
}

const dayText = (day: PlainDate | null): string => (day === null ? '' : formatDate(day));

/** What is in the column *Ghi chú* of a line: its note, the run it is numbered in, and why it was struck out. */
export const noteText = ({ series, facts: { note }, withdrawn }: PrintedLine): string =>
  [series ? `Dãy số ${series}` : '', note ?? '', withdrawn === null ? '' : `Đã hủy: ${withdrawn}`]
    .filter(Boolean)
    .join('; ');

/** What stands in a cell of the printed book, as the screen and the Excel file show it. */
export function bookCell(line: PrintedLine, key: BookColumnKey): string {
  const { facts, number } = line;
  switch (key) {
    case 'number':
      return formatBookNumber(number);
    case 'arrivedOn':
    case 'signedOn':
    case 'passedOn':
      return dayText(facts[key]);
    case 'copies':
      return facts.copies === null ? '' : String(facts.copies);
    case 'note':
      return noteText(line);
    case 'numberSymbol':
      return facts.numberSymbol ?? '';
    default:
      return facts[key] ?? '';
  }
}

const titles: Readonly<Record<Book, string>> = {
  received: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
  issued: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
};
const sheets: Readonly<Record<Book, string>> = { received: 'Sổ văn bản đến', issued: 'Sổ văn bản đi' };

const dayOf = (book: Book, { facts }: PrintedLine) => (book === 'received' ? facts.arrivedOn : facts.signedOn);

/** The lines of the cover of a book: the year, from which day to which, from which number to which. */
export function coverLines(book: Book, year: number, lines: readonly PrintedLine[]): string[] {
  const days = lines
    .map((line) => dayOf(book, line))
    .filter((day): day is PlainDate => day !== null)
    .sort();
  const numbers = lines.map(({ number }) => number).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  const [from, to] = [numbers[0], numbers.at(-1)];
  return [
    `Năm ${year}`,
    ...(first && last ? [`Từ ngày ${formatDate(first)} đến ngày ${formatDate(last)}`] : []),
    ...(from && to ? [`Từ số ${formatBookNumber(from)} đến số ${formatBookNumber(to)}`] : []),
  ];
}

/** A book as it is printed, without who keeps it. */
export const printedBook = (book: Book, year: number, lines: readonly PrintedLine[]) => ({
  sheetName: `${sheets[book]} ${year}`,
  title: titles[book],
  lines: coverLines(book, year, lines),
  columns: bookColumns[book].map(({ header, width }) => ({ header, width })),
  rows: lines.map((line) => bookColumns[book].map(({ key }) => bookCell(line, key))),
  struck: new Set(lines.flatMap(({ withdrawn }, at) => (withdrawn === null ? [] : [at]))),
});

/** How a document that arrived was dealt with, as the book of Phụ lục IV, mẫu VIII has it. */
export interface FollowedLine extends PrintedLine {
  readonly state: HandlingState;
  readonly handlerName: string | null;
  readonly limit: PlainDate | null;
  readonly finishedOn: PlainDate | null;
  readonly answer: string | null;
  readonly today: PlainDate;
}

export const followColumns = [
  { header: 'Số đến', width: 8 },
  { header: 'Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản', width: 52 },
  { header: 'Đơn vị hoặc người nhận', width: 24 },
  { header: 'Thời hạn giải quyết', width: 14 },
  { header: 'Tiến độ giải quyết', width: 22 },
  { header: 'Số, ký hiệu văn bản trả lời', width: 20 },
  { header: 'Ghi chú', width: 20 },
] as const;

export const handlingWords: Readonly<Record<HandlingState, string>> = {
  new: 'mới đến',
  passed: 'đã chuyển',
  'at-work': 'đang xử lý',
  done: 'đã xong',
};

export function followRow(line: FollowedLine): string[] {
  const { facts, state, limit, finishedOn, today } = line;
  const what = [facts.subject, facts.numberSymbol, dayText(facts.signedOn), facts.author].filter(Boolean).join(', ');
  const late = isOverdue(state, limit, today) || (finishedOn !== null && limit !== null && finishedOn > limit);
  const done = state === 'done' && finishedOn ? ` ngày ${formatDate(finishedOn)}` : '';
  return [
    formatBookNumber(line.number),
    what,
    line.handlerName ?? facts.recipients ?? '',
    dayText(limit),
    `${handlingWords[state]}${done}${late ? ', quá hạn' : ''}`,
    line.answer ?? '',
    noteText(line),
  ];
}
