import writeExcelFile from 'write-excel-file/node';
import { headCell, linesCell, plainCell, type SheetRow, sheetFont, sheetName, textCell } from './sheet-cells.ts';

export interface TemplateColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** One sentence: what to write here. */
  readonly help: string;
  readonly example: string;
  readonly required?: boolean;
}

/** Values a column takes, listed on the guide sheet. */
export interface TemplateChoices {
  readonly header: string;
  readonly values: readonly string[];
}

/** A second sheet to look things up in; it is never read back. */
export interface TemplateListing {
  readonly sheetName: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface SheetTemplate {
  readonly sheetName: string;
  readonly columns: readonly TemplateColumn[];
  /** Cells in the order of the columns; `null` is left empty. Rows may be empty for a blank template. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly choicesSheet: readonly TemplateChoices[];
  readonly listing?: TemplateListing;
  /** Sheets that are read back beside the first, each under its own headings. */
  readonly tables?: readonly TemplateListing[];
}

const cellOf = (value: string | number | null | undefined) => {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? { type: Number, value } : linesCell(value, { wrap: false, borderStyle: 'hair' });
};

const guide = ({ columns, choicesSheet }: SheetTemplate): SheetRow[] => [
  [plainCell('Điền từ dòng 2 của trang đầu. Không đổi dòng tiêu đề, không dùng công thức.', { fontWeight: 'bold' })],
  [],
  ['Cột', 'Cách ghi', 'Ví dụ', 'Bắt buộc'].map((title) => headCell(title)),
  ...columns.map(({ header, help, example, required }) => [
    textCell(header, { fontWeight: 'bold' }),
    textCell(help),
    textCell(example),
    textCell(required ? 'Có' : ''),
  ]),
  ...choicesSheet.flatMap(({ header, values }): SheetRow[] => [
    [],
    [headCell(`Giá trị của cột “${header}”`)],
    ...values.map((value): SheetRow => [textCell(value)]),
  ]),
];

const listed = ({ sheetName: name, columns, rows }: TemplateListing) => ({
  sheet: sheetName(name),
  data: [columns.map(({ header }) => headCell(header)), ...rows.map((row) => columns.map((_, i) => cellOf(row[i])))],
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
});

/**
 * A template to fill in: the first sheet holds the header row and the given rows and nothing else, so that no help text
 * is ever read back as data; the sheet “Hướng dẫn” says what each column takes.
 */
export async function makeSheet(template: SheetTemplate): Promise<Uint8Array> {
  const { columns, rows, listing, tables = [] } = template;
  const head = columns.map(({ header, required }) => headCell(header, required ? { textColor: '#B00000' } : {}));
  const name = sheetName(template.sheetName);
  const written = writeExcelFile(
    [
      {
        sheet: name === 'Hướng dẫn' ? 'Dữ liệu' : name,
        data: [head, ...rows.map((row) => columns.map((_, i) => cellOf(row[i])))],
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
      ...tables.map(listed),
      ...(listing ? [listed(listing)] : []),
      {
        sheet: 'Hướng dẫn',
        data: guide(template),
        columns: [{ width: 28 }, { width: 70 }, { width: 34 }, { width: 10 }],
      },
    ],
    sheetFont,
  );
  return new Uint8Array(await written.toBuffer());
}
