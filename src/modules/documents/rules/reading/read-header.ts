import { plainDate } from '#base/date.ts';
import { kindByName } from './document-kinds.ts';
import { cellsOf, foundAt, foundIn, isCapitals, type Paragraph } from './paragraphs.ts';
import type { Citation, DocumentReading, Found } from './reading.ts';
import type { Zones } from './zones.ts';

type Header = DocumentReading['header'];

const nation = /^(?:(?:VIỆT\s+)?NAM$|CỘNG\s+HÒA|CỘNG\s+HOÀ|Độc\s+lập|ĐẢNG CỘNG SẢN VIỆT NAM)/iu;
const numberLine =
  /Số\s*:\s*(\d{0,6})\s*(?:\/\s*((?:\d{4}\/)?\p{Lu}[\p{L}\d&]*(?:\s?[-–/]\s?[\p{Lu}\d][\p{L}\d&]*)*))?/u;
const dateLine =
  /(?:(\p{Lu}[\p{L}\d\s.'-]{1,50}?)\s*,\s*)?ngày[\s.…_]*(\d{1,2})?[\s.…_]*tháng[\s.…_]*(\d{1,2})?[\s.…_]*năm[\s.…_]*(\d{4}|\d{0,3})/u;
const bodyWord =
  /^(?:UBND|ỦY BAN|UỶ BAN|SỞ|PHÒNG|TRƯỜNG|BỘ|BAN|CÔNG AN|TRUNG TÂM|CỤC|VỤ|HỘI|TỈNH|THÀNH|QUẬN|HUYỆN|ĐẢNG|VĂN PHÒNG|ĐẠI HỌC|LIÊN)(?:\s|$)/u;
const subjectMark = /^V\s?\/\s?v\.?\s*:?\s*/iu;

/** Everything above the content: bodies, number, place and date, kind and subject (Nghị định 30/2020/NĐ-CP, §5.2). */
export function readHeader(paragraphs: readonly Paragraph[], zones: Zones, legalBases: Citation[]): Header {
  const head = paragraphs.slice(0, zones.body).flatMap(cellsOf);
  const numbered = readNumber(head);
  const dated = readDate(paragraphs.slice(0, zones.body));
  const bodies = readBodies(head);
  const subject = readSubject(paragraphs, zones);
  const kind = readKind(head, numbered.symbol, subject?.isLetter ?? false);
  return {
    ...(bodies.length > 1 && { superiorBody: bodies[0] }),
    ...(bodies.length > 0 && { issuer: bodies.at(-1) }),
    ...numbered,
    ...dated,
    ...(kind && { kind }),
    ...(subject && { subject: subject.found }),
    legalBases,
  };
}

function readNumber(cells: readonly Paragraph[]): Pick<Header, 'number' | 'symbol'> {
  for (const [index, cell] of cells.entries()) {
    const next = cells[index + 1];
    const split = /^Số\s*:$/u.test(cell.text) && next?.text.startsWith('/') ? next : undefined;
    const text = split ? `Số:${split.text}` : cell.text;
    const match = numberLine.exec(text);
    if (!match || match.index > 3) continue;
    const [whole, digits = '', symbol] = match;
    const start = split ? split.start - 'Số:'.length : cell.start + match.index;
    const numberWhere =
      digits === '' ? foundAt(null, start, 3) : foundAt(digits, start + whole.indexOf(digits), digits.length);
    return {
      number: split ? foundAt(null, cell.start, cell.text.length) : numberWhere,
      ...(symbol && { symbol: foundAt(symbol.replace(/\s/g, ''), start + whole.lastIndexOf(symbol), symbol.length) }),
    };
  }
  return {};
}

function readDate(lines: readonly Paragraph[]): Pick<Header, 'place' | 'dateParts' | 'date'> {
  for (const line of lines) {
    const match = line.text.length > 200 ? null : dateLine.exec(line.text);
    if (!match) continue;
    const [whole, place, day, month, year] = match;
    const number = (digits: string | undefined) => (digits ? Number(digits) : null);
    const parts = { day: number(day), month: number(month), year: year?.length === 4 ? Number(year) : null };
    const date = plainDate(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0);
    const atNgay = whole.indexOf('ngày');
    const clean = place && placeName(place);
    return {
      ...(clean && { place: foundAt(clean, line.start + match.index + whole.indexOf(clean), clean.length) }),
      dateParts: foundAt(parts, line.start + match.index + atNgay, whole.length - atNgay),
      ...(date && parts.year && { date }),
    };
  }
  return {};
}

/** In a flattened line the symbol may stand before the place: “/KH-PGDĐT Thủ Thừa, ngày…”. */
const placeName = (text: string): string =>
  text
    .split('\t')
    .at(-1)
    ?.replace(/^[\p{Lu}\d&/-]*[-/][\p{Lu}\d&/-]*\s+/u, '')
    .trim() ?? text;

/** Lines in capitals above the number, grouped: a line that does not begin with the word of a body continues one. */
function readBodies(cells: readonly Paragraph[]): Found<string>[] {
  const bodies: Found<string>[] = [];
  for (const cell of cells) {
    if (/^Số\s*:/u.test(cell.text) || kindByName(cell.text)) break;
    if (nation.test(cell.text) || !isCapitals(cell.text) || !/\p{L}{2}/u.test(cell.text) || cell.text.length > 160)
      continue;
    if (/^(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|KHẨN|THƯỢNG KHẨN)/u.test(cell.text)) continue;
    const last = bodies.at(-1);
    if (bodyWord.test(cell.text) && !(last && /(?:VÀ|-)$/u.test(last.value))) bodies.push(foundIn(cell));
    else if (last) {
      last.value += ` ${cell.text}`;
      last.where.end = cell.end;
    }
  }
  return bodies.slice(0, 2);
}

function readSubject(
  paragraphs: readonly Paragraph[],
  zones: Zones,
): { found: Found<string>; isLetter: boolean } | undefined {
  if (zones.kindLine !== undefined) {
    const lines = paragraphs
      .slice(zones.kindLine + 1, zones.body)
      .filter(
        (line) =>
          !/^\(?(?:Kèm theo|Ban hành kèm)/iu.test(line.text) && /\p{L}/u.test(line.text) && !numberLine.test(line.text),
      );
    return joined(lines, false, 0);
  }
  const start = paragraphs.findIndex((line, index) => index < zones.body && subjectMark.test(line.text));
  const first = paragraphs[start];
  if (!first) return undefined;
  const rest = paragraphs.slice(start + 1, zones.body);
  const stop = rest.findIndex(
    (line) => dateLine.test(line.text) || nation.test(line.text) || /^Kính gửi|^Số\s*:/u.test(line.text),
  );
  return joined(
    [first, ...rest.slice(0, stop < 0 ? rest.length : stop)],
    true,
    subjectMark.exec(first.text)?.[0].length ?? 0,
  );
}

function joined(lines: readonly Paragraph[], isLetter: boolean, skip: number) {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const value = lines
    .map((line, index) => (index === 0 ? line.text.slice(skip) : line.text))
    .join(' ')
    .replace(/\t/g, ' ');
  const found: Found<string> = {
    value,
    where: { start: first.start + skip, end: last.end },
    certainty: lines.length > 4 ? 'unsure' : 'sure',
  };
  return { found, isLetter };
}

/** The kind stands in capitals on its own line; a letter has none, only “V/v” and a number without a kind. */
function readKind(cells: readonly Paragraph[], symbol: Header['symbol'], isLetter: boolean): Header['kind'] {
  for (const cell of cells) {
    const kind = isCapitals(cell.text) ? kindByName(cell.text) : undefined;
    if (kind) return foundAt(kind, cell.start, cell.text.length);
  }
  if (isLetter) {
    const mark = cells.find((cell) => subjectMark.test(cell.text));
    const letter = { code: 'CV', name: 'Công văn' };
    if (mark) return foundAt(letter, mark.start, 3);
  }
  const code = symbol?.value.split(/[-/]/)[0];
  return symbol && code === 'KH'
    ? { value: { code, name: 'Kế hoạch' }, where: symbol.where, certainty: 'unsure' }
    : undefined;
}
