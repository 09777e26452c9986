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

/** “Kính gửi:” with one addressee behind it or several below it. */
export function readAddressees(opening: readonly Paragraph[]): Found<string>[] {
  const at = opening.findIndex((line) => /^Kính gửi/u.test(line.text));
  const first = opening[at];
  if (!first) return [];
  const addressees: Found<string>[] = [];
  const head = /^Kính gửi\s*:?\s*/u.exec(first.text)?.[0].length ?? 0;
  const add = (line: Paragraph, skip: number) => {
    const name = line.text.slice(skip).replace(/[\s;.,]+$/u, '');
    if (name !== '' && !/^[-–]$/.test(name)) addressees.push(foundAt(name, line.start + skip, name.length));
  };
  add(first, head);
  for (const line of opening.slice(at + 1)) {
    const dash = /^[-–+•]\s*/u.exec(line.text);
    if (!dash) break;
    add(line, dash[0].length);
  }
  return addressees;
}

const ownWords =
  /(?:^|[,.;]\s*)((?:Sở|Phòng|Ủy ban nhân dân|UBND|Trường|Ban Chỉ đạo|Trung tâm)\s[\p{L}\d&\s.-]{2,80}?)(?:\s*\([^)]{1,40}\))?\s+(?:ban hành|xây dựng|đề nghị|yêu cầu|triển khai|hướng dẫn)\s/u;

/** Who issues, from the words of the opening, for a text that lost its header. Never sure. */
export function issuerFromOpening(opening: readonly Paragraph[]): Found<string> | undefined {
  for (const line of opening) {
    const match = ownWords.exec(line.text);
    if (!match?.[1]) continue;
    const start = line.start + match.index + match[0].indexOf(match[1]);
    return foundAt(match[1], start, match[1].length, 'unsure');
  }
  return undefined;
}
