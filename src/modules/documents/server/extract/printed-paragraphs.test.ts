import { describe, expect, it } from 'vitest';
import type { PdfLine } from './pdf-lines.ts';
import { paragraphsOf, rightEdgeOf } from './printed-paragraphs.ts';

/** A line of letters six points wide. */
const line = (left: number, text: string): PdfLine => ({
  text,
  left,
  right: left + text.length * 6,
  y: 0,
  size: 13,
  isMended: false,
});
const EDGE = 500;
const joinPrinted = (lines: readonly PdfLine[], edge: number): string[] =>
  paragraphsOf(lines, edge).map(({ text }) => text);
const wide = 'Các trường xây dựng kế hoạch của đơn vị mình và gửi về Ủy ban nhân dân xã';

describe('printed lines as paragraphs', () => {
  it('go on where the next word would not have fitted', () => {
    expect(joinPrinted([line(86, wide), line(50, 'trước ngày 28/02/2026.')], EDGE)).toEqual([
      `${wide} trước ngày 28/02/2026.`,
    ]);
    expect(joinPrinted([line(86, 'Các trường gửi báo cáo đúng hạn.'), line(86, 'Phòng tổng hợp.')], EDGE)).toHaveLength(
      2,
    );
  });

  it('never take in the kind of the document below the line of place and date', () => {
    const dated = line(290, 'Nà Lang, ngày 12 tháng 01 năm 2026');
    expect(joinPrinted([dated, line(216, 'KẾ HOẠCH')], dated.right)).toEqual([dated.text, 'KẾ HOẠCH']);
  });

  it('stand apart behind a full line that ends a paragraph, and at the head of an item', () => {
    expect(joinPrinted([line(50, `${wide}.`), line(86, 'Phòng tổng hợp.')], EDGE)).toHaveLength(2);
    expect(joinPrinted([line(86, wide), line(86, '2. Phòng tổng hợp.')], EDGE)).toHaveLength(2);
  });

  it('hang behind the number of an item', () => {
    expect(joinPrinted([line(50, `1. ${wide}`), line(68, 'trước ngày 28/02/2026.')], EDGE)).toHaveLength(1);
  });

  it('leave headings around one middle and rows of columns as they are', () => {
    const centred = [line(80, `${wide.slice(0, 60)} xa`), line(150, 'năm học mới của các trường')];
    const middle = (centred[0]?.left ?? 0) + (centred[0]?.right ?? 0);
    const second = { ...line(0, 'năm học mới của các trường'), left: middle / 2 - 78, right: middle / 2 + 78 };
    expect(joinPrinted([line(80, `${wide.slice(0, 60)} xa`), second], 440)).toHaveLength(2);
    expect(joinPrinted([line(50, `${wide}\tHạn`), line(50, 'gửi')], EDGE)).toHaveLength(2);
  });

  it('know the edge most long lines reach', () => {
    const lines = [...Array.from({ length: 9 }, () => line(50, wide)), line(50, 'ngắn')];
    expect(rightEdgeOf(lines)).toBe(50 + wide.length * 6);
    expect(rightEdgeOf([])).toBe(Number.POSITIVE_INFINITY);
  });
});
