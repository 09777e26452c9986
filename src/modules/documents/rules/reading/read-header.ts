import { kindByCode } from './document-kinds.ts';
import { cellsOf, foundAt, type Paragraph } from './paragraphs.ts';
import { markWords, nation, readBodies, withTerritory } from './read-bodies.ts';
import { readDate, readNumber } from './read-numbering.ts';
import type { Citation, DocumentReading, Found } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';
import { isSubjectPart, kindIn, type Zones } from './zones.ts';

type Header = DocumentReading['header'];

export const subjectMark = /^V\s?\/\s?v\.?\s*:?\s*/iu;
const otherCell = /^(?:S[ốỐ]\s*(?::|\d)|.{0,60}?,?\s*ngày[\s.…_\d]*tháng|Kính\s*gửi|\*$)/iu;
/** Two bodies sign it; neither stands above the other. */
const jointCode = /^(?:QCPH|KHLT|KHPH|KHLN|NQLT|TTLT|CTPH|CTrPH|HDLT|HDLN)/u;

/** Everything above the content: bodies, number, place and date, kind and subject (Nghị định 30/2020/NĐ-CP, §5.2). */
export function readHeader(paragraphs: readonly Paragraph[], zones: Zones, legalBases: Citation[]): Header {
  const lines = paragraphs.slice(0, zones.body);
  const cells = lines.flatMap(cellsOf).flatMap(splitFlattened);
  const numbered = readNumber(cells);
  const above = zones.kindLine === undefined ? lines : paragraphs.slice(0, zones.kindLine);
  const dated = firstDate(above, lines, [
    ...paragraphs.slice(zones.tail, zones.annex),
    ...paragraphs.slice(zones.body, zones.body + 15),
  ]);
  const subject = zones.kindLine === undefined ? subjectOfLetter(cells) : subjectOfKind(paragraphs, zones);
  const kind = readKind(paragraphs, zones, numbered.symbol, cells);
  const opened = paragraphs.slice(zones.kindLine ?? 0, zones.body + 12);
  const bodies = readBodies(cells).map((body) => withTerritory(body, opened, dated.place));
  const isJoint = jointCode.test(numbered.symbol?.value ?? '');
  const urgency = cells.find((cell) => /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?!\p{L})/u.test(cell.text));
  const draft = cells.find((cell) => /^D\s?Ự\s?T\s?H\s?Ả\s?O(?!\p{L})/iu.test(cell.text));
  return {
    ...bodiesOf(bodies, isJoint),
    ...numbered,
    ...dated,
    ...(kind && { kind }),
    ...(subject && { subject }),
    ...(urgency && {
      urgency: foundAt(
        urgency.text.replace(/[^\p{L}\s].*$/u, '').trim(),
        urgency.start,
        urgency.text.length,
        'urgency-mark',
      ),
    }),
    ...(draft && { draft: foundAt(true, draft.start, draft.text.length, 'draft-mark') }),
    legalBases,
  };
}

const partsOfHead =
  /\s(?=CỘNG\s+H[ÒO][ÀA]\s+XÃ|ĐẢNG CỘNG SẢN VIỆT NAM|Độc\s*lập\s*[-–]\s*Tự|V\s?\/\s?v\s)|(?<=[\p{Lu}\s]{8})\s(?=S[ốỐ]\s?:)|(?<=VIỆT NAM|[Hh]ạnh phúc)\s(?=\p{Lu}\p{Ll}[^,]{1,40},\s*ngày)/u;

/** Columns that only single blanks part any more: “UBND XÃ BÌNH LÂM CỘNG HÒA XÃ HỘI …”, “… VIỆT NAM Hà Nội, ngày …”. */
function splitFlattened(cell: Paragraph): Paragraph[] {
  const at = partsOfHead.exec(cell.text);
  if (!at || at.index === 0) return [cell];
  const middle = cell.start + at.index;
  return [
    { text: cell.text.slice(0, at.index), start: cell.start, end: middle },
    ...splitFlattened({ text: cell.text.slice(at.index + 1), start: middle + 1, end: cell.end }),
  ];
}

