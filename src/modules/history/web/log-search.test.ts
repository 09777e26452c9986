import { describe, expect, it } from 'vitest';
import { readSearch } from './log-search.ts';

describe('the filter in the address', () => {
  it('keeps what can be one and passes over the rest', () => {
    const person = 'b0000000-0000-7000-8000-000000000008';
    const filter = { from: '2026-03-01', part: 'looked', kind: 'report', person, words: 'buổi' };
    expect(readSearch(filter)).toEqual(filter);
    expect(readSearch({ from: 'hôm qua', part: 'all', kind: 'A b', person: '1', words: 'x', other: 'y' })).toEqual({});
    // A router reads digits as a number.
    expect(readSearch({ words: 2026 })).toEqual({ words: '2026' });
  });
});
