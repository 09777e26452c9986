import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureColumn, headRows, leavesOf, showFigure } from '../../rules/official/figure-table.ts';
import { coverageLines, numberedHeadings, punctuate, recipientLines } from '../../rules/official/official-report.ts';
import { columnWidths } from './docx-annex.ts';
import { evenLines } from './docx-lines.ts';
import { cleanText, landscapeTextWidth, textWidth, widthOf } from './docx-text.ts';
import { sampleReport } from './report-sample.ts';

const { column: columnTree } = fc.letrec<{ column: FigureColumn }>((tie) => ({
  column: fc.oneof(
    { maxDepth: 3 },
    fc.record({ title: fc.string(), weight: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ title: fc.string(), columns: fc.array(tie('column'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const columns = fc.array(columnTree, { minLength: 1, maxLength: 5 });

describe('merged heads', () => {
  it('cover every leaf column in every head row exactly once', () => {
    fc.assert(
      fc.property(columns, (tree) => {
        const rows = headRows(tree);
        const seen = rows.map(() => new Array<number>(leavesOf(tree).length).fill(0));
        rows.forEach((row, y) => {
          for (const { at, columnSpan, rowSpan } of row) {
            for (let dy = 0; dy < rowSpan; dy++) {
              for (let dx = 0; dx < columnSpan; dx++) {
                const line = seen[y + dy];
                if (line) line[at + dx] = (line[at + dx] ?? 0) + 1;
              }
            }
          }
        });
        expect(new Set(seen.flat())).toEqual(new Set([1]));
      }),
    );
  });

  it('leave columns that fill the page exactly', () => {
    fc.assert(
      fc.property(columns, (tree) => {
        const widths = columnWidths({ columns: tree, rows: [] });
        const room = widths.length > 6 ? landscapeTextWidth : textWidth;
        expect(widths.reduce((a, b) => a + b, 0)).toBe(room);
      }),
    );
  });
});

describe('words of an official document', () => {
  it('lines end with “;” and the last with “.”, whatever was typed', () => {
    expect(punctuate(['Căn cứ A;', 'Căn cứ B.', 'Căn cứ C'])).toEqual(['Căn cứ A;', 'Căn cứ B;', 'Căn cứ C.']);
    expect(recipientLines(sampleReport)).toEqual([
      '- Như trên;',
      '- Ủy ban nhân dân xã (để báo cáo);',
      '- Công an xã (để phối hợp);',
      '- Các cơ sở giáo dục trên địa bàn;',
      '- Lưu: VT, VHXH.',
    ]);
  });

  it('headings count by level and begin anew below each higher one', () => {
    const section = (level: 1 | 2 | 3, heading: string) => ({ level, heading, paragraphs: [] });
    expect(
      numberedHeadings([
        section(1, 'Một'),
        section(2, 'Hai'),
        section(3, 'Ba'),
        section(3, 'Bốn'),
        section(2, 'Năm'),
        section(1, 'Ưu điểm'),
        section(2, 'Bảy'),
      ]),
    ).toEqual(['I. MỘT', '1. Hai', 'a) Ba', 'b) Bốn', '2. Năm', 'II. ƯU ĐIỂM', '1. Bảy']);
  });

  it('coverage names who is missing, and how many more when the list is long', () => {
    const names = Array.from({ length: 32 }, (_, i) => `T${i}`);
    expect(coverageLines({ expected: 2, reported: 2, missing: [], gaps: [] })).toEqual([
      'Số liệu tổng hợp từ 2/2 đơn vị.',
    ]);
    expect(coverageLines({ expected: 40, reported: 8, missing: names, gaps: ['Thiếu X.'] })).toEqual([
      expect.stringMatching(/^Số liệu tổng hợp từ 8\/40 đơn vị; thiếu: T0, .*, T29 và 2 đơn vị khác\.$/u),
      'Thiếu X.',
    ]);
  });

  it('figures tell blank, zero and not applicable apart', () => {
    expect([null, { scaled: 0, decimals: 0 }, 'na' as const, { scaled: 12_345, decimals: 1 }].map(showFigure)).toEqual([
      '—',
      '0',
      'Không áp dụng',
      '1.234,5',
    ]);
  });

  it('drops what XML cannot carry and keeps the rest', () => {
    expect(cleanText('a\u0000\ud800b\ud83d\ude00 \n c')).toBe('ab\ud83d\ude00 c');
  });

  it('a long name of a body breaks into even lines without losing a word or tearing a compound', () => {
    expect(evenLines('ỦY BAN NHÂN DÂN XÃ SUỐI MÂY', 3800, { size: 12 })).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MÂY']);
    const word = fc.constantFrom('TRƯỜNG', 'TRUNG HỌC CƠ SỞ', 'XÃ', 'SUỐI', 'MÂY', 'TIỂU HỌC', 'HUỲNH');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (words) => {
        const lines = evenLines(words.join(' '), 3800, { size: 12, bold: true });
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(widthOf(line, 12, true)).toBeLessThan(3800 * 1.35);
      }),
    );
  });
});
