import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { type FigureCell, showFigure } from '../../rules/official/figure-table.ts';
import {
  figureCell,
  fitToPage,
  headCell,
  plainCell,
  rowHeight,
  type SheetRow,
  sheetFont,
  sheetName,
  textCell,
} from './sheet-cells.ts';

export interface PrintedColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A table as an office prints it: who keeps it, what it is, its columns with their numbers, its rows. */
export interface PrintedTable {
  readonly sheetName: string;
  /** The body that keeps it, below the one it belongs to, where there is one. */
  readonly superior: string | null;
  readonly office: string;
  readonly title: string;
  /** Lines under the title: the year, from which number to which. */
  readonly lines: readonly string[];
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly FigureCell[])[];
  /** Rows (by their place, from 0) that stand struck out. */
  readonly struck?: ReadonlySet<number>;
  /** Rows that are totals. */
  readonly strong?: ReadonlySet<number>;
}

const FIRST = 6;

/** Row numbers under the heading, as the forms of the decree have them: (1), (2) … */
const numbered = (columns: readonly PrintedColumn[]): SheetRow =>
  columns.map((_, at) => textCell(`(${at + 1})`, { align: 'center', fontStyle: 'italic' }));

function sheetRow(table: PrintedTable, row: PrintedTable['rows'][number], at: number, height: number): SheetRow {
  const style: Partial<CellObject> = {
    height,
    alignVertical: 'top',
    ...(table.struck?.has(at) ? { textDecoration: { strikethrough: true } } : {}),
    ...(table.strong?.has(at) ? { fontWeight: 'bold' } : {}),
  };
  return table.columns.map(({ align }, place) => ({ ...figureCell(row[place] ?? '', align), ...style }) as CellObject);
}

const sheetOf = (table: PrintedTable) => {
  const { columns } = table;
  const across = (text: string, style: Partial<CellObject>): SheetRow => [
    plainCell(text, { columnSpan: columns.length, align: 'center', ...style }),
    ...Array.from({ length: columns.length - 1 }, () => null),
  ];
  const widths = columns.map(({ width }) => width);
  const data: SheetRow[] = [
    [plainCell((table.superior ?? '').toLocaleUpperCase('vi'))],
    [plainCell(table.office.toLocaleUpperCase('vi'), { fontWeight: 'bold' })],
    across(table.title, { fontWeight: 'bold', fontSize: 16 }),
    across(table.lines.join(' · '), { fontStyle: 'italic' }),
    columns.map(({ header }) => headCell(header)),
    numbered(columns),
    ...table.rows.map((row, at) => sheetRow(table, row, at, rowHeight(row.map(showFigure), widths))),
  ];
  return {
    sheet: sheetName(table.sheetName),
    data,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: FIRST,
  };
};

/** Tables as .xlsx, one sheet each, that print on A4 across. What begins like a formula stays text (`textCell`). */
export async function makeTables(tables: readonly PrintedTable[]): Promise<Uint8Array> {
  const written = writeExcelFile(tables.map(sheetOf), { ...sheetFont, features: [fitToPage(true)] });
  return new Uint8Array(await written.toBuffer());
}
