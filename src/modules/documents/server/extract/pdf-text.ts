import { getDocumentProxy } from 'unpdf';
import { Refusal } from '#base/refusal.ts';

const mostPages = 400;
/** Fewer letters than this on all pages together: a scan with a stray word. */
const fewestLetters = 40;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfText {
  readonly text: string;
  readonly emptyPages: number;
  /** Letters of a fallback font had to be put back into their words by their place; some may stand wrong. */
  readonly hasLooseLetters: boolean;
}

/**
 * The text layer of a PDF, line by line; a wide gap in a line (two columns of a head) becomes a tab.
 * @throws Refusal 'document-scanned' without a text layer, 'file-locked' behind a password, 'file-broken'.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const { pages, hasLooseLetters } = await pagesOf(bytes);
  const letters = pages.join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) throw new Refusal('document-scanned');
  return { text: pages.join('\n'), emptyPages: pages.filter((page) => page.trim() === '').length, hasLooseLetters };
}

async function pagesOf(bytes: Uint8Array): Promise<{ pages: string[]; hasLooseLetters: boolean }> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    const pages: string[] = [];
    let hasLooseLetters = false;
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const lines = linesOf(content.items.flatMap(toPiece)).map(lineOf);
      hasLooseLetters ||= lines.some((line) => line.isMended);
      pages.push(lines.map((line) => line.text).join('\n'));
      page.cleanup();
    }
    // What lies behind the last page read counts as a page without text.
    if (pdf.numPages > mostPages) pages.push('');
    await pdf.destroy();
    return { pages, hasLooseLetters };
  } catch (error) {
    throw new Refusal(error instanceof Error && error.name === 'PasswordException' ? 'file-locked' : 'file-broken');
  }
}

function toPiece(item: object): Piece[] {
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return [];
  const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
  const text = String(item.str);
  return text === '' ? [] : [{ text, x, y, width: Number(item.width), size: Math.abs(scale) || 10 }];
}

/** Pieces of one height make a line, read from left to right. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    const height = row?.[0];
    if (row && height && Math.abs(height.y - piece.y) < Math.max(height.size, piece.size) * 0.4) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/**
 * Blank pieces are ignored: the gap between letters says whether there is a space. A letter set in a fallback font
 * comes apart from its word (“T NH” and “Ỉ”); it goes back where it lies.
 */
function lineOf(row: readonly Piece[]): { text: string; isMended: boolean } {
  let isMended = false;
  const placed: Piece[] = [];
  for (const piece of row) {
    if (piece.text.trim() === '') continue;
    const last = placed.at(-1);
    const slot = last && last.x + last.width > piece.x + piece.width * 0.5 ? slotIn(last, piece.x) : undefined;
    if (last && slot !== undefined) {
      const text = last.text.slice(0, slot) + piece.text.trim() + last.text.slice(slot + 1);
      placed[placed.length - 1] = { ...last, text };
      isMended = true;
    } else placed.push(piece);
  }
  let line = '';
  let end: number | undefined;
  for (const piece of placed) {
    const gap = end === undefined ? 0 : piece.x - end;
    if (gap > piece.size * 1.5) line = `${line.trimEnd()}\t`;
    else if (gap > piece.size * 0.15 && !line.endsWith(' ')) line += ' ';
    line += piece.text;
    end = Math.max(end ?? 0, piece.x + piece.width);
  }
  return { text: line.trimEnd(), isMended };
}

/** The blank of a piece nearest to a place on the page. */
function slotIn(piece: Piece, x: number): number | undefined {
  const near = Math.round(((x - piece.x) / Math.max(piece.width, 1)) * piece.text.length);
  for (const offset of [0, -1, 1, -2, 2, -3, 3]) if (piece.text[near + offset] === ' ') return near + offset;
  return undefined;
}
