import { plainDate } from '#base/date.ts';
import { foundAt, type Paragraph } from './paragraphs.ts';
import type { DocumentReading } from './reading.ts';

type Header = DocumentReading['header'];

/** “Số: 12/KH-UBND”, “Số 07-CTr/ĐU”, “Số: ....../KH-UBND”, “Số:   /2026/TT-BGDĐT”. */
const numberLine =
  /^\s*S[ốỐ]\s*[:.]?\s*([.…_\s]*)(\d{0,6}[a-zA-Z]?)[\s.…_]*(?:(\/\s*\d{4}(?=\s*[/-]))?\s*[/–-]\s*(\p{Lu}[\p{L}\d&.]*(?:\s?[–/-]\s?[\p{Lu}\d][\p{L}\d&.]*|\s?&\s?\p{Lu}+)*))?/u;
/** After “Số” something of a number must stand, or “Số học sinh” would be one. */
const isNumberLine = /^\s*S[ốỐ]\s*(?::|\d|[.…_/]|$)/u;

/** The number in its line; blank where only the place for it is there. Of a normative text the year goes with it. */
export function readNumber(cells: readonly Paragraph[]): Pick<Header, 'number' | 'symbol'> {
  for (const [index, cell] of cells.entries()) {
    if (!isNumberLine.test(cell.text)) continue;
    // A table may part “Số:” from what follows.
    const next = /^\s*S[ốỐ]\s*:?\s*\d*$/u.test(cell.text) ? cells[index + 1] : undefined;
    const goesOn = next !== undefined && /^(?:\d{1,5}\s*)?[/–-]\s*(?:\d{4}\s?[/-]\s?)?\p{Lu}/u.test(next.text);
    const gap = goesOn && next ? ' '.repeat(Math.max(1, next.start - cell.end)) : '';
    const text = goesOn && next ? cell.text + gap + next.text : cell.text;
    const match = numberLine.exec(text);
    if (!match) continue;
    const [whole, , digits = '', year = '', symbol] = match;
    const at = digits === '' ? 0 : whole.indexOf(digits);
    const value = (digits + year).replace(/\s/gu, '');
    const number =
      digits === ''
        ? foundAt(null, cell.start, 3, 'number-line')
        : foundAt(value, cell.start + at, (digits + year).length, 'number-line');
    const code = symbol?.replace(/[.\s]+$/u, '');
    return {
      number,
      ...(code && {
        symbol: foundAt(
          code.replace(/\s/gu, '').replace(/–/gu, '-'),
          cell.start + whole.lastIndexOf(symbol ?? code),
          code.length,
          'number-line',
        ),
      }),
    };
  }
  return {};
}

const blank = '[\\s.…_/]*';
const dateLine = new RegExp(
  `(?:(\\p{Lu}[\\p{L}\\d\\s.'’-]{1,50}?)\\s*,\\s*)?(?:ngày|Ngày|NGÀY)${blank}(\\d{1,2})?${blank}(?:tháng|THÁNG)${blank}(\\d{1,2})?${blank}(?:năm|NĂM)${blank}(\\d{4}|\\d{0,3})`,
  'u',
);
/** “Bình Lâm, ngày 09/02/2026”: figures, so the place must stand there too. */
const shortDate = /(\p{Lu}[\p{L}\d\s.'’-]{1,50}?)\s*,\s*ngày\s+(\d{1,2})?[\s.…_]*\/\s*(\d{1,2})?[\s.…_]*\/\s*(\d{4})/u;
const longestLine = 200;

/** The first place and date of these lines; parts may be blank. */
export function readDate(lines: readonly Paragraph[]): Pick<Header, 'place' | 'dateParts' | 'date'> {
  for (const line of lines) {
    const match = line.text.length > longestLine ? null : (dateLine.exec(line.text) ?? shortDate.exec(line.text));
    if (!match) continue;
    const [whole, place, day, month, year] = match;
    const number = (digits: string | undefined) => (digits ? Number(digits) : null);
    const parts = { day: number(day), month: number(month), year: year?.length === 4 ? Number(year) : null };
    const date = plainDate(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0);
    const from = whole.search(/ngày/iu);
    const clean = place && placeName(place);
    return {
      ...(clean && {
        place: foundAt(clean, line.start + match.index + whole.indexOf(clean), clean.length, 'place-and-day-line'),
      }),
      dateParts: foundAt(parts, line.start + match.index + from, whole.length - from, 'place-and-day-line'),
      ...(date && parts.year && { date }),
    };
  }
  return {};
}

/** In a flattened line the symbol, the motto or the end of the subject may stand before the place. */
function placeName(text: string): string {
  const last = text.split('\t').at(-1) ?? text;
  return last
    .replace(/^.*(?:Hạnh phúc|VIỆT NAM)\s+/u, '')
    .replace(/^(?:S[ốỐ]\s*:?\s*)?[\p{Lu}\d&/.-]*[-/][\p{L}\d&/-]*\s+/u, '')
    .replace(/^(?!TP|TX|TT)[\p{Lu}\d]{3,}\s+(?=\p{Lu}\p{Ll})/u, '')
    .replace(/^.*\s(?=TP\.|Thành phố|Tỉnh|Quận|Huyện|Phường|Xã)/u, '')
    .trim();
}
