import { kindByName } from '../../rules/reading/document-kinds.ts';
import { hyphenated, startsParagraph } from '../../rules/reading/join-lines.ts';
import { isCapitals } from '../../rules/reading/paragraphs.ts';
import type { PdfLine } from './pdf-lines.ts';

/** Shorter lines say nothing about where the column ends. */
const sayingLength = 40;
/** Middles of centred lines differ by less, in points. */
const nearly = 8;
const ends = /[.:;!?…]["”)]?$/u;

/** Where the lines of a document end: nearly all long ones reach it, or stop short of it by less than a word. */
export function rightEdgeOf(lines: readonly PdfLine[]): number {
  const rights = lines
    .filter(({ text }) => text.length > sayingLength && !text.includes('\t'))
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.9)] ?? Number.POSITIVE_INFINITY;
}

export interface PrintedParagraph {
  readonly text: string;
  /** How many lines it ends behind. */
  readonly end: number;
}

/**
 * Printed lines as paragraphs: a line goes on when the first word of the next would not have fitted on it, unless that next begins
 * like a paragraph or stands in behind a finished sentence. Rows of columns stay as they are.
 */
export function paragraphsOf(lines: readonly PdfLine[], edge: number): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  let before: PdfLine | undefined;
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const end = index + 1;
    if (before && last && goesOn(last.text, before, line, edge)) {
      const glue = /\S-$/u.test(before.text) && /^[\p{L}\d]/u.test(line.text) ? '' : ' ';
      paragraphs[paragraphs.length - 1] = { text: last.text + glue + line.text, end };
    } else paragraphs.push({ text: line.text, end });
    before = line;
  }
  return paragraphs;
}

function goesOn(paragraph: string, line: PdfLine, next: PdfLine, edge: number): boolean {
  if (line.text.includes('\t') || next.text.includes('\t')) return false;
  const letter = (next.right - next.left) / Math.max(next.text.length, 1);
  const word = /^\S{1,40}/u.exec(next.text)?.[0] ?? '';
  const isFull =
    line.text.length > sayingLength / 2 && line.right + letter * (word.length + 1) > (line.edge ?? edge) + 1;
  // “Phòng Văn hóa” / “- Xã hội)”: a name broken before its hyphen, no item.
  if (hyphenated.test(next.text) && /[\p{L}\d]$/u.test(line.text) && next.left < line.left + 2) return isFull;
  if (startsParagraph.test(next.text) || isCentred(line, next) || namesKind(next.text)) return false;
  // Words behind the number or bullet of an item hang; else only a new paragraph stands in.
  if (next.left > line.left + 2 && (ends.test(line.text) || !startsParagraph.test(paragraph))) return false;
  return isFull;
}

/** “KẾ HOẠCH”: whatever stands above, a kind in capitals begins a line of its own. */
const namesKind = (text: string): boolean => isCapitals(text) && kindByName(text) !== undefined;

/** Lines of a heading or a subject: each stands around the same middle, neither begins where the other does. */
const isCentred = (line: PdfLine, next: PdfLine): boolean =>
  Math.abs(line.left + line.right - next.left - next.right) < nearly && Math.abs(line.left - next.left) > 2;
