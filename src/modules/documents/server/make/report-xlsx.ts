import writeExcelFile from 'write-excel-file/node';
import { type FigureRow, type FigureTable, headRows, leavesOf, showFigure } from '../../rules/official/figure-table.ts';
import {
  figureCell,
  fitToPage,
  headCell,
  plainCell,
  rowHeight,
  type SheetCell,
  type SheetRow,
  sheetFont,
  sheetName,
  textCell,
} from './sheet-cells.ts';

/** Which report of which unit a sheet of figures rests on. */
export interface FigureSource {
  readonly unit: string;
  /** Under which unit it stands, where that is told. */
  readonly under?: string;
  readonly version: number;
  /** When it was handed in, in words: “09/02/2026 14:05”. */
  readonly submitted: string;
  readonly state: string;
}

export interface FiguresSheet extends FigureTable {
  readonly sheetName: string;
  /** Lines above the title that say what kind of copy this is, where it is no document. */
  readonly mark?: readonly string[];
  readonly title: string;
  /** Lines under the title: unit, window, coverage. */
  readonly lines: readonly string[];
  readonly sources: readonly FigureSource[];
  readonly missing: readonly string[];
  /** Stated gaps and how the marks are read. */
  readonly notes: readonly string[];
}

const widthsOf = ({ columns }: FigureTable): number[] => {
  const weights = leavesOf(columns).map(({ weight = 1 }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.max(6, Math.round((weight / total) * 110)));
};

const nothing = (count: number): SheetCell[] => Array.from({ length: count }, () => null);

function headSheetRows({ columns }: FigureTable, widths: readonly number[]): SheetRow[] {
  return headRows(columns).map((row) => {
    const cells = nothing(widths.length);
    const single = row.filter(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1);
    const height = rowHeight(
      single.map(({ title }) => title),
      single.map(({ at }) => widths[at] ?? 10),
    );
    for (const { title, at, columnSpan, rowSpan } of row) cells[at] = headCell(title, { columnSpan, rowSpan, height });
    return cells;
  });
}

function bodySheetRow(table: FigureTable, row: FigureRow, widths: readonly number[]): SheetRow {
  const leaves = leavesOf(table.columns);
  if ('group' in row) {
    return [
      textCell(row.group, { fontWeight: 'bold', columnSpan: leaves.length, height: 18 }),
      ...nothing(leaves.length - 1),
    ];
  }
  const height = rowHeight(
    row.cells.map((cell) => showFigure(cell)),
    widths,
  );
  return leaves.map(({ align }, i) => ({ ...figureCell(row.cells[i] ?? null, align), height }));
}

function figuresData(sheet: FiguresSheet, widths: readonly number[]): { data: SheetRow[]; headEnd: number } {
  const width = widths.length;
  const over = (cell: SheetCell): SheetRow => [cell && { ...cell, columnSpan: width }, ...nothing(width - 1)];
  const top = [
    ...(sheet.mark ?? []).map((text) => {
      const height = rowHeight([text], [widths.reduce((sum, one) => sum + one, 0)]);
      return over(plainCell(text, { fontWeight: 'bold', align: 'center', wrap: true, height }));
    }),
    over(plainCell(sheet.title, { fontWeight: 'bold', fontSize: 14, align: 'center' })),
    ...sheet.lines.map((text) => over(plainCell(text, { fontStyle: 'italic', align: 'center' }))),
    [],
  ];
  const head = headSheetRows(sheet, widths);
  const body = sheet.rows.map((row) => bodySheetRow(sheet, row, widths));
  return { data: [...top, ...head, ...body], headEnd: top.length + head.length };
}

const tellsUnder = ({ sources }: FiguresSheet): boolean => sources.some(({ under }) => under !== undefined);

const sourcesData = ({ sources, missing, notes }: FiguresSheet, withUnder: boolean): SheetRow[] => [
  ['TT', 'Đơn vị', 'Bản báo cáo', 'Thời điểm nộp', 'Trạng thái', ...(withUnder ? ['Thuộc'] : [])].map((title) =>
    headCell(title),
  ),
  ...sources.map(({ unit, version, submitted, state, under }, i) => [
    figureCell({ scaled: i + 1, decimals: 0 }),
    textCell(unit),
    figureCell({ scaled: version, decimals: 0 }),
    textCell(submitted),
    textCell(state),
    ...(withUnder ? [textCell(under ?? '')] : []),
  ]),
  [],
  [plainCell(`Chưa có số liệu: ${missing.length} đơn vị`, { fontWeight: 'bold' })],
  ...missing.map((unit, i): SheetRow => [figureCell({ scaled: i + 1, decimals: 0 }), textCell(unit)]),
  ...(notes.length > 0 ? [[], [plainCell('Ghi chú', { fontWeight: 'bold' })]] : []),
  ...notes.map((note): SheetRow => [plainCell(note)]),
];

/**
 * A sheet of figures as .xlsx: numbers are numbers with their format, heads are merged and stay in view, and a second
 * sheet “Nguồn” says which units and report versions the figures rest on and who is missing.
 */
export async function makeFiguresXlsx(sheet: FiguresSheet): Promise<Uint8Array> {
  const widths = widthsOf(sheet);
  const { data, headEnd } = figuresData(sheet, widths);
  const name = sheetName(sheet.sheetName);
  const withUnder = tellsUnder(sheet);
  const written = writeExcelFile(
    [
      {
        sheet: name === 'Nguồn' ? 'Số liệu' : name,
        data,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: headEnd,
      },
      {
        sheet: 'Nguồn',
        data: sourcesData(sheet, withUnder),
        columns: [6, 45, 14, 20, 24, ...(withUnder ? [32] : [])].map((width) => ({ width })),
        stickyRowsCount: 1,
      },
    ],
    { ...sheetFont, features: [fitToPage(widths.length > 6)] },
  );
  return new Uint8Array(await written.toBuffer());
}
