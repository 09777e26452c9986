import { AlignmentType, BorderStyle, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';

/** Word counts sizes in half points and lengths in twentieths of a point (twips). */
export const halfPoints = (points: number): number => points * 2;
export const twipsOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);

export const fontName = 'Times New Roman';

/** Sizes in points; Quốc hiệu, Tiêu ngữ and place with date keep one pattern, 12-13-13 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const sizes = { names: 12, head: 13, body: 14, table: 12, recipientsHead: 12, recipients: 11 } as const;

/** First line 1,27 cm; A4 with top and bottom 20, left 30, right 15 mm (Phụ lục I, mục I). */
export const firstLineIndent = 720;
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;
export const textWidth = twipsOfMm(page.width - page.left - page.right);
export const landscapeTextWidth = twipsOfMm(page.height - page.left - page.right);

/** Drops what XML cannot carry: control characters, halves of surrogate pairs. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

export const upper = (text: string): string => text.toLocaleUpperCase('vi');

export type TextStyle = Pick<IRunOptions, 'bold' | 'italics' | 'break'> & { readonly size?: number };

export const run = (text: string, { size = sizes.body, ...style }: TextStyle = {}): TextRun =>
  new TextRun({ ...style, text: cleanText(text), size: halfPoints(size) });

/** One paragraph of one style. */
export const line = (text: string, style: TextStyle = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [run(text, style)] });

export const centred = (text: string, style: TextStyle = {}, options: IParagraphOptions = {}): Paragraph =>
  line(text, style, { ...options, alignment: AlignmentType.CENTER });

/** Width of a letter of Times New Roman in ems, by rough classes; good to a tenth for the length of a ruled line. */
function emsOf(letter: string): number {
  if (/[\s.,:;'’ijlItf/()-]/u.test(letter)) return 0.3;
  if (/[mwMW]/u.test(letter)) return 0.85;
  if (/\d/u.test(letter)) return 0.5;
  return letter === letter.toLocaleLowerCase('vi') ? 0.47 : 0.71;
}

/** Rough width of a text in twips. */
export function widthOf(text: string, size: number, bold = false): number {
  const ems = [...text.normalize('NFD').replace(/\p{M}/gu, '')].reduce((sum, letter) => sum + emsOf(letter), 0);
  return Math.round(ems * size * 20 * (bold ? 1.04 : 1));
}

/** A ruled line of this length in the middle of a room of this width, as the upper border of a flat paragraph. */
export function ruledLine(length: number, room: number): Paragraph {
  const side = Math.max(0, Math.round((room - Math.min(length, room)) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 120, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}
