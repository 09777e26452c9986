import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx';
import { kindText } from '../../rules/official/document-kinds.ts';
import {
  type FigureCell,
  type FigureRow,
  type FigureTable,
  headRows,
  leavesOf,
  showFigure,
} from '../../rules/official/figure-table.ts';
import {
  annexReference,
  coverageLines,
  type OfficialReport,
  type ReportAnnex,
} from '../../rules/official/official-report.ts';
import { centredLines, evenLines } from './docx-lines.ts';
import { centred, cleanText, landscapeTextWidth, line, ruledLine, sizes, textWidth, upper } from './docx-text.ts';

/** More leaf columns than this do not fit a portrait page legibly. */
const portraitColumns = 6;

export const isWide = (table: FigureTable): boolean => leavesOf(table.columns).length > portraitColumns;
const room = (table: FigureTable): number => (isWide(table) ? landscapeTextWidth : textWidth);

const ruled = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const allRuled = {
  top: ruled,
  bottom: ruled,
  left: ruled,
  right: ruled,
  insideHorizontal: ruled,
  insideVertical: ruled,
} as const;
const tight = { before: 20, after: 20 } as const;
const margins = { left: 70, right: 70, top: 20, bottom: 20 } as const;

/** Widths of the leaf columns in twips; together exactly the room there is. */
export function columnWidths(table: FigureTable): number[] {
  const weights = leavesOf(table.columns).map(({ weight = 1 }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((room(table) * weight) / total));
  const rest = room(table) - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Head rows repeat on every page the table reaches. */
function headTableRows(table: FigureTable, widths: readonly number[], size: number): TableRow[] {
  return headRows(table.columns).map(
    (row) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: row.map(
          ({ title, at, columnSpan, rowSpan }) =>
            new TableCell({
              children: [centred(title, { size, bold: true }, { spacing: tight })],
              columnSpan,
              rowSpan,
              width: { size: sum(widths.slice(at, at + columnSpan)), type: 'dxa' },
              verticalAlign: VerticalAlignTable.CENTER,
              shading: { fill: 'F2F2F2' },
              margins,
            }),
        ),
      }),
  );
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Figures stand right, “Không áp dụng” and words as their column says. */
const alignmentOf = (cell: FigureCell, align: 'left' | 'center' | 'right' = 'left') =>
  cell === null || (typeof cell === 'object' && align === 'left') ? AlignmentType.RIGHT : alignments[align];

function bodyRow(
  table: FigureTable,
  row: FigureRow,
  widths: readonly number[],
  size: number,
  { height, keepNext = false }: { readonly height: number | undefined; readonly keepNext?: boolean },
): TableRow {
  const leaves = leavesOf(table.columns);
  if ('group' in row) {
    const heading = line(row.group, { size, bold: true }, { spacing: tight, keepNext: true });
    const cell = new TableCell({
      children: [heading],
      columnSpan: leaves.length,
      width: { size: sum(widths), type: 'dxa' },
      margins,
    });
    return new TableRow({ cantSplit: true, children: [cell] });
  }
  const children = leaves.map((leaf, i) => {
    const cell = row.cells[i] ?? null;
    const alignment = alignmentOf(cell, leaf.align);
    const text = cleanText(showFigure(cell));
    return new TableCell({
      children: [line(text, { size, bold: row.strong ?? false }, { alignment, spacing: tight, keepNext })],
      width: { size: widths[i] ?? 0, type: 'dxa' },
      verticalAlign: VerticalAlignTable.CENTER,
      margins,
    });
  });
  return new TableRow({ cantSplit: true, children, ...(height ? { height: { value: height, rule: 'atLeast' } } : {}) });
}

/** Rows that are to be signed and stand with the signatures under them, which else would stand on a page alone. */
const LAST_ROWS = 2;

/** A ruled table over the whole width of its page; `height`: the least a row has, in twips, where it is written by hand. */
export function figureTable(annex: FigureTable, height?: number): Table {
  const widths = columnWidths(annex);
  const size = isWide(annex) && widths.length > 10 ? 11 : sizes.table;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: 'dxa' },
    columnWidths: widths,
    borders: allRuled,
    rows: [
      ...headTableRows(annex, widths, size),
      ...annex.rows.map((row, at) =>
        bodyRow(annex, row, widths, size, {
          height,
          keepNext: height !== undefined && at >= annex.rows.length - LAST_ROWS,
        }),
      ),
    ],
  });
}

/** Annex: label 14 bold, title in bold capitals, the document it belongs to, figures, notes (Phụ lục I, phần III). */
export function makeAnnex(report: OfficialReport, annex: ReportAnnex): (Paragraph | Table)[] {
  const { header, coverage } = report;
  const notes = [...(coverage ? coverageLines(coverage, 500) : []), ...annex.notes];
  const reference = annex.reference ?? annexReference(header, kindText(header.kind).name);
  return [
    centred(annex.label ?? 'Phụ lục', { bold: true }, { spacing: { before: 0, after: 0 } }),
    centredLines(evenLines(upper(cleanText(annex.title)), room(annex), { bold: true }), { bold: true }),
    centred(reference, { italics: true, size: sizes.head }, { spacing: { before: 40, after: 0 } }),
    ruledLine(room(annex) * 0.3, room(annex)),
    line('', { size: 6 }, { spacing: { before: 60, after: 0 } }),
    figureTable(annex),
    ...(notes.length > 0
      ? [line('Ghi chú:', { size: sizes.table, bold: true, italics: true }, { spacing: { before: 120 } })]
      : []),
    ...notes.map((note) => line(`- ${note}`, { size: sizes.table, italics: true }, { spacing: { before: 20 } })),
  ];
}
