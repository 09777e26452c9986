import { describe, expect, it } from 'vitest';
import { lineOf, type Piece } from './pdf-lines.ts';

const piece = (text: string, x: number, width: number): Piece => ({ text, x, width, y: 500, size: 13 });

describe('letters of a fallback font go back into their words', () => {
  it('into the blank that makes a word, not the nearest', () => {
    const [line] = lineOf([piece('c trên đ a bàn xã năm 2026', 375.3, 151.5), piece('ị', 418, 4.9)]);
    expect(line).toMatchObject({ text: 'c trên địa bàn xã năm 2026', isMended: true });
  });

  it('before or behind a blank that was one', () => {
    const [line] = lineOf([piece('1. Công tác ch đ o', 113.5, 103.1), piece('ỉ', 188.6, 4.1), piece('ạ', 202.5, 7.7)]);
    expect(line?.text).toBe('1. Công tác chỉ đạo');
  });

  it('and leave marks of footnotes where they are', () => {
    const mark = { ...piece('1', 98, 4), y: 505, size: 8 };
    expect(lineOf([piece('Luật Trẻ', 50, 48), mark, piece('em', 106, 14)])[0]).toMatchObject({ isMended: false });
  });
});
