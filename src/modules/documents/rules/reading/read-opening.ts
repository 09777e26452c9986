import { findCitations } from './citations.ts';
import { foundAt, type Paragraph } from './paragraphs.ts';
import type { Citation, Found } from './reading.ts';
import type { Zones } from './zones.ts';

const openingWords = /^(?:Căn cứ|Thực hiện|Triển khai thực hiện|Trên cơ sở|Theo |Xét )/u;
const firstHeading = /^(?:(?:Phần|Chương|Mục|Điều)\s|[IA1][.)]\s)/u;

/** Paragraphs between the header and the first heading. */
export function openingOf(paragraphs: readonly Paragraph[], zones: Zones): Paragraph[] {
  const body = paragraphs.slice(zones.body, zones.tail);
  const heading = body.findIndex((line) => firstHeading.test(line.text));
  return body.slice(0, heading < 0 ? Math.min(body.length, 8) : heading);
}

/** What the document rests on: citations of its opening, those named only inside another's subject left out. */
export function readLegalBases(opening: readonly Paragraph[]): Citation[] {
  return opening
    .filter((line) => openingWords.test(line.text))
    .flatMap((line) => findCitations(line.text).map((citation) => shifted(citation, line.start)))
    .filter((citation) => !citation.nested);
}

const shifted = (citation: Citation, by: number): Citation => ({
  ...citation,
  where: { start: citation.where.start + by, end: citation.where.end + by },
});

const addressing = /^(?:Kính\s*gửi|KÍNH\s*GỬI)\s*:?\s*|^[\p{Lu}\s]{6,80}(?:ĐIỆN|điện)\s*:?\s*$/u;

/** “Kính gửi:” with one addressee behind it or several, behind it or below; `lines` counts the paragraphs they take. */
export function readAddressees(content: readonly Paragraph[]): {
  addressees: Found<string>[];
  from: number;
  lines: number;
} {
  const at = content.slice(0, 12).findIndex((line) => addressing.test(line.text));
  const first = content[at];
  if (!first) return { addressees: [], from: 0, lines: 0 };
  const addressees: Found<string>[] = [];
  const head = addressing.exec(first.text)?.[0].length ?? 0;
  const add = (line: Paragraph, skip: number) => {
    for (const part of line.text.slice(skip).matchAll(/[^;\t]+/gu)) {
      const name = part[0].replace(/^[-–+•*\s]+/u, '').replace(/[\s.,]+$/u, '');
      const start = line.start + skip + part.index + part[0].indexOf(name);
      if (/\p{L}/u.test(name)) addressees.push(foundAt(name, start, name.length, 'addressed-to'));
    }
  };
  add(first, head);
  const isListBelow = head === first.text.length;
  let lines = 1;
  for (const line of content.slice(at + 1)) {
    const dash = (isListBelow ? /^(?:[-–+•*]\s*|\d[.)]\s+)/u : /^[-–+•*]\s*/u).exec(line.text);
    const before = content[at + lines - 1]?.text ?? '';
    const isBroken = before.endsWith(',') && /^\p{Ll}/u.test(line.text);
    const goesOn = before.endsWith(';') || isBroken || (isListBelow && lines === 1);
    if (line.text.length > 200 || !(dash || (goesOn && !openingWords.test(line.text)))) break;
    add(line, dash?.[0].length ?? 0);
    lines += 1;
  }
  return { addressees, from: at, lines };
}

const ownWords =
  /(?:^|[,.;]\s*)((?:Sở|Phòng|Ủy ban nhân dân|UBND|Trường|Ban Chỉ đạo|Trung tâm|Ban Thường vụ|Ban Chấp hành|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy|Công an)\s[\p{L}\d&\s.-]{2,80}?)(?:\s*\([^)]{1,40}\))?\s+(?:ban hành|xây dựng|đề nghị|yêu cầu|triển khai|hướng dẫn)\s/u;

/** Who issues, from the words of the opening, for a text that lost its header. Never sure. */
export function issuerFromOpening(opening: readonly Paragraph[]): Found<string> | undefined {
  for (const line of opening) {
    const match = ownWords.exec(line.text);
    if (!match?.[1]) continue;
    const start = line.start + match.index + match[0].indexOf(match[1]);
    return foundAt(match[1], start, match[1].length, 'body-in-opening', 'unsure');
  }
  return undefined;
}
