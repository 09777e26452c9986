import { kindByName } from './document-kinds.ts';
import { cellsOf, isCapitals, type Paragraph } from './paragraphs.ts';

/** Where the parts of a document lie, as indexes of paragraphs; each part runs up to the next. */
export interface Zones {
  /** The line naming the kind (“KẾ HOẠCH”), when there is one. */
  readonly kindLine: number | undefined;
  /** First paragraph of the content: Kính gửi, Căn cứ, the first heading. */
  readonly body: number;
  /** First paragraph of “Nơi nhận” or the signature. */
  readonly tail: number;
  /** First paragraph after the signature: annexes. */
  readonly annex: number;
}

const headerDepth = 40;
const bodyStart =
  /^(?:Kính gửi|Căn cứ|Thực hiện|Triển khai thực hiện|Trên cơ sở|Để |Nhằm |Theo |Tiếp tục|Xét |Phần |Chương |Điều 1|[IA1][.)]\s)/;
export const signatureLine =
  /^(?:(?:KT|TM|TL|TUQ|Q)\s?\.\s?\p{Lu}|(?:QUYỀN |PHÓ )?(?:TỔNG )?(?:GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|TRƯỞNG ĐƠN VỊ|HIỆU TRƯỞNG|CHỦ TỊCH|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG)(?:\s|$))/u;
const recipientsLine = /^Nơi\s+nhận\s*:?/iu;
const annexLine = /^(?:PHỤ LỤC|Phụ lục)(?:\s|$)/u;

export function findZones(paragraphs: readonly Paragraph[]): Zones {
  const head = paragraphs.slice(0, headerDepth);
  const kindLine = positive(head.findIndex((line) => isKindLine(line.text)));
  const from = kindLine === undefined ? 0 : kindLine + 1;
  const started = head.findIndex((line, index) => index >= from && beginsBody(line.text));
  const longLine = head.findIndex((line, index) => index > from && line.text.length > 200);
  const body = started >= 0 ? started : longLine >= 0 ? longLine : Math.min(from, paragraphs.length);
  const tail = findTail(paragraphs, body);
  const annex = paragraphs.findIndex((line, index) => index > tail && annexLine.test(line.text));
  return { kindLine, body, tail, annex: annex < 0 ? paragraphs.length : annex };
}

const positive = (index: number): number | undefined => (index < 0 ? undefined : index);

const beginsBody = (text: string): boolean =>
  text.length > 0 && !isKindLine(text) && bodyStart.test(text) && !/^Thực hiện(?!.*(?:\d\/|ngày))/u.test(text);

function isKindLine(text: string): boolean {
  const cells = text.split('\t').map((cell) => cell.trim());
  return cells.some((cell) => isCapitals(cell) && kindByName(cell) !== undefined);
}

function findTail(paragraphs: readonly Paragraph[], body: number): number {
  const recipients = paragraphs.findIndex((line, index) => index > body && recipientsLine.test(line.text));
  if (recipients >= 0) {
    const signedBefore = paragraphs.findIndex(
      (line, index) => index > body && index < recipients && index >= recipients - 6 && isSignature(line),
    );
    return signedBefore >= 0 ? signedBefore : recipients;
  }
  const closed = paragraphs.findLastIndex((line, index) => index >= body && /\.\/\.?\s*$/.test(line.text));
  const signed = paragraphs.findIndex((line, index) => index > Math.max(body, closed) && isSignature(line));
  return signed >= 0 ? signed : paragraphs.length;
}

const isSignature = (line: Paragraph): boolean => cellsOf(line).some((cell) => signatureLine.test(cell.text));
