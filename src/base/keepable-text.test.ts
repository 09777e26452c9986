import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, keepable, keepableJson } from './keepable-text.ts';

describe('a text that is to be kept', () => {
  it('loses NUL and lone halves of a pair, at every depth', () => {
    expect(JSON.parse(keepableJson({ a: ['x\0y', { b: '😀'.slice(0, 1) }], c: 1, d: null }))).toEqual({
      a: ['xy', { b: '\ufffd' }],
      c: 1,
      d: null,
    });
  });

  it('is never cut within a letter, and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 12 }), (text, longest) => {
        const cut = cutText(text, longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(cut).toBe(keepable(cut));
        expect(cutText(text, text.length + 2)).toBe(text);
      }),
    );
    expect([cutText('ab😀c', 4), cutText('ab😀cd', 3, ''), cutText('abc', 3)]).toEqual(['ab…', 'ab', 'abc']);
  });
});
