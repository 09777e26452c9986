import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markHits, type Piece, snippetOf } from './find-hits.ts';

const lookedFor = (words: string, ...numbers: string[]) => ({
  words: new Set(words.split(' ').filter(Boolean)),
  numbers: new Set(numbers),
});
const marked = (pieces: readonly Piece[] | undefined) => pieces?.filter(({ hit }) => hit).map(({ text }) => text);
const filler = Array.from({ length: 80 }, (_, n) => `từ${n}`).join(' ');

describe('the hits in a title', () => {
  it('are marked as they are written, neighbours together', () => {
    expect(markHits('Kế hoạch phòng, chống tội phạm', lookedFor('toi pham'))).toEqual([
      { text: 'Kế hoạch phòng, chống ', hit: false },
      { text: 'tội phạm', hit: true },
    ]);
    expect(marked(markHits('Số 12-CT/TW ngày 05/01', lookedFor('', '12cttw')))).toEqual(['12-CT/TW']);
  });

  it('leave every letter in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const shown = markHits(text, lookedFor('a e toi')).map((piece) => piece.text);
        expect(shown.join('').replace(/\s+/gu, ' ')).toBe(text.replace(/\s+/gu, ' '));
      }),
    );
  });
});

describe('the stretch shown of a long text', () => {
  it('is where the words stand together, not where the first of them stands', () => {
    const text = `Phòng họp. ${filler} Các trường phòng, chống tội phạm trong học sinh. ${filler}`;
    const shown = snippetOf(text, lookedFor('phong chong toi pham'));
    expect(shown?.map((piece) => piece.text).join('')).toContain('phòng, chống tội phạm');
    expect(shown?.[0]).toEqual({ text: '… ', hit: false });
    expect((shown?.map((piece) => piece.text).join('') ?? '').length).toBeLessThan(300);
  });

  it('is absent where nothing stands', () => {
    expect(snippetOf(filler, lookedFor('khong'))).toBeUndefined();
    expect(snippetOf('', lookedFor('a'))).toBeUndefined();
  });
});
