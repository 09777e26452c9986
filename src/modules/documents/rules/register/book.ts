import type { PlainDate } from '#base/date.ts';
import { yearOf } from '#base/date.ts';

/** The two registers of an office: what arrived and what it sent out (Nghị định 30/2020/NĐ-CP, Phụ lục IV, mẫu I và VI). */
export const books = ['received', 'issued'] as const;
export type Book = (typeof books)[number];

/** What stands in a line of a book beside its number. Days are `YYYY-MM-DD`; null is left blank. */
export interface EntryFacts {
  /** *Ngày đến*; of the book of received documents only. */
  readonly arrivedOn: PlainDate | null;
  /** *Tác giả*: who issued the document that arrived. */
  readonly author: string | null;
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  /** *Tên loại và trích yếu nội dung văn bản*. */
  readonly subject: string;
  /** *Người ký*; of the book of issued documents only. */
  readonly signatory: string | null;
  /** *Đơn vị hoặc người nhận* of what arrived, *nơi nhận văn bản* of what went out. */
  readonly recipients: string | null;
  /** *Đơn vị, người nhận bản lưu*; of the book of issued documents only. */
  readonly copyKeeper: string | null;
  /** *Số lượng bản*; of the book of issued documents only. */
  readonly copies: number | null;
  /** *Ngày chuyển*. */
  readonly passedOn: PlainDate | null;
  /** *Ký nhận*: who signed for it, as written in the book. */
  readonly signedFor: string | null;
  readonly note: string | null;
}

export const blankFacts: EntryFacts = {
  arrivedOn: null,
  author: null,
  numberSymbol: null,
  signedOn: null,
  subject: '',
  signatory: null,
  recipients: null,
  copyKeeper: null,
  copies: null,
  passedOn: null,
  signedFor: null,
  note: null,
};

/** The largest number of a book and the most copies of a document. */
export const MOST_NUMBER = 99_999;
export const MOST_COPIES = 99_999;
/** No book is older. */
export const FIRST_YEAR = 1945;

/** The day that says into which year's book a line goes: of arrival, or of issue. */
export const dayOfBook = (book: Book, facts: Pick<EntryFacts, 'arrivedOn' | 'signedOn'>): PlainDate | null =>
  book === 'received' ? facts.arrivedOn : facts.signedOn;

export const yearOfEntry = (book: Book, facts: Pick<EntryFacts, 'arrivedOn' | 'signedOn'>): number | undefined => {
  const day = dayOfBook(book, facts);
  return day === null ? undefined : yearOf(day);
};

/** `01`, `12`, `305`: numbers below 10 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const formatBookNumber = (number: number): string => String(number).padStart(2, '0');

/**
 * The next number of a book: numbers run on in the order of arrival or issue, from 01 on 1 January to the last on 31 December
 * (Nghị định 30/2020/NĐ-CP, Điều 15 khoản 1 và Điều 22 khoản 2). A withdrawn line keeps its number, so `last` is the
 * greatest ever given in the year.
 */
export const nextNumber = (last: number): number => last + 1;

/** Numbers from `from` to `to`, both included, that nobody has written down. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers a book has left out below its greatest one: there are some only where numbers were chosen while catching up
 * with a paper book.
 */
export function gapsIn(numbers: readonly number[]): Gap[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const gaps: Gap[] = [];
  let expected = 1;
  for (const number of sorted) {
    if (number > expected) gaps.push({ from: expected, to: number - 1 });
    expected = number + 1;
  }
  return gaps;
}

export type EntryFindingCode =
  | 'day-missing'
  | 'day-ahead'
  | 'day-too-early'
  | 'author-missing'
  | 'subject-missing'
  | 'signed-after-arrival'
  | 'passed-before-arrival'
  | 'passed-before-issue'
  | 'number-differs';

/** What keeps a line out of the book, by the field to mend. */
export interface EntryFinding {
  readonly where: keyof EntryFacts;
  readonly code: EntryFindingCode;
}

/** Judges a line against the form of its book and against the day it is written on. */
export function judgeEntry(book: Book, facts: EntryFacts, today: PlainDate): EntryFinding[] {
  const findings: EntryFinding[] = [];
  const blame = (where: keyof EntryFacts, code: EntryFindingCode) => findings.push({ where, code });
  const dayField = book === 'received' ? 'arrivedOn' : 'signedOn';
  const day = facts[dayField];
  if (day === null) blame(dayField, 'day-missing');
  else if (day > today) blame(dayField, 'day-ahead');
  else if (yearOf(day) < FIRST_YEAR) blame(dayField, 'day-too-early');
  if (facts.subject.trim() === '') blame('subject', 'subject-missing');
  if (book === 'received' && !facts.author?.trim()) blame('author', 'author-missing');
  if (book === 'received' && day && facts.signedOn && facts.signedOn > day) blame('signedOn', 'signed-after-arrival');
  if (day && facts.passedOn && facts.passedOn < day) {
    blame('passedOn', book === 'received' ? 'passed-before-arrival' : 'passed-before-issue');
  }
  return findings;
}

const sentences: Readonly<Record<EntryFindingCode, string>> = {
  'day-missing': 'Ghi ngày: năm của sổ và thứ tự số theo ngày này.',
  'day-ahead': 'Ngày này chưa đến. Ghi ngày hôm nay hoặc một ngày trước.',
  'day-too-early': `Năm của ngày này trước ${FIRST_YEAR}. Xem lại ngày.`,
  'author-missing': 'Ghi tên cơ quan, tổ chức ban hành văn bản.',
  'subject-missing': 'Ghi tên loại và trích yếu nội dung văn bản.',
  'signed-after-arrival': 'Ngày văn bản sau ngày đến. Xem lại hai ngày.',
  'passed-before-arrival': 'Ngày chuyển trước ngày đến. Xem lại hai ngày.',
  'number-differs': 'Số ở ô này khác số trong sổ. Sửa cho giống nhau, hoặc chỉ ghi ký hiệu.',
  'passed-before-issue': 'Ngày chuyển trước ngày văn bản. Xem lại hai ngày.',
};

export const entryFindingSentence = (code: EntryFindingCode): string => sentences[code];
