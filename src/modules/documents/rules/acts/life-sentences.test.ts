import { describe, expect, it } from 'vitest';
import { ActBook } from './act-book.ts';
import { knownActs } from './known-acts.ts';
import { lifeSentences } from './life-sentences.ts';

const book = new ActBook({ documents: [], facts: [], said: [], seen: [] });

describe('what is told of an act', () => {
  it('never says twice in a sentence that nobody compared it', () => {
    const told = knownActs.flatMap(({ id }) => lifeSentences(book, id, '2026-03-02'));
    expect(told.some((sentence) => sentence.includes('chưa đối chiếu'))).toBe(true);
    expect(told.filter((sentence) => sentence.split('chưa đối chiếu').length > 2)).toEqual([]);
  });
});
