import { formatScaled } from '#base/scaled-number.ts';

/** A column; one with `columns` is a merged head over them and holds no cells of its own. */
export interface FigureColumn {
  readonly title: string;
  readonly columns?: readonly FigureColumn[];
  /** Share of the width among the leaves; 1 unless said. */
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/**
 * What stands in a cell: words; an amount scaled by ten to `decimals`; `'na'` for “Không áp dụng”; `null` for blank.
 * Blank, zero and not applicable are shown apart.
 */
export type FigureCell = string | { readonly scaled: number | bigint; readonly decimals: number } | 'na' | null;

export type FigureRow =
  /** A row over all columns, naming what follows. */
  | { readonly group: string }
  /** One cell to each leaf column, in order; `strong` for a total. */
  | { readonly cells: readonly FigureCell[]; readonly strong?: boolean };

/** A table of figures, made into a Word annex or a sheet. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** A head cell in its row, with the columns and rows it covers. */
export interface HeadCell {
  readonly title: string;
  /** Index of its first leaf column. */
  readonly at: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export const leavesOf = (columns: readonly FigureColumn[]): FigureColumn[] =>
  columns.flatMap((column) => (column.columns ? leavesOf(column.columns) : [column]));

const depthOf = (columns: readonly FigureColumn[]): number =>
  1 + Math.max(0, ...columns.map((column) => (column.columns ? depthOf(column.columns) : 0)));

/** The rows of merged heads, top first; together they cover every leaf column in every row exactly once. */
export function headRows(columns: readonly FigureColumn[]): HeadCell[][] {
  const rows: HeadCell[][] = Array.from({ length: depthOf(columns) }, () => []);
  const place = (level: readonly FigureColumn[], depth: number, first: number): void => {
    let at = first;
    for (const column of level) {
      const columnSpan = column.columns ? leavesOf(column.columns).length : 1;
      const rowSpan = column.columns ? 1 : rows.length - depth;
      rows[depth]?.push({ title: column.title, at, columnSpan, rowSpan });
      if (column.columns) place(column.columns, depth + 1, at);
      at += columnSpan;
    }
  };
  place(columns, 0, 0);
  return rows;
}

/** The cell in words: `1.234,5`, “—” for blank, “Không áp dụng”, 0 for zero. */
export function showFigure(cell: FigureCell): string {
  if (cell === null) return '—';
  if (cell === 'na') return 'Không áp dụng';
  return typeof cell === 'string' ? cell : formatScaled(cell.scaled, cell.decimals);
}
