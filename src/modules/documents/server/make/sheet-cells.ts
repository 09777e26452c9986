import type writeExcelFile from 'write-excel-file/node';
import type { CellObject, SheetData } from 'write-excel-file/node';
import { type FigureCell, showFigure } from '../../rules/official/figure-table.ts';
import { cleanText, fontName } from './docx-text.ts';

export type SheetCell = CellObject | null;
export type SheetRow = SheetData[number];

const ruled = { borderColor: '#000000', borderStyle: 'thin' } as const;

/** Excel keeps 15 digits; longer sums would be changed silently and are written as words. */
const exactDigits = 999_999_999_999_999;

/** write-excel-file looks words up in a plain object, so “constructor” would break the file; a space at the end mends it. */
const cellText = (text: string): string => {
  const value = cleanText(text);
  return value in Object.prototype ? `${value} ` : value;
};

/**
 * Words as a text cell. What begins like a formula gets the text format too, so that it stays text even when somebody
 * edits the cell.
 */
export function textCell(text: string, style: Partial<CellObject> = {}): CellObject {
  const value = cellText(text);
  const format = /^[=+\-@]/u.test(value) ? { format: '@' } : {};
  return { type: String, value, wrap: true, alignVertical: 'center', ...ruled, ...format, ...style } as CellObject;
}

/** Words that keep their lines, as a sheet gives them back. */
export function linesCell(text: string, style: Partial<CellObject> = {}): CellObject {
  const lines = text.split('\n');
  if (lines.length === 1) return textCell(text, style);
  const cell = textCell(text, { ...style, wrap: true });
  return { ...cell, value: lines.map(cleanText).join('\n') } as CellObject;
}

export const headCell = (title: string, style: Partial<CellObject> = {}): CellObject =>
  textCell(title, { fontWeight: 'bold', align: 'center', backgroundColor: '#F2F2F2', ...style });

export const plainCell = (text: string, style: Partial<CellObject> = {}): CellObject =>
  ({ type: String, value: cellText(text), ...style }) as CellObject;

/** A figure as a real number with its decimals; blank, “Không áp dụng” and words as text. */
export function figureCell(cell: FigureCell, align: 'left' | 'center' | 'right' = 'left'): CellObject {
  if (typeof cell === 'string' && cell !== 'na') return textCell(cell, { align });
  if (cell === null || cell === 'na') return textCell(showFigure(cell), { align: 'right' });
  const { scaled, decimals } = cell;
  if (Math.abs(Number(scaled)) > exactDigits) return textCell(showFigure(cell), { align: 'right' });
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const value = Number(scaled) / 10 ** decimals;
  return { type: Number, value, format, align: 'right', alignVertical: 'center', ...ruled } as CellObject;
}

/** A name Excel takes for a sheet: at most 31 characters, none of `[]:*?/\`. */
export const sheetName = (name: string): string =>
  cleanText(name.replace(/[[\]:*?/\\']/gu, ' '))
    .slice(0, 31)
    .trim() || 'Bảng';

export const sheetFont = { fontFamily: fontName, fontSize: 12 } as const;

/** Height in points of a row whose texts wrap in columns of these widths (in characters). */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, i) => Math.ceil((text.length * 0.95) / (widths[i] ?? 10)));
  return 17 * Math.max(1, ...lines);
}

type WriteOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature = NonNullable<WriteOptions['features']>[number];

/** Prints on A4, as wide as the page and as long as it must be. */
export const fitToPage = (landscape: boolean): Feature => {
  const setUp = `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`;
  const transform = (xml: string): string =>
    xml
      .replace(/<worksheet[^>]*>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace('</worksheet>', `${setUp}</worksheet>`);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
};
