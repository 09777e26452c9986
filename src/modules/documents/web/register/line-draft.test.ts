import { describe, expect, it } from 'vitest';
import { blankFacts, type EntryFacts } from '../../rules/register/book.ts';
import { draftOf, factsOf, judgeDraft, numberOf } from './line-draft.ts';

const words = { dayWrong: 'ngày', numberWrong: 'số', copiesWrong: 'bản' };
const facts: EntryFacts = { ...blankFacts, arrivedOn: '2026-03-02', author: 'UBND xã', subject: 'Công văn', copies: 3 };

describe('a line as it is typed', () => {
  it('says what it was made of', () => {
    expect(factsOf(draftOf(facts))).toEqual(facts);
    expect([numberOf(draftOf(facts)), numberOf(draftOf(facts, '12'))]).toEqual([null, 12]);
  });

  it('is judged field by field, what is no day or number before anything else', () => {
    const judge = (change: Record<string, string>, book: 'received' | 'issued' = 'received') =>
      Object.keys(judgeDraft(book, { ...draftOf(facts), ...change }, '2026-03-02', words));
    expect(judge({})).toEqual([]);
    expect(judge({ arrivedOn: '31/02', number: '0', author: '' }).sort()).toEqual(['arrivedOn', 'author', 'number']);
    expect(judge({ signedOn: '2026-03-01', copies: 'ba', number: '2', numberSymbol: '3/KH' }, 'issued').sort()).toEqual(
      ['copies', 'numberSymbol'],
    );
  });
});
