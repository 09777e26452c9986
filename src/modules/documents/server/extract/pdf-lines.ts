import { isVietnameseSyllable } from '../../rules/reading/syllable.ts';
import { noteReference } from './note-form.ts';

/** A run of letters as it lies on its page; `y` grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A printed line. */
export interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  /** Where its first letter begins and its last one ends. */
  readonly left: number;
  readonly right: number;
  /** The number of the footnote that begins with this line, small and raised before its words. */
  readonly note?: string;
  /** Letters of a fallback font were put back into their words by their place. */
  readonly isMended: boolean;
  /** Where lines of its column end, when that is not where those of the page do. */
  readonly edge?: number;
}

/** Pieces of one height make a row, read from left to right. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    const height = row?.[0];
    if (row && height && Math.abs(height.y - piece.y) < Math.max(height.size, piece.size) * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** The mark of a footnote: a small number raised above the letters beside it. */
const isMark = (piece: Piece, beside: Piece | undefined): boolean =>
  beside !== undefined &&
  /^\s*\d{1,3}\s*$/u.test(piece.text) &&
  piece.size < beside.size * 0.8 &&
  piece.y > beside.y + beside.size * 0.12;

/** The number or bullet of a list stands apart from its words; a bare number is a table's first column. */
export const isItemLabel =
  /^\s*(?:[-–—+•▪*]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-zđ][.)]|[IVX]{1,5}[.)]|[A-H][.)])\s*$/u;

/**
 * Blank pieces are ignored: the gap between letters says whether there is a space. A letter set in a fallback font
 * comes apart from its word (“T NH” and “Ỉ”); it goes back where it lies.
 */
export function lineOf(row: readonly Piece[]): PdfLine[] {
  const { placed, isMended } = place(row);
  const [first, second] = placed;
  if (!first) return [];
  const note = isMark(first, second) ? first.text.trim() : undefined;
  let line = '';
  let end: number | undefined;
  for (const [index, piece] of (note === undefined ? placed : placed.slice(1)).entries()) {
    const before = placed[index - 1 + (note === undefined ? 0 : 1)];
    const gap = end === undefined ? 0 : piece.x - end;
    if (index > 0 && isMark(piece, before)) line = line.trimEnd() + noteReference(piece.text.trim());
    else {
      if (gap > piece.size * 1.5) line = `${line.trimEnd()}${isItemLabel.test(line) ? ' ' : '\t'}`;
      else if (gap > piece.size * 0.15 && !line.endsWith(' ')) line += ' ';
      line += piece.text;
    }
    end = Math.max(end ?? 0, piece.x + piece.width);
  }
  const size = Math.max(...placed.map((piece) => piece.size));
  const text = line.trimEnd().replace(/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize('NFKC'));
  const edges = { left: first.x, right: end ?? first.x };
  return [{ text, y: (second ?? first).y, size, ...edges, isMended, ...(note !== undefined && { note }) }];
}

function place(row: readonly Piece[]): { placed: Piece[]; isMended: boolean } {
  let isMended = false;
  const placed: Piece[] = [];
  for (const piece of row) {
    const last = placed.at(-1);
    const isWithin = last && last.x + last.width > piece.x + piece.width * 0.5 && !isMark(piece, last);
    const text = isWithin ? putBack(last, piece) : undefined;
    if (last && text !== undefined) {
      placed[placed.length - 1] = { ...last, text };
      isMended = true;
    } else placed.push(piece);
  }
  return { placed, isMended };
}

/** A blank stands in for the letter alone, or for the letter and the blank behind or before it. */
const ways: readonly (readonly [before: string, behind: string])[] = [
  ['', ''],
  ['', ' '],
  [' ', ''],
];
/** So many letters away from where it should be a blank is looked at. */
const farthest = 4;

/** The words of a piece with a loose letter in the blank it lies on, where it makes the words most like words. */
function putBack(piece: Piece, loose: Piece): string | undefined {
  const letter = loose.text.trim();
  const near = ((loose.x - piece.x) / Math.max(piece.width, 1)) * piece.text.length;
  let best: { text: string; cost: number } | undefined;
  for (let at = Math.max(0, Math.floor(near) - farthest); at <= near + farthest; at += 1) {
    if (piece.text[at] !== ' ') continue;
    const before = /\S*$/u.exec(piece.text.slice(0, at))?.[0] ?? '';
    const behind = /^\S*/u.exec(piece.text.slice(at + 1))?.[0] ?? '';
    for (const [index, [open, close]] of ways.entries()) {
      const word = (open === '' ? before : '') + letter + (close === '' ? behind : '');
      const cost = Math.abs(near - at) * 0.5 + index + (isWord(word) ? 0 : 4);
      if (best && best.cost <= cost) continue;
      best = { text: piece.text.slice(0, at) + open + letter + close + piece.text.slice(at + 1), cost };
    }
  }
  return best?.text;
}

const isWord = (text: string): boolean => isVietnameseSyllable(text.replace(/[^\p{L}\p{M}]/gu, ''));
