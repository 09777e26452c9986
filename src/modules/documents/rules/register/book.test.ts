import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankFacts, type EntryFacts, formatBookNumber, gapsIn, judgeEntry, nextNumber, yearOfEntry } from './book.ts';

const received = (facts: Partial<EntryFacts> = {}): EntryFacts => ({
  ...blankFacts,
  arrivedOn: '2026-03-02',
  author: 'UBND xã Bản Đông',
  subject: 'Công văn về phòng, chống đuối nước',
  ...facts,
});
const codes = (book: 'received' | 'issued', facts: EntryFacts) =>
  judgeEntry(book, facts, '2026-03-02').map(({ where, code }) => `${where} ${code}`);

describe('the numbers of a book', () => {
  it('run from 01 without a gap, whoever asks', () => {
    const given: number[] = [];
    for (let count = 0; count < 50; count += 1) given.push(nextNumber(Math.max(0, ...given)));
    expect([given[0], given.at(-1), gapsIn(given)]).toEqual([1, 50, []]);
    expect([formatBookNumber(1), formatBookNumber(10), formatBookNumber(305)]).toEqual(['01', '10', '305']);
  });

  it('leave out exactly what nobody has written, in any order', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(numbers, (taken) => {
        const missing = gapsIn(taken).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        const greatest = Math.max(0, ...taken);
        const expected = Array.from({ length: greatest }, (_, at) => at + 1).filter((one) => !taken.includes(one));
        expect(missing).toEqual(expected);
      }),
    );
  });

  it('that come next are never taken, and leave no gap of their own', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 40 });
    fc.assert(
      fc.property(numbers, (taken) => {
        const next = nextNumber(Math.max(0, ...taken));
        expect(taken).not.toContain(next);
        expect(gapsIn([...taken, next])).toEqual(gapsIn(taken));
      }),
    );
  });
});

describe('a line of a book', () => {
  it('goes into the book of the year it arrived or was issued in', () => {
    expect(yearOfEntry('received', received({ arrivedOn: '2025-12-31', signedOn: '2025-12-29' }))).toBe(2025);
    expect(yearOfEntry('issued', received({ signedOn: '2026-01-01' }))).toBe(2026);
    expect(yearOfEntry('issued', received())).toBeUndefined();
  });

  it('holds what the form of its book asks for', () => {
    expect(codes('received', received())).toEqual([]);
    expect(codes('received', received({ arrivedOn: null, author: ' ', subject: '' }))).toEqual([
      'arrivedOn day-missing',
      'subject subject-missing',
      'author author-missing',
    ]);
    expect(codes('issued', received())).toEqual(['signedOn day-missing']);
    expect(codes('issued', { ...blankFacts, signedOn: '2026-03-01', subject: 'Kế hoạch' })).toEqual([]);
  });

  it('has its days in an order that can be', () => {
    expect(codes('received', received({ arrivedOn: '2026-03-03' }))).toEqual(['arrivedOn day-ahead']);
    expect(codes('received', received({ arrivedOn: '1944-12-31', signedOn: null }))).toEqual([
      'arrivedOn day-too-early',
    ]);
    expect(codes('received', received({ signedOn: '2026-03-03' }))).toEqual(['signedOn signed-after-arrival']);
    expect(codes('received', received({ passedOn: '2026-03-01' }))).toEqual(['passedOn passed-before-arrival']);
    expect(codes('issued', received({ signedOn: '2026-03-02', passedOn: '2026-03-01' }))).toEqual([
      'passedOn passed-before-issue',
    ]);
  });
});
