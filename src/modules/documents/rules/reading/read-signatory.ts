import { cellsOf, isCapitals, type Paragraph } from './paragraphs.ts';
import { listDash, recipientsHeading, tailCells } from './read-recipients.ts';
import type { DocumentReading } from './reading.ts';
import { beginsSignature, capacityMark, titleWord } from './signature-words.ts';
import type { Zones } from './zones.ts';

export type Signatory = NonNullable<DocumentReading['signatory']>;
type Capacity = Signatory['capacity'];

const capacities: readonly NonNullable<Capacity>[] = ['KT.', 'TM.', 'TL.', 'TUQ.', 'Q.'];
/** Ranks and degrees before a name (Nghị định 30/2020/NĐ-CP wants none). */
const rank =
  /^(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|PGS|GS|TS|ThS|Th\.S|BS|CN|KS|NGƯT|NGND|NSƯT|Tiến sĩ|Thạc sĩ|Đồng chí|Đ\/c)(?:\s*[.,-]\s*|\s+)/iu;
const personName = /^(?:\p{Lu}[\p{Ll}'’]*\p{Ll}?(?:['’-]?\p{Lu}\p{Ll}*)?(?:\s+|$)){2,6}$/u;
const capitalName = /^(?:\p{Lu}[\p{Lu}'’]*\s+){1,5}\p{Lu}+$/u;
/** The rest of a receiver that a column broke off: “b/c);”, “tỉnh;”. */
const receiverRest = /^[\p{Ll}(]|[;,]$/u;
/** What a digital signature or a stamp leaves behind, and remarks on the way of signing. */
const notice =
  /^(?:\(?(?:đã\s+)?ký|ký (?:bởi|số|tên)|người ký|signature|digitally|signed|date:|ngày ký|thời gian ký|cơ quan:|email:|chữ ký|\(ký|\[?đã ký)/iu;
const place = /^\p{Lu}[^,]{1,50},\s*ngày/u;

/** Those who sign, in order, each with title and name; a joint text has two. */
export function readSignatories(paragraphs: readonly Paragraph[], zones: Zones): Signatory[] {
  const lines = paragraphs.slice(zones.tail, zones.annex);
  const columns = sideBySide(lines);
  const blocks = columns.length > 1 ? columns : blocksOf(signatureCells(tailCells(paragraphs, zones)));
  return blocks.flatMap((block) => signatoryOf(block) ?? []);
}

const signatureCells = (cells: readonly Paragraph[]): Paragraph[] =>
  cells
    .flatMap(nameApart)
    .filter(
      ({ text }) =>
        (!listDash.test(text) || isTitleEnd(text)) &&
        !recipientsHeading.test(text) &&
        !notice.test(text) &&
        !receiverRest.test(text) &&
        !place.test(text),
    );

/** “KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lò Thị Hạnh” in one line, as flattened pages have it. */
function nameApart(cell: Paragraph): Paragraph[] {
  const at = beginsSignature(cell.text)
    ? /(?<=^[^\p{Ll}]{8,120})\s(?=\p{Lu}\p{Ll})/u.exec(cell.text)?.index
    : undefined;
  if (at === undefined || !personName.test(cell.text.slice(at + 1))) return [cell];
  const middle = cell.start + at;
  return [
    { text: cell.text.slice(0, at), start: cell.start, end: middle },
    { text: cell.text.slice(at + 1), start: middle + 1, end: cell.end },
  ];
}

/** “TRƯỞNG PHÒNG VĂN HÓA” / “- XÃ HỘI”: a dash that is no receiver's. */
const isTitleEnd = (text: string): boolean => isCapitals(text) && /^[-–]\s\p{Lu}[^;.,:]{1,40}$/u.test(text);

/** Two signatures in one row: each column is read down for itself. */
function sideBySide(lines: readonly Paragraph[]): Paragraph[][] {
  const at = lines.findIndex(
    (line) =>
      signatureCells(cellsOf(line)).filter((cell) => isCapitals(cell.text) && beginsSignature(cell.text)).length > 1,
  );
  if (at < 0) return [];
  const columns: Paragraph[][] = [];
  for (const line of lines.slice(at)) {
    const cells = signatureCells(cellsOf(line));
    // Alone in its row a deputy's title stands in the column that signs for the head.
    const acting = columns.findIndex((column) => capacityOf(column.at(-1)?.text ?? '') === 'KT.');
    const only = cells.length === 1 && acting >= 0 && /^PHÓ\s/u.test(cells[0]?.text ?? '') ? acting : 0;
    cells.forEach((cell, index) => {
      const column = index + only;
      columns[column] = [...(columns[column] ?? []), cell];
    });
  }
  return columns.slice(0, 3);
}

/** One block from the first line of a signature to its name. */
function blocksOf(cells: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  let open: Paragraph[] | undefined;
  for (const cell of cells) {
    const begins = beginsSignature(cell.text);
    if (open && isName(cell.text, open.length)) {
      open.push(cell);
      open = undefined;
    } else if (open && (isCapitals(cell.text) || begins || open.length === 0)) open.push(cell);
    else if (begins) {
      open = [cell];
      blocks.push(open);
    } else if (open && !isTitleRest(cell.text)) open = undefined;
    else open?.push(cell);
  }
  return blocks.slice(0, 3);
}

/** The second line of a title that is not in capitals: “Phó Chủ tịch UBND huyện”. */
const isTitleRest = (text: string): boolean =>
  text.length <= 80 && !/[.;:]$/u.test(text) && titleWord.test(text.toUpperCase());

const plainName = (text: string): string => {
  let name = text;
  for (let step = 0; step < 3; step += 1) name = name.replace(rank, '');
  return name.trim();
};

function isName(text: string, linesAbove: number): boolean {
  const name = plainName(text);
  if (name.length > 50 || titleWord.test(name.toUpperCase()) || capacityMark.test(name)) return false;
  if (personName.test(name)) return true;
  return (
    linesAbove > 0 &&
    capitalName.test(name) &&
    !/^(?:VĂN HÓA|XÃ HỘI|SỞ|PHÒNG|TRƯỜNG|UBND|ỦY BAN|HUYỆN|XÃ|PHƯỜNG|TỈNH|THÀNH PHỐ|CÔNG AN|VÀ |GIÁO DỤC|BAN |TRUNG TÂM|HỘI |ĐOÀN |TIỂU HỌC|MẦM NON|THCS|THPT)/u.test(
      name,
    )
  );
}

/** Who signs and in what capacity (ô 7a–7c): the nearest mark above the title says it, what stands over it is the body. */
function signatoryOf(block: readonly Paragraph[]): Signatory | undefined {
  const cells = block.filter(({ text }) => !/^(?:\d+|\*)$/u.test(text));
  const at = cells.findIndex((cell, index) => index > 0 && isName(cell.text, index));
  const person = at < 0 ? undefined : cells[at];
  const titles = (at < 0 ? cells : cells.slice(0, at)).flatMap((cell) => deputyApart(cell.text));
  const [first] = cells;
  if (!first || titles.length === 0) return undefined;
  const marked = titles.map((text) => ({ capacity: capacityOf(text), text: text.replace(capacityMark, '').trim() }));
  const last = marked.findLastIndex(({ capacity }) => capacity !== null);
  const mark = marked[last];
  const acts = mark !== undefined && mark.capacity !== 'Q.' && last < marked.length - 1;
  const above = marked.slice(0, Math.max(0, last)).map(({ text }) => text);
  const own = marked.slice(acts ? last + 1 : Math.max(0, last)).map(({ text }) => text);
  // “TRƯỞNG BAN” / “CHỦ TỊCH UBND PHƯỜNG”: the office held besides is no part of the title.
  const second = own.findIndex((text, index) => index > 0 && titleWord.test(text.toUpperCase()));
  const title = second < 0 ? own : own.slice(0, second);
  const besides = second < 0 ? [] : own.slice(second);
  const name = person && plainName(person.text);
  return {
    capacity: mark?.capacity ?? null,
    ...(acts && { onBehalfOf: mark.text }),
    ...(above.length > 0 && { body: above.join(' ') }),
    title: title.join(' ').replace(/\s+/gu, ' '),
    ...(besides.length > 0 && { otherTitle: besides.join(' ') }),
    ...(name && { name }),
    where: { start: first.start, end: (person ?? cells.at(-1) ?? first).end },
    certainty: name && !/\p{Ll}\p{Lu}/u.test(name) ? 'sure' : 'unsure',
    rule: 'signature-block',
  };
}

function capacityOf(text: string): Capacity {
  const letters = capacityMark.exec(text)?.[0].replace(/[^A-Z]/gu, '');
  return capacities.find((capacity) => capacity === `${letters}.`) ?? null;
}

/** “KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC” on one line. */
const deputyApart = (text: string): string[] =>
  capacityMark.test(text) ? text.split(/\s(?=PHÓ\s|(?:KT|TUQ|TL)\s?[./])/u) : [text];
