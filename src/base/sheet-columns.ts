import type { RefusalCode } from './refusal-codes.ts';

/** One column of a sheet that is filled in, sent and mended on a page. */
export interface SheetColumn {
  readonly key: string;
  readonly header: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
  /** Longest text taken, in characters. */
  readonly limit: number;
  /** Width in the sheet, in characters. */
  readonly width: number;
  readonly help: string;
  readonly example: string;
}

/** One row as somebody typed it: every cell is text, blank is ''. `row` is its number in the sheet. */
export interface SheetRow<Key extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<Key, string>>;
}

/** A row as it travels: its cells in the order of the columns, blank ones at the end may be left out. */
export interface SentRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What is wrong with a cell, or asks for a second look. */
export interface CellFinding<Key extends string> {
  readonly row: number;
  readonly column: Key;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** The keys of a sheet's columns, and its rows as they are judged and as they travel. */
export function sheetOf<Key extends string>(columns: readonly (SheetColumn & { readonly key: Key })[]) {
  const keys = columns.map(({ key }) => key) as [Key, ...Key[]];
  const cellsOf = (textOf: (key: Key, index: number) => string) =>
    Object.fromEntries(keys.map((key, index) => [key, textOf(key, index)])) as Record<Key, string>;
  return {
    keys,
    column: (key: Key): SheetColumn => columns.find((column) => column.key === key) as SheetColumn,
    blank: (): Record<Key, string> => cellsOf(() => ''),
    send: ({ row, cells }: SheetRow<Key>): { row: number; cells: string[] } => ({
      row,
      cells: keys.map((key) => cells[key]),
    }),
    receive: ({ row, cells }: SentRow): SheetRow<Key> => ({ row, cells: cellsOf((_, index) => cells[index] ?? '') }),
  };
}

/** Why a file is refused that is read as a sheet of columns, whatever the columns are. */
export const sheetRefusals = [
  'file-kind-unknown',
  'file-broken',
  'file-bomb',
  'file-macro',
  'file-locked',
  'file-too-large',
  'file-too-heavy',
  'reader-busy',
  'sheet-empty',
  'sheet-columns-missing',
  'sheet-too-long',
] as const satisfies readonly RefusalCode[];
