import { cellsOf, type Paragraph } from './paragraphs.ts';
import type { DocumentReading } from './reading.ts';
import { capacityMark, titleWord } from './signature-words.ts';
import type { Zones } from './zones.ts';

type Recipient = DocumentReading['recipients'][number];

export const recipientsHeading = /^Nơi\s*nhận\s*:?\s*/iu;
export const listDash = /^[-–—+•*]\s*/u;
const purpose =
  /\s*\(\s*((?:(?:để|thay)\s*)?(?:b\/cáo|b\/c|báo cáo|báo cáo|t\/h|th\/hiện|thực hiện|ph?\/h|phối hợp|c\/đ|chỉ đạo|biết|để biết|t\/d|theo dõi|đăng tải|đăng tin|đăng|kiểm tra|giám sát|tổng hợp|t\/hợp|lưu|đôn đốc|hướng dẫn|triển khai)[^)]{0,60})\)\s*$/iu;
const spokenPurpose = /\s+(để\s*(?:b\/c|báo cáo|t\/h|thực hiện|ph?\/h|phối hợp|biết|chỉ đạo|theo dõi)[^()]{0,40})$/iu;

/** The cells below the content; a title glued to a receiver by a lost column stands for itself. */
export function tailCells(paragraphs: readonly Paragraph[], zones: Zones): Paragraph[] {
  return paragraphs.slice(zones.tail, zones.annex).flatMap(cellsOf).flatMap(partTitle);
}

function partTitle(cell: Paragraph): Paragraph[] {
  const isListed = listDash.test(cell.text) || recipientsHeading.test(cell.text);
  if (!isListed) return [cell];
  const glued = [...cell.text.matchAll(/(?<=[;.:,])\s+(?=\p{Lu}[\p{Lu}/.]+\s?\p{Lu})/gu)].find(({ index, 0: gap }) => {
    const rest = cell.text.slice(index + gap.length);
    return !/\p{Ll}/u.test(rest) && (capacityMark.test(rest) || titleWord.test(rest));
  });
  if (!glued) return [cell];
  const [stop, from] = [cell.start + glued.index, cell.start + glued.index + glued[0].length];
  return [
    { text: cell.text.slice(0, glued.index), start: cell.start, end: stop },
    { text: cell.text.slice(from - cell.start), start: from, end: cell.end },
  ];
}

/** “Nơi nhận”: one entry per line, the purpose in brackets apart. */
export function readRecipients(paragraphs: readonly Paragraph[], zones: Zones): Recipient[] {
  const cells = tailCells(paragraphs, zones);
  const at = cells.findIndex((cell) => recipientsHeading.test(cell.text));
  if (at < 0) return [];
  const list = cells.slice(at);
  const isDashed = list.some((cell, index) =>
    listDash.test(index === 0 ? cell.text.replace(recipientsHeading, '') : cell.text),
  );
  const entries: Paragraph[] = [];
  for (const [index, cell] of list.entries()) {
    const mark = (index === 0 ? recipientsHeading : listDash).exec(cell.text);
    const last = entries.at(-1);
    if (mark) {
      const text = cell.text.slice(mark[0].length).replace(listDash, '');
      if (/\p{L}/u.test(text)) entries.push({ text, start: cell.end - text.length, end: cell.end });
    } else if (last && isDashed && !/[;.]\s*$/u.test(last.text) && /^[\p{Ll}(&]/u.test(cell.text)) {
      entries[entries.length - 1] = { text: `${last.text} ${cell.text}`, start: last.start, end: cell.end };
    } else if (!isDashed && /(?:[;.,]$|^Lưu)/u.test(cell.text) && !capacityMark.test(cell.text)) {
      entries.push(cell);
    }
  }
  return entries.flatMap(severalIn).map(entryOf);
}

/** “- Như trên; - UBND tỉnh; - Lưu: VT.” on one line. */
function severalIn(entry: Paragraph): Paragraph[] {
  const parts: Paragraph[] = [];
  let start = entry.start;
  for (const part of entry.text.split(/(?<=;)\s+(?=[-–+]\s)/u)) {
    const text = part.replace(listDash, '');
    const from = start + part.length - text.length;
    parts.push({ text, start: from, end: Math.min(entry.end, from + text.length) });
    start += part.length + 1;
  }
  return parts;
}

function entryOf({ text, start, end }: Paragraph): Recipient {
  const plain = text.replace(/[\s;.,]+$/u, '');
  const stated = (purpose.exec(plain) ?? spokenPurpose.exec(plain))?.[1]?.replace(/^để(?=[^\s])/iu, 'để ').trim();
  return {
    name: plain.replace(purpose, '').replace(stated ? spokenPurpose : /$^/u, ''),
    ...(stated && { purpose: stated }),
    where: { start, end: end - (text.length - plain.length) },
    rule: 'recipient-list',
  };
}
