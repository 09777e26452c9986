import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#base/refusal.ts';
import { readSheet, type SheetColumn } from '../extract/read-sheet.ts';
import { sampleReport } from './report-sample.ts';
import { makeFiguresXlsx } from './report-xlsx.ts';
import { makeSheet } from './units-xlsx.ts';

const columns: readonly SheetColumn<'name' | 'code' | 'pupils'>[] = [
  { key: 'name', header: 'Tên trường', required: true },
  { key: 'code', header: 'Mã định danh', aliases: ['Mã trường'] },
  { key: 'pupils', header: 'Số học sinh' },
];
const template = (rows: (string | number | null)[][]) => ({
  sheetName: 'Trường học: danh sách/2026',
  columns: [
    {
      header: 'Tên trường',
      width: 40,
      help: 'Tên đầy đủ theo quyết định.',
      example: 'Trường THCS Suối Mây',
      required: true,
    },
    { header: 'Mã định danh', width: 16, help: 'Mã do Sở cấp, giữ số 0 ở đầu.', example: '0012345' },
    { header: 'Số học sinh', width: 12, help: 'Số nguyên.', example: '420' },
  ],
  rows,
  choicesSheet: [{ header: 'Cấp học', values: ['Mầm non', 'Tiểu học'] }],
});

const refusalOf = (bytes: Uint8Array): Promise<string> =>
  readSheet(bytes, columns).then(
    () => 'none',
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );

