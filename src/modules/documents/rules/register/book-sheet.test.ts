import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { type Book, blankFacts } from './book.ts';
import { type BookColumnKey, bookColumns } from './book-columns.ts';
import { type BookRow, bookSheets, judgeBook, linesOfSheet, type OldLine, readNote } from './book-sheet.ts';
import { withNumber } from './issued-number.ts';
import { bookCell } from './printed-book.ts';

const today = '2026-03-02';
const rowOf = (book: Book, row: number, cells: Partial<Record<BookColumnKey, string>>): BookRow => ({
  row,
  cells: { ...bookSheets[book].blank(), ...cells },
});
const line = { arrivedOn: '02/01/2026', number: '5', author: 'UBND xã', subject: 'Công văn' };
const judge = (rows: BookRow[], taken: [string, string][] = []) => judgeBook('received', rows, new Map(taken), today);

describe('an old book from Excel', () => {
  it('sets aside what stands in the book already, and blames another line under its number', () => {
    const rows = judge([rowOf('received', 7, line)], [['2026//5', 'Công văn']]);
    expect([rows.already, rows.lines, rows.findings]).toEqual([[7], [], []]);
    const other = judge([rowOf('received', 7, line)], [['2026//5', 'Kế hoạch']]);
    expect([other.already, other.lines, other.findings.length]).toEqual([[], [], 1]);
  });

  it('is what was exported, whatever stands in it', () => {
    const words = fc
      .stringMatching(/^[\p{Lu}\d][\p{L}\d ,.-]{0,20}[\p{L}\d]$/u)
      .map((text) => text.replace(/\s+/gu, ' ').normalize('NFC'))
      .filter((text) => !text.startsWith('Dãy số'));
    const day = fc.integer({ min: 0, max: 700 }).map((back) => addDays(today, -back));
    const old = fc.record({
      words,
      other: fc.option(words),
      arrived: day,
      number: fc.integer({ min: 1, max: 99_999 }),
    });
    const anything = fc.tuple(fc.constantFrom<Book>('received', 'issued'), old, fc.option(words), fc.boolean());
    fc.assert(
      fc.property(anything, ([book, { words: subject, other, arrived, number }, note, isApart]) => {
        const isReceived = book === 'received';
        const facts = {
          ...blankFacts,
          arrivedOn: isReceived ? arrived : null,
          author: isReceived ? subject : null,
          signedOn: isReceived ? null : arrived,
          numberSymbol: isReceived ? other : withNumber('KH-UBND', number),
          subject,
          recipients: other,
          note,
        };
        const written = { number, series: isApart && !isReceived ? 'QĐ' : '', facts, withdrawn: note && 'Ghi trùng' };
        const cells = Object.fromEntries(bookColumns[book].map(({ key }) => [key, bookCell(written, key)]));
        const { lines, findings } = judgeBook(book, [rowOf(book, 7, cells)], new Map(), today);
        expect(findings).toEqual([]);
        const expected: OldLine = { row: 7, year: Number(arrived.slice(0, 4)), ...written };
        expect(lines).toEqual([expected]);
      }),
    );
  });

  it('leaves out the numbers under the heading', () => {
    const numbers = rowOf('received', 7, { arrivedOn: '(1)', number: '(2)', note: '(10)' });
    expect(linesOfSheet([numbers, rowOf('received', 8, line)]).map(({ row }) => row)).toEqual([8]);
  });

  it('says what is wrong beside the cell, and takes no number twice', () => {
    const { lines, findings } = judge(
      [
        rowOf('received', 2, line),
        rowOf('received', 3, { ...line, subject: 'Số này đã dùng ở dòng trên' }),
        rowOf('received', 4, { ...line, number: '6' }),
        rowOf('received', 5, { ...line, number: '0', arrivedOn: '31/2/2026', author: '' }),
        rowOf('received', 6, { ...line, number: '7', subject: '=' }),
      ],
      [['2026//6', 'Kế hoạch cũ']],
    );
    expect(lines.map(({ row }) => row)).toEqual([2]);
    expect(findings.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
      '3 number',
      '4 number',
      '5 arrivedOn',
      '5 author',
      '5 number',
      '6 subject',
    ]);
    expect(findings.find(({ row }) => row === 4)?.sentence).toContain('“Kế hoạch cũ”');
  });

  it('reads the run and the reason of a struck-out line from the note', () => {
    expect(readNote('Dãy số QĐ; gửi lại; Đã hủy: Ghi trùng; xem số 5')).toEqual({
      series: 'QĐ',
      note: 'gửi lại',
      withdrawn: 'Ghi trùng; xem số 5',
    });
    expect(readNote('gửi qua bưu điện')).toEqual({ series: '', note: 'gửi qua bưu điện', withdrawn: null });
  });
});
