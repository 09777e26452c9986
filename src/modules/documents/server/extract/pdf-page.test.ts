import { describe, expect, it } from 'vitest';
import type { Piece } from './pdf-lines.ts';
import { linesOf } from './pdf-page.ts';

/** Words on a page: letters six points wide, lines fourteen apart, the first at the top. */
const at = (line: number, x: number, text: string): Piece => ({
  text,
  x,
  y: 800 - line * 14,
  width: text.length * 6,
  size: 12,
});
const textOf = (pieces: readonly Piece[]): string[] => linesOf(pieces).map(({ text }) => text);

describe('columns on a page', () => {
  it('are the rows of a table, with the cells whose words wrap', () => {
    expect(
      textOf([
        at(0, 60, 'TT'),
        at(0, 90, 'Việc phải làm'),
        at(0, 250, 'Cơ quan'),
        at(0, 400, 'Thời hạn'),
        at(1, 60, '1'),
        at(1, 90, 'Ban hành kế hoạch của'),
        at(1, 250, 'Công an xã'),
        at(1, 400, 'Trước ngày'),
        at(2, 90, 'nhà trường'),
        at(2, 400, '30/9/2026'),
        at(3, 60, '2'),
        at(3, 90, 'Ký cam kết'),
        at(3, 250, 'Các trường trên địa'),
        at(3, 400, 'Hằng năm'),
        at(4, 250, 'bàn xã'),
      ]),
    ).toEqual([
      'TT\tViệc phải làm\tCơ quan\tThời hạn',
      '1\tBan hành kế hoạch của nhà trường\tCông an xã\tTrước ngày 30/9/2026',
      '2\tKý cam kết\tCác trường trên địa bàn xã\tHằng năm',
    ]);
  });

  it('part the rows of a table without numbers by their distance', () => {
    const row = (line: number) => [
      at(line, 60, 'Các trường'),
      at(line, 250, 'Lập danh sách và gửi'),
      at(line + 1, 250, 'về phường'),
    ];
    expect(textOf([...row(0), ...row(2.6), ...row(5.2)])).toEqual(
      Array.from({ length: 3 }, () => 'Các trường\tLập danh sách và gửi về phường'),
    );
  });

  it('are a head: the issuer, then the state, whose motto may wrap', () => {
    expect(
      textOf([
        at(0, 60, 'ỦY BAN NHÂN DÂN XÃ HƯƠNG'),
        at(0, 212, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT'),
        at(1, 90, 'TRÀ THƯỢNG'),
        at(1, 300, 'NAM'),
        at(2, 90, 'Số: 22/KH-UBND'),
        at(2, 230, 'Độc lập - Tự do - Hạnh phúc'),
        at(4, 240, 'KẾ HOẠCH'),
      ]),
    ).toEqual([
      'ỦY BAN NHÂN DÂN XÃ HƯƠNG',
      'TRÀ THƯỢNG',
      'Số: 22/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'KẾ HOẠCH',
    ]);
  });

  it('are recipients beside a signature, and no heading below them', () => {
    expect(
      textOf([
        at(0, 60, 'Nơi nhận:'),
        at(0, 320, 'HIỆU TRƯỞNG'),
        at(1, 60, '- Như Điều 3;'),
        at(2, 320, 'Tống Phước Nghĩa'),
        at(3, 60, '- Lưu: VT.'),
        at(5, 60, 'PHỤ LỤC'),
      ]),
    ).toEqual(['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT.', 'HIỆU TRƯỞNG', 'Tống Phước Nghĩa', 'PHỤ LỤC']);
  });

  it('are two columns of running text, the left before the right', () => {
    const left = Array.from({ length: 10 }, (_, line) => at(line, 60, `trái dòng số ${line} của cột này`));
    const right = Array.from({ length: 10 }, (_, line) => at(line, 300, `phải dòng số ${line} của cột này`));
    const lines = linesOf([at(-2, 60, 'Một dòng qua cả hai cột của trang báo này và đi đến cùng'), ...left, ...right]);
    expect(lines.map(({ text }) => text).slice(0, 3)).toEqual([
      'Một dòng qua cả hai cột của trang báo này và đi đến cùng',
      'trái dòng số 0 của cột này',
      'trái dòng số 1 của cột này',
    ]);
    expect(lines.at(-1)).toMatchObject({ text: 'phải dòng số 9 của cột này', edge: 300 + 26 * 6 });
  });

  it('are none where items of a list hang behind their numbers', () => {
    expect(
      textOf([
        at(0, 60, '1.'),
        at(0, 90, 'Tuyên truyền trong'),
        at(1, 90, 'nhà trường'),
        at(2, 60, '2.'),
        at(2, 90, 'Ký cam kết'),
      ]),
    ).toEqual(['1. Tuyên truyền trong', 'nhà trường', '2. Ký cam kết']);
  });
});
