/** How a paragraph is numbered. */
export interface Marker {
  /** As written: `1.`, `a)`, `II.`, `Điều 5`. */
  readonly marker: string;
  /** Markers of one style are siblings: `1.` and `2.`, not `1.` and `1)`. */
  readonly style: string;
  /** From the outermost to the innermost; a style met inside another may lie deeper than its rank. */
  readonly rank: number;
  /** Its place in the count: 2 of `b)`, 4 of `IV.`, 0 where there is none. */
  readonly count: number;
  /** Characters up to the title. */
  readonly length: number;
}

const text = '(?=[\\p{L}“"\'(]|\\d+(?:[.,]\\d+)?\\s?(?:%|\\p{L}|-|/))';
const capital = '(?=[\\p{Lu}“"]|\\d+\\s?%)';
/** “Điều 145 Bộ luật …” at the start of a broken line names a part of another text. */
const alone =
  '(?=\\s*[.:]|\\s*$|\\s+\\p{Lu})(?!\\s+(?:Bộ luật|Luật|Nghị|Thông tư|Quyết định|Quy|Pháp lệnh|Hiến pháp|Chỉ thị|Kế hoạch|Hướng dẫn))';
const heading = (words: string, number: string) =>
  new RegExp(`^((?:${words})\\s+${number}(?![\\p{L}\\d]))${alone}\\s*[.:]?\\s*`, 'u');
const styles: readonly (readonly [style: string, rank: number, pattern: RegExp])[] = [
  ['part', 0, heading('Phần|PHẦN', '(?:(?:thứ|THỨ)\\s+\\p{L}+|[IVX]+|\\d+)')],
  ['chapter', 1, heading('Chương|CHƯƠNG', '(?:[IVX]+|\\d+)')],
  ['roman', 3, /^((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\s?[./)])(?:\s+(?=[\p{L}\d“"(])|(?=[\p{Lu}“"(]))/u],
  ['roman-', 3, /^((?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\s?[-–])\s+(?=\p{Lu})/u],
  ['letter', 2, /^([A-HJ-UWYĐ]\s?[./)])\s+(?=[\p{L}“"])/u],
  ['section', 4, heading('Mục|MỤC', '(?:[IVX]+|\\d+)')],
  ['sub-section', 4.5, heading('Tiểu mục|TIỂU MỤC', '\\d+')],
  ['article', 5, heading('Điều|ĐIỀU', '\\d+[a-zđ]?')],
  ['1.1.1.1', 9, /^(\d{1,2}(?:\.\d{1,2}){3}[.)]?)\s+(?=\S)/u],
  ['1.1.1', 8, /^(\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?)\s+(?=\S)/u],
  ['1.1', 7, new RegExp(`^(\\d{1,2}\\.\\d{1,2}[.)]?)\\s+${text}`, 'u')],
  ['1.1', 7, /^(\d{1,2}\.\d{1,2}[.)])(?=\p{Lu})/u],
  ['1.1', 7, /^(\d{1,2}\.\d{1,2}[-–])\s+(?=[\p{Lu}“"])/u],
  ['1.', 6, new RegExp(`^(\\d{1,2}\\.)\\s+${text}`, 'u')],
  ['1.', 6, /^(\d{1,2}\.)(?=[\p{Lu}“"])/u],
  ['1)', 6, new RegExp(`^(\\d{1,2}\\))\\s*${text}`, 'u')],
  ['1/', 6, new RegExp(`^(\\d{1,2}/)\\s+${capital}`, 'u')],
  ['1/', 6, /^(\d{1,2}\/)(?=\p{Lu}\p{Ll})/u],
  ['1-', 6, new RegExp(`^(\\d{1,2}[-–])\\s+${capital}`, 'u')],
  ['(1)', 6, /^(\(\d{1,2}\))\s*(?=\p{L})/u],
  ['a)', 10, /^([a-zđ]\s?\))\s*(?=\S)/u],
  ['a)', 10, /^([a-zđ][./])\s+(?=\S)/u],
  ['(a)', 10, /^(\([a-zđ]\))\s*(?=\p{L})/u],
  ['a.1', 10.2, /^([a-zđ]\.?\d{1,2}[.)])\s+(?=\p{L})/u],
  ['*', 10.5, /^(\*)\s*(?=[\p{L}“"(])/u],
  ['-', 11, /^([-–—−])\s+(?=\S)/u],
  ['-', 11, /^([-–—])(?=\p{Lu}\p{Ll})/u],
  ['•', 11, /^([•▪●■◦○►➢❖✓])\s*(?=\S)/u],
  ['+', 12, /^(\+)\s*(?=\S)/u],
];
/** Lists of these styles lie where they begin: inside what is open, whatever it is. */
export const wanders: ReadonlySet<string> = new Set(['1)', '(1)', '1/', '1-', '(a)', '•']);

/** The numbering a paragraph begins with. A year, a date or a figure at its start is none. */
export function markerOf(line: string): Marker | undefined {
  for (const [style, rank, pattern] of styles) {
    const match = pattern.exec(line);
    if (!match?.[1]) continue;
    if (isFigure(line, match[0].length)) return undefined;
    return { marker: match[1], style, rank, count: countOf(style, match[1]), length: match[0].length };
  }
  return undefined;
}

/** “5. 000 đồng”, “1.5 triệu”, “7. 2026”: what follows belongs to the number. */
const isFigure = (line: string, length: number): boolean =>
  /^\d/u.test(line) &&
  /^(?:000|\d{3}(?!\d|\s?%)|(?:triệu|tỷ|tỉ|nghìn|ngàn|km|m|ha|lần|%)(?!\p{L}))/u.test(line.slice(length)) &&
  !/^\d{1,2}[.)]\s+[1-9]\d{2}\s\p{L}{2}/u.test(line);

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const alphabet = 'abcdđeghiklmnopqrstuvxy';

function countOf(style: string, marker: string): number {
  const digits = /(\d+)[^\d]*$/u.exec(marker)?.[1];
  if (digits) return Number(digits);
  if (style.startsWith('roman')) return romanNumber(marker.replace(/[^IVX]/gu, ''));
  if (style === 'letter') return marker.charCodeAt(0) - 64;
  return style === 'a)' || style === '(a)' ? alphabet.indexOf(marker.replace(/[^\p{L}]/gu, '')) + 1 : 0;
}

function romanNumber(roman: string): number {
  const values = [...roman].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + ((values[index + 1] ?? 0) > value ? -value : value), 0);
}
