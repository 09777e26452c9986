import { cellsOf, isCapitals, type Paragraph } from './paragraphs.ts';
import type { DocumentReading } from './reading.ts';
import { signatureLine, type Zones } from './zones.ts';

type Recipient = DocumentReading['recipients'][number];
type Signatory = NonNullable<DocumentReading['signatory']>;

const heading = /^Nơi\s+nhận\s*:?\s*/iu;
const dash = /^[-–+•*]\s*/u;
const purpose =
  /\s*\(\s*((?:để\s+)?(?:b\/c|báo cáo|t\/h|thực hiện|phối hợp|p\/h|chỉ đạo|biết|theo dõi|thay b\/c|đăng tải|đăng tin)[^)]{0,60})\)\s*$/iu;
const capacity = /^(KT|TM|TL|TUQ|Q)\s?\.\s?/u;
const personName = /^(?:\p{Lu}\p{Ll}*\s?){2,6}$/u;

/** “Nơi nhận”: one entry per line, the purpose in brackets apart. */
export function readRecipients(paragraphs: readonly Paragraph[], zones: Zones): Recipient[] {
  const cells = paragraphs.slice(zones.tail, zones.annex).flatMap(cellsOf);
  const at = cells.findIndex((cell) => heading.test(cell.text));
  if (at < 0) return [];
  const entries: { text: string; start: number; end: number }[] = [];
  for (const [index, cell] of cells.slice(at).entries()) {
    const mark = (index === 0 ? heading : dash).exec(cell.text);
    const last = entries.at(-1);
    if (mark) {
      const text = cell.text.slice(mark[0].length).replace(dash, '');
      if (/\p{L}/u.test(text)) entries.push({ text, start: cell.end - text.length, end: cell.end });
    } else if (last && !/[;.]\s*$/u.test(last.text) && /^[\p{Ll}(]/u.test(cell.text)) {
      last.text += ` ${cell.text}`;
      last.end = cell.end;
    }
  }
  return entries.map(({ text, start, end }) => {
    const plain = text.replace(/[\s;.,]+$/u, '');
    const stated = purpose.exec(plain)?.[1]?.trim();
    return {
      name: plain.replace(purpose, ''),
      ...(stated && { purpose: stated }),
      where: { start, end: end - (text.length - plain.length) },
    };
  });
}

/** Who signs and in what capacity (ô 7a–7c): KT., TM., TL., TUQ. put the head's or the body's title first. */
export function readSignatory(paragraphs: readonly Paragraph[], zones: Zones): Signatory | undefined {
  const cells = paragraphs
    .slice(zones.tail, zones.annex)
    .flatMap(cellsOf)
    .filter((cell) => !dash.test(cell.text) && !heading.test(cell.text));
  const at = cells.findIndex((cell) => signatureLine.test(cell.text));
  const first = cells[at];
  if (!first) return undefined;
  const titles = [first];
  for (const cell of cells.slice(at + 1, at + 4)) {
    if (!isCapitals(cell.text)) break;
    titles.push(cell);
  }
  const mark = capacity.exec(first.text);
  const lines = titles.map((cell, index) => (index === 0 ? cell.text.slice(mark?.[0].length ?? 0) : cell.text).trim());
  const acts = mark !== null && mark[1] !== 'Q' && lines.length > 1;
  const person = cells.slice(at + titles.length).find((cell) => personName.test(cell.text) && cell.text.length <= 50);
  const isCapitalName = !person && titles.length > 1 && !signatureLine.test(lines.at(-1) ?? '') && !acts;
  const name = person?.text ?? (isCapitalName ? lines.pop() : undefined);
  return {
    capacity: mark ? (`${mark[1]}.` as Signatory['capacity']) : null,
    ...(acts && { onBehalfOf: lines[0] }),
    title: (acts ? lines.slice(1) : lines).join(' '),
    ...(name && { name }),
    where: { start: first.start, end: (person ?? titles.at(-1) ?? first).end },
    certainty: name && !/\p{Ll}\p{Lu}/u.test(name) ? 'sure' : 'unsure',
  };
}
