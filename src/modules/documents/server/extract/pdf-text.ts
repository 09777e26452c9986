import { getDocumentProxy } from 'unpdf';
import { Refusal } from '#base/refusal.ts';
import type { PdfLine, Piece } from './pdf-lines.ts';
import { linesOf } from './pdf-page.ts';
import { joinPages } from './pdf-pages.ts';

const mostPages = 400;
/** Fewer letters than this on all pages together: a scan with a stray word. */
const fewestLetters = 40;

export type OnPage = (letters: number) => void;

export interface PdfText {
  readonly text: string;
  /** Running heads and feet. */
  readonly margins: string;
  readonly emptyPages: number;
  /** Letters of a fallback font had to be put back into their words by their place; some may stand wrong. */
  readonly hasLooseLetters: boolean;
}

/**
 * The text layer of a PDF, line by line, without page numbers and running heads.
 * @throws Refusal 'document-scanned' without a text layer, 'file-locked' behind a password, 'file-broken'.
 */
export async function readPdf(bytes: Uint8Array, onPage: OnPage): Promise<PdfText> {
  const printed = await pagesOf(bytes, onPage);
  const { text, margins, emptyPages } = joinPages(printed);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) throw new Refusal('document-scanned');
  return {
    text,
    margins,
    emptyPages,
    hasLooseLetters: printed.some((lines) => lines.some(({ isMended }) => isMended)),
  };
}

async function pagesOf(bytes: Uint8Array, onPage: OnPage): Promise<PdfLine[][]> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const lines = linesOf(content.items.flatMap(toPiece));
      pages.push(lines);
      page.cleanup();
      onPage(lines.reduce((sum, line) => sum + line.text.length, 0));
    }
    // What lies behind the last page read counts as a page without text.
    if (pdf.numPages > mostPages) pages.push([]);
    await pdf.destroy();
    return pages;
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
