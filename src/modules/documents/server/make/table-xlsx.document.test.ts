import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bookColumns } from '../../rules/register/book-columns.ts';
import { readSheet } from '../extract/read-sheet.ts';
import { makeTables } from './table-xlsx.ts';

const table = (rows: (string | null)[][]) => ({
  sheetName: 'Sổ văn bản đến 2026',
  superior: 'UBND tỉnh Mẫu',
  office: 'Sở Giáo dục và Đào tạo Mẫu',
  title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
  lines: ['Năm 2026', 'Từ số 01 đến số 02'],
  columns: bookColumns.received,
  rows,
  struck: new Set([1]),
});
const first = ['02/01/2026', '01', 'UBND xã', '15/KH-UBND', '30/12/2025', 'Kế hoạch', 'Văn phòng', null, null, null];

describe('a table as an office prints it', () => {
  it('has the heading of the book, its columns with their numbers, and is read back below them', async () => {
    const bytes = await makeTables([table([first, ['05/01/2026', '02', '=1+1', '-2', null, '@hủy', null]])]);
    const files = unzipSync(bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).not.toContain('<f>');
    const words = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(words).toContain('SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU');
    const { rows, findings } = await readSheet(bytes, bookColumns.received);
    expect(findings).toEqual([]);
    expect(rows.map(({ cells }) => [cells.number, cells.author])).toEqual([
      ['(2)', '(3)'],
      ['01', 'UBND xã'],
      ['02', '=1+1'],
    ]);
  });

  it('is made of thousands of rows', async () => {
    const bytes = await makeTables([table(Array.from({ length: 6_000 }, () => first))]);
    expect((await readSheet(bytes, bookColumns.received)).rows).toHaveLength(6_001);
  });
});
