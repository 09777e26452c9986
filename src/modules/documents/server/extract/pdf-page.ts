import { startsParagraph } from '../../rules/reading/join-lines.ts';
import { isCapitals } from '../../rules/reading/paragraphs.ts';
import { type Block, blocksOf, label, rightOf } from './pdf-columns.ts';
import { lineOf, type PdfLine, type Piece, rowsOf } from './pdf-lines.ts';

const state = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập\s*[-–])/u;
/** In a page of columns so many lines of each reach its edge. */
const fullColumn = 0.6;
const fewestInColumn = 8;

/**
 * The lines of a page in the order they are read. Rows of a table are one line with tabs, cells whose words wrap included;
 * of a head, of Nơi nhận beside a signature and of a page in columns the left column comes before the right one. A wide
 * gap elsewhere is a tab.
 */
export const linesOf = (pieces: readonly Piece[]): PdfLine[] => blocksOf(rowsOf(pieces)).flatMap(linesOfBlock);

function linesOfBlock(block: Block): PdfLine[] {
  if (block.gutters.length === 0) return asRows(block);
  const head = headGutter(block);
  if (head !== undefined) return inColumns({ rows: block.rows, gutters: [head] }, Number.POSITIVE_INFINITY);
  if (block.gutters.length === 1) {
    const [left = [], right = []] = columnsOf(block);
    if (/^\s*Nơi nhận/u.test(left[0]?.text ?? '') || /^\s*Nơi nhận/u.test(left[1]?.text ?? ''))
      return inColumns(block, Number.POSITIVE_INFINITY);
    if (isFull(left) && isFull(right)) return inColumns(block, undefined);
  }
  return asTable(block) ?? asRows(block);
}

const asRows = ({ rows }: Block): PdfLine[] => rows.flatMap(lineOf);

/** Where the issuer and the state stand beside each other; the gutter left of the state. */
function headGutter({ rows, gutters }: Block): number | undefined {
  for (const piece of rows.slice(0, 4).flat()) {
    if (state.test(piece.text.trim())) return gutters.findLast((gutter) => gutter <= piece.x + 1);
  }
  return undefined;
}

/** The pieces of a row by column. */
function cellsOf(row: readonly Piece[], gutters: readonly number[]): Piece[][] {
  const cells: Piece[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const piece of row) {
    const middle = piece.x + piece.width / 2;
    cells[gutters.filter((gutter) => gutter < middle).length]?.push(piece);
  }
  return cells;
}

const columnsOf = ({ rows, gutters }: Block): PdfLine[][] =>
  Array.from({ length: gutters.length + 1 }, (_, column) =>
    rows.flatMap((row) => lineOf(cellsOf(row, gutters)[column] ?? [])),
  );

const inColumns = (block: Block, edge: number | undefined): PdfLine[] =>
  columnsOf(block).flatMap((lines) => {
    const own = edge ?? Math.max(...lines.map(({ right }) => right));
    return joinBroken(lines).map((line) => ({ ...line, edge: own }));
  });

/** “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT” / “NAM”, “CỤC TRƯỞNG CỤC HỌC SINH,” / “SINH VIÊN”: surely one line, broken. */
function joinBroken(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isMotto =
      last && /^CỘNG H(?:ÒA|OÀ) XÃ HỘI/u.test(last.text) && /^(?:[\p{Lu}\s]{0,15}\s)?NAM$/u.test(line.text);
    const isListed = last && /(?:,|\s(?:VÀ|-|–))$/u.test(last.text) && isCapitals(last.text) && isCapitals(line.text);
    if (last && (isMotto || isListed)) joined[joined.length - 1] = { ...line, text: `${last.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/** A column of running text: many lines, most of which reach its edge. */
function isFull(lines: readonly PdfLine[]): boolean {
  if (lines.length < fewestInColumn) return false;
  const edge = Math.max(...lines.map(({ right }) => right));
  const full = lines.filter(({ text, right, size }) => text.length > 15 && edge - right < size * 2);
  return full.length >= lines.length * fullColumn;
}

/** The rows of a table, each with the lines of its cells; undefined when nothing tells where a row begins. */
function asTable(block: Block): PdfLine[] | undefined {
  const { rows, gutters } = block;
  const first = rows.map((row) => lineOf(cellsOf(row, gutters)[0] ?? [])[0]?.text.trim() ?? '');
  const labelled = first.filter((text) => text !== '');
  const isNumbered = labelled.length >= 2 && labelled.every((text) => label.test(text));
  // “S”, “T”, “T” below each other are one heading.
  const begins = first.map((text, index) => index === 0 || (text !== '' && text !== 'T'));
  const parted = byGaps(rows);
  const starts = parted && fits(parted, begins, isNumbered) ? parted : isNumbered ? begins : undefined;
  if (!starts) return undefined;
  const groups: (readonly Piece[])[][] = [];
  rows.forEach((row, index) => {
    if (starts[index]) groups.push([row]);
    else groups.at(-1)?.push(row);
  });
  return groups.flatMap((group) => rowOfTable({ rows: group, gutters }));
}

/** Rows of a table lie farther apart than the lines of a cell: where a row begins, when there are two such distances. */
function byGaps(rows: readonly (readonly Piece[])[]): boolean[] | undefined {
  const gaps = rows.slice(1).map((row, index) => (rows[index]?.[0]?.y ?? 0) - (row[0]?.y ?? 0));
  const closest = Math.min(...gaps);
  const size = rows[0]?.[0]?.size ?? 10;
  const isWide = (gap: number) => gap > closest * 1.15 && gap > closest + 1.5;
  if (closest < size * 0.8 || !gaps.some(isWide) || gaps.every(isWide)) return undefined;
  return [true, ...gaps.map(isWide)];
}

/** Rows by their distances begin wherever a first column of numbers has one; each has at most one. */
function fits(parted: readonly boolean[], begins: readonly boolean[], isNumbered: boolean): boolean {
  if (!isNumbered) return true;
  let inRow = 0;
  for (const [index, starts] of parted.entries()) {
    if (starts) inRow = 0;
    if (begins[index] && index > 0) inRow += 1;
    if (inRow > 1) return false;
  }
  return true;
}

/** One line with tabs when each cell is one paragraph; otherwise cell follows cell. */
function rowOfTable(block: Block): PdfLine[] {
  const [top] = block.rows.flatMap(lineOf);
  if (!top) return [];
  const cells = columnsOf(block).map(paragraphsOf);
  if (cells.every((paragraphs) => paragraphs.length <= 1)) {
    const text = cells
      .map(([paragraph]) => paragraph ?? '')
      .join('\t')
      .trimEnd();
    const right = Math.max(...block.rows.flat().map(rightOf));
    const isMended = block.rows.some((row) => lineOf(row).some((line) => line.isMended));
    return [{ ...top, text, right, isMended }];
  }
  return cells.flat().map((text) => ({ ...top, text, edge: Number.POSITIVE_INFINITY }));
}

/** The lines of a cell as paragraphs: one that begins like an item is one of its own. */
function paragraphsOf(lines: readonly PdfLine[]): string[] {
  const paragraphs: string[] = [];
  for (const { text } of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || startsParagraph.test(text)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = /\S-$/u.test(last) ? last + text : `${last} ${text}`;
  }
  return paragraphs;
}