/** Rewrites one part of a workbook. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  files[path] = strToU8(change(strFromU8(files[path] ?? new Uint8Array())));
  return zipSync(files);
}
const firstSheet = 'xl/worksheets/sheet1.xml';

describe('a template to fill in', () => {
  it('read back gives what was written, whatever the words', async () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) =>
        text
          .normalize('NFC')
          .replace(/[\p{Cc}\p{Cs}\s\ufffe\uffff]+/gu, ' ')
          // Signs nobody sees, and the sign of a lost letter, are left out where a cell is read.
          .replace(/[\p{Cf}\ufffd]/gu, '')
          .trim(),
      )
      .filter((text) => text !== '' && !/_x[0-9a-f]{4}_/iu.test(text));
    const row = fc.tuple(word, fc.option(word), fc.option(fc.integer({ min: 0, max: 10 ** 9 })));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const { rows: read, findings } = await readSheet(await makeSheet(template(rows)), columns);
        expect(findings).toEqual([]);
        expect(read).toEqual(
          rows.map(([name, code, pupils], i) => ({ row: i + 2, cells: { name, code, pupils }, formulas: [] })),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('an empty template is refused as empty, help and examples are not data', async () => {
    expect(await refusalOf(await makeSheet(template([])))).toBe('sheet-empty');
  });

  it('keeps leading zeros, and what begins like a formula stays text', async () => {
    const bytes = await makeSheet(
      template([
        ['=HYPERLINK("http://x")', '0012345', 5],
        ['+1', '-2', null],
        ['constructor', '__proto__', null],
        ['@a', null, 1],
      ]),
    );
    const xml = strFromU8(unzipSync(bytes)[firstSheet] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[\s>/]/u);
    const { rows, findings } = await readSheet(bytes, columns);
    expect(rows.map(({ cells }) => cells)).toEqual([
      { name: '=HYPERLINK("http://x")', code: '0012345', pupils: 5 },
      { name: '+1', code: '-2', pupils: null },
      { name: 'constructor', code: '__proto__', pupils: null },
      { name: '@a', code: null, pupils: 1 },
    ]);
    expect(findings).toEqual([]);
  });
});

describe('a sheet from outside', () => {
  it('finds its header under a title, by folded names and aliases, and tells unknown columns', async () => {
    const bytes = await makeSheet({
      ...template([
        ['', '', null],
        ['MA TRUONG', 'ten  truong', 'Ghi chú'],
        ['01', 'THCS A', 'x'],
      ]),
      columns: template([]).columns.map((column, i) => ({ ...column, header: ['DANH SÁCH', '', ''][i] ?? '' })),
    });
    const { rows, findings } = await readSheet(bytes, columns);
    expect(rows).toEqual([{ row: 4, cells: { name: 'THCS A', code: '01', pupils: null }, formulas: [] }]);
    expect(findings).toEqual([{ where: 'C3', code: 'column-unknown', severity: 'warning' }]);
  });

  it('gives a formula as blank with its address, and never its old result', async () => {
    const bytes = changed(await makeSheet(template([['THCS A', '01', 42]])), firstSheet, (xml) =>
      xml.replace(/<c r="C2"([^>]*)><v>42<\/v>/u, '<c r="C2"$1><f>21*2</f><v>42</v>'),
    );
    const { rows, findings } = await readSheet(bytes, columns);
    expect(rows[0]?.cells.pupils).toBeNull();
    expect(findings).toEqual([{ where: 'C2', code: 'cell-formula', severity: 'error' }]);
  });

  it('refuses what lacks a required column and says which', async () => {
    const bytes = await makeSheet({ ...template([['01', 'x', 1]]), columns: template([]).columns.slice(1) });
    await expect(readSheet(bytes, columns)).rejects.toMatchObject({
      code: 'sheet-columns-missing',
      facts: { columns: 'Tên trường' },
    });
  });

  it('refuses other files, macros, entity tricks and far-away cells', async () => {
    const good = await makeSheet(template([['THCS A', '01', 42]]));
    expect(await refusalOf(good)).toBe('none');
    expect(await refusalOf(new Uint8Array())).toBe('file-empty');
    expect(await refusalOf(strToU8('Tên trường;Mã định danh\nTHCS A;01'))).toBe('file-kind-unknown');
    expect(await refusalOf(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('file-kind-unknown');
    expect(await refusalOf(zipSync({ ...unzipSync(good), 'xl/vbaProject.bin': strToU8('x') }))).toBe('file-macro');
    const withEntity = changed(good, 'xl/workbook.xml', (xml) => xml.replace(/(<workbook)/u, '<!DOCTYPE x []>$1'));
    expect(await refusalOf(withEntity)).toBe('file-broken');
    const far = (cell: string) =>
      refusalOf(changed(good, firstSheet, (xml) => xml.replace('</sheetData>', `${cell}</sheetData>`)));
    expect(await far('<row r="900000"><c r="A900000"><v>1</v></c></row>')).toBe('sheet-too-long');
    expect(await far('<row r="3"><c r="XFD3"><v>1</v></c></row>')).toBe('file-bomb');
    expect(await far('<row r="99999999999"></row>')).toBe('file-broken');
    expect(await far('<row r="3"><c><v>1</v></c></row>')).toBe('file-broken');
  });

  it('refuses more than 10,000 rows', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => [`Trường ${i}`, null, i]);
    expect(await refusalOf(await makeSheet(template(rows(10_000))))).toBe('none');
    expect(await refusalOf(await makeSheet(template(rows(10_001))))).toBe('sheet-too-long');
  });
});

describe('a sheet of figures', () => {
  const annex = sampleReport.annex;
  const make = () =>
    makeFiguresXlsx({
      sheetName: 'Số liệu',
      title: 'Số liệu tháng 01/2026',
      lines: ['28/30 đơn vị'],
      columns: annex?.columns ?? [],
      rows: [
        { group: 'Nhóm' },
        { cells: ['1', '=1+1', 'giờ', { scaled: 12_345, decimals: 1 }, { scaled: 28, decimals: 0 }] },
        { cells: ['2', 'Tiền', 'đồng', { scaled: 1_000_000_000_000n, decimals: 0 }, null] },
        { cells: ['3', 'Rất lớn', 'đồng', { scaled: 9_000_000_000_000_001n, decimals: 0 }, 'na'] },
      ],
      sources: [{ unit: '+Trường A', version: 2, submitted: '09/02/2026 14:05', state: 'Đã duyệt' }],
      missing: ['Trường B'],
      notes: ['Dấu “—” là chưa có số liệu.'],
    });

  it('holds real numbers with formats, merged heads and no formula', async () => {
    const files = unzipSync(await make());
    const xml = strFromU8(files[firstSheet] ?? new Uint8Array());
    expect(xml).not.toMatch(/<f[\s>/]/u);
    expect(xml).toMatch(/<v>1234\.5<\/v>/u);
    expect(xml).toMatch(/<v>1000000000000<\/v>/u);
    expect(xml).not.toContain('9000000000000001');
    for (const merge of ['A4:A5', 'B4:B5', 'D4:E4', 'A6:E6']) expect(xml).toContain(`ref="${merge}"`);
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('#,##0.0');
  });

  it('names its sources and who is missing', async () => {
    const files = unzipSync(await make());
    const words = Object.entries(files)
      .filter(([path]) => /sharedStrings|sheet2/u.test(path))
      .map(([, content]) => strFromU8(content))
      .join('');
    for (const expected of ['+Trường A', 'Đã duyệt', 'Chưa có số liệu: 1 đơn vị', 'Trường B']) {
      expect(words).toContain(expected);
    }
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('Nguồn');
  });
});