function bodiesOf(bodies: readonly Found<string>[], isJoint: boolean): Pick<Header, 'issuer' | 'superiorBody'> {
  const [first] = bodies;
  const last = bodies.slice(0, 2).at(-1);
  if (!first || !last) return {};
  if (first === last) return { issuer: first };
  if (!isJoint) return { superiorBody: first, issuer: last };
  const where = { start: first.where.start, end: last.where.end };
  return { issuer: { ...first, value: `${first.value} - ${last.value}`, where, certainty: 'unsure' } };
}

/** Above the kind; else a line of its own below it; else where agreements and minutes carry it: above the signatures, “Hôm nay, ngày …”. */
function firstDate(above: readonly Paragraph[], head: readonly Paragraph[], tail: readonly Paragraph[]) {
  const found = readDate(above);
  if (found.dateParts) return found;
  const ownLine = /^(?:\p{Lu}[^,]{1,50},\s*)?ngày[\s.…_\d]*tháng/u;
  const below = head.filter((line) => cellsOf(line).some((cell) => ownLine.test(cell.text)));
  const inHead = readDate(below);
  if (inHead.dateParts) return inHead;
  return readDate(tail.filter((line) => /^(?:\p{Lu}[^,]{1,50},|Hôm nay,?)\s*ngày/u.test(line.text)));
}

function subjectOfKind(paragraphs: readonly Paragraph[], zones: Zones): Found<string> | undefined {
  const kindLine = zones.kindLine ?? 0;
  const rest = paragraphs[kindLine] && kindIn(paragraphs[kindLine])?.rest;
  const lines = paragraphs
    .slice(kindLine + 1, zones.body)
    .flatMap(cellsOf)
    .filter((cell) => isSubjectPart(cell.text) && !markWords.test(cell.text) && !nation.test(cell.text))
    .filter((cell) => !/^.{0,52}?,?\s*ngày[\s.…_\d]*tháng/iu.test(cell.text) || cell.text.length > 60);
  return joined([...(rest ? [rest] : []), ...lines], 'below-kind');
}

/** “V/v …” below the number, wrapped or not, the date beside it left out. */
function subjectOfLetter(cells: readonly Paragraph[]): Found<string> | undefined {
  const start = cells.findIndex((cell) => subjectMark.test(cell.text));
  if (start < 0) return undefined;
  const lines = [cells[start] as Paragraph];
  for (const cell of cells.slice(start + 1)) {
    if (/^Kính\s*gửi/iu.test(cell.text)) break;
    if (otherCell.test(cell.text) || nation.test(cell.text) || markWords.test(cell.text)) continue;
    if (/\p{L}|^(?:19|20)\d{2}(?!\d)/u.test(cell.text)) lines.push(cell);
  }
  return joined(lines, 'concerning-mark');
}

function joined(lines: readonly Paragraph[], rule: ReadingRule): Found<string> | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const skip = subjectMark.exec(first.text)?.[0].length ?? 0;
  const value = lines
    .map((line, index) => line.text.slice(index === 0 ? skip : 0))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[-–*_\s]+|[-–*_\s]+$/gu, '');
  if (value === '') return undefined;
  return {
    value,
    where: { start: first.start + skip, end: last.end },
    certainty: lines.length > 4 ? 'unsure' : 'sure',
    rule,
  };
}

/** The kind stands on its own line; a letter has none, only “V/v”, “Kính gửi” or a number without a kind. */
function readKind(
  paragraphs: readonly Paragraph[],
  zones: Zones,
  symbol: Header['symbol'],
  cells: readonly Paragraph[],
): Header['kind'] {
  const line = zones.kindLine === undefined ? undefined : paragraphs[zones.kindLine];
  const named = line && kindIn(line);
  if (named) return foundAt(named.kind, named.at.start, named.at.text.length, 'kind-line');
  const letter = { code: 'CV', name: 'Công văn' };
  const mark = cells.find((cell) => subjectMark.test(cell.text));
  if (mark) return foundAt(letter, mark.start, 3, 'concerning-mark');
  if (!symbol) return undefined;
  const coded = kindByCode(symbol.value.split(/[-/]/u)[0] ?? '');
  const addressed = /^Kính\s*gửi/iu.test(paragraphs[zones.body]?.text ?? '');
  const value = coded ?? (addressed ? letter : undefined);
  return (
    value && { value, where: symbol.where, certainty: 'unsure', rule: coded ? 'kind-from-symbol' : 'letter-addressed' }
  );
}
