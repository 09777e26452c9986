import { describe, expect, it } from 'vitest';
import type { PdfLine } from './pdf-lines.ts';
import { joinPages } from './pdf-pages.ts';

const line = (text: string, more: Partial<PdfLine> = {}): PdfLine => ({
  text,
  left: 60,
  right: 60 + text.length * 6,
  y: 500,
  size: 14,
  isMended: false,
  ...more,
});
const small = (text: string, note?: string): PdfLine => line(text, { size: 10, ...(note !== undefined && { note }) });
/** A line as long as the column. */
const full = (text: string): PdfLine => line(text, { right: 540 });
const wide = 'Các trường xây dựng kế hoạch của đơn vị mình và gửi về Ủy ban nhân dân xã';
const number = (page: number): PdfLine => line(String(page), { left: 300, right: 306, y: 800 });

describe('pages after each other', () => {
  it('share a paragraph that goes on over the end of the first', () => {
    const { text } = joinPages([
      [full(wide), full(`${wide} và`)],
      [number(2), line('trước ngày 28/02/2026.'), full(wide)],
    ]);
    expect(text.split('\n')).toEqual([`${wide} ${wide} và trước ngày 28/02/2026.`, wide]);
  });

  it('begin anew behind a line that had room', () => {
    const { text } = joinPages([
      [full(wide), line('của năm.')],
      [number(2), line('Phòng tổng hợp.'), full(wide)],
    ]);
    expect(text.split('\n')).toEqual([`${wide} của năm.`, 'Phòng tổng hợp.', wide]);
  });

  it('share a footnote that goes on at the foot of the second', () => {
    const marked = full(`${wide}[footnoteRef:1] và`);
    const { text } = joinPages([
      [marked, small('Theo Nghị quyết của Hội đồng nhân dân tỉnh về', '1')],
      [line('nơi khác.'), full(`Hai${wide}[footnoteRef:2]`), small('việc này.'), small('Luật Trẻ em.', '2')],
    ]);
    expect(text.split('\n')).toEqual([
      `${marked.text} nơi khác.`,
      '[1: Theo Nghị quyết của Hội đồng nhân dân tỉnh về việc này.]',
      `Hai${wide}[footnoteRef:2]`,
      '[2: Luật Trẻ em.]',
    ]);
  });

  it('keep small lines below a note that has ended', () => {
    const { text } = joinPages([
      [full(`${wide}[footnoteRef:1]`), small('Luật Trẻ em.', '1')],
      [full(wide), small('Nơi nhận: như trên')],
    ]);
    expect(text.split('\n').at(-1)).toBe('Nơi nhận: như trên');
  });

  it('tell how many have no words', () => {
    expect(joinPages([[full(wide)], []])).toMatchObject({ text: wide, emptyPages: 1 });
  });
});
