import { type DocumentKind, kindByName } from './document-kinds.ts';
import { opensContent } from './opening-words.ts';
import { cellsOf, isCapitals, type Paragraph } from './paragraphs.ts';
import { beginsSignature } from './signature-words.ts';

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

const headerDepth = 60;
/** Begins the content wherever it stands. */
const surely =
  /^(?:Kính\s*gửi|KÍNH\s*GỬI|\p{Lu}[\p{Lu}\s,]{5,80}\s(?:ĐIỆN|điện)\s*:|Căn cứ|(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:[IVX\d]|thứ|THỨ)|Điều 1(?!\d)|[IA1]\s?[./)]\s?(?=\p{Lu}|[“"]))/u;
/** Who decides, in capitals between the subject and the legal bases of a Quyết định: “HIỆU TRƯỞNG TRƯỜNG …”. */
const authority =
  /^(?:(?:BỘ |THỨ |HIỆU |CỤC |VỤ |PHÓ )?TRƯỞNG|CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|THỦ TƯỚNG|CHÁNH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN (?:CHỈ ĐẠO|CHẤP HÀNH|THƯỜNG VỤ|QUẢN LÝ|TỔ CHỨC)|QUỐC HỘI|CHÍNH PHỦ|ĐẠI HỘI)(?!\p{L})/u;
/** The subject goes on below: “… TỘI PHẠM CỦA” / “CHÍNH PHỦ”. */
const danglesInCapitals = /(?:,|\s(?:CỦA|VÀ|VỀ|CHO|CÁC|TRONG|TẠI|VỚI))$/u;
const recipientsLine = /^Nơi\s*nhận\s*(?::|$|\t|\s\p{Lu})/iu;
const annexLine =
  /^(?:(?:PHỤ|Phụ)\s?(?:LỤC|lục)(?=[\s.:]|$)|(?:MẪU|Mẫu|BIỂU|Biểu)(?:\s(?:biểu|BIỂU|mẫu|MẪU))?\s(?:(?:số|SỐ)\s?:?\s?)?\d)/u;

export function findZones(paragraphs: readonly Paragraph[]): Zones {
  const head = paragraphs.slice(0, headerDepth);
  const strong = head.findIndex((line) => surely.test(line.text));
  const kindLine = positive(head.slice(0, strong < 0 ? head.length : strong).findIndex((line) => kindIn(line)));
  const body = findBody(head, kindLine, strong);
  const tail = findTail(paragraphs, body);
  const annex = paragraphs.findIndex(
    (line, index) => index > tail && (annexLine.test(line.text) || (index > tail + 1 && isAttached(line))),
  );
  return { kindLine, body, tail, annex: annex < 0 ? paragraphs.length : annex };
}

/** “QUY CHẾ” below the signature of the decision that issues it. */
const isAttached = ({ text }: Paragraph): boolean => isCapitals(text) && kindByName(text) !== undefined;

const positive = (index: number): number | undefined => (index < 0 ? undefined : index);

/** The kind a line names: alone in its cell, or in capitals with the subject behind it. */
export function kindIn(line: Paragraph): { kind: DocumentKind; at: Paragraph; rest?: Paragraph } | undefined {
  for (const cell of cellsOf(line)) {
    const alone = kindByName(cell.text.replace(/[\s:*]+$/u, ''));
    if (alone && (isCapitals(cell.text) || cell.text.length < 24)) return { kind: alone, at: cell };
    if (!isCapitals(cell.text)) continue;
    const words = [...cell.text.matchAll(/\S+/gu)];
    for (let count = Math.min(5, words.length - 1); count > 1; count -= 1) {
      const end = (words[count - 1]?.index ?? 0) + (words[count - 1]?.[0].length ?? 0);
      const kind = kindByName(cell.text.slice(0, end));
      const from = cell.start + (words[count]?.index ?? 0);
      if (kind)
        return {
          kind,
          at: { text: cell.text.slice(0, end), start: cell.start, end: cell.start + end },
          rest: { text: cell.text.slice(from - cell.start), start: from, end: cell.end },
        };
    }
  }
  return undefined;
}

/** The subject is one line at least, whatever it begins with; behind it a sentence begins the content. */
function findBody(head: readonly Paragraph[], kindLine: number | undefined, strong: number): number {
  const limit = strong < 0 ? head.length : strong;
  if (kindLine === undefined) {
    const from = head.findIndex((line) => /(?:^|\t)V\s?\/\s?v/iu.test(line.text)) + 1;
    const found = head.findIndex((line, index) => index >= from && index < limit && isSentence(line.text, from > 0));
    return found >= 0 ? found : strong >= 0 ? strong : 0;
  }
  const hasSubject = kindIn(head[kindLine] as Paragraph)?.rest !== undefined;
  let subjectLines = hasSubject ? 1 : 0;
  for (let index = kindLine + 1; index < limit; index += 1) {
    const { text } = head[index] as Paragraph;
    if (!isSubjectPart(text)) continue;
    const isAuthority =
      authority.test(text) && isCapitals(text) && !danglesInCapitals.test(head[index - 1]?.text ?? '');
    if (subjectLines > 0 && (isAuthority || isSentence(text, true))) return index;
    subjectLines += 1;
  }
  return Math.min(limit, Math.max(strong, kindLine + 1, lastSubject(head, kindLine)));
}

/** Without any beginning of the content the lines below the kind are the subject up to the first blank of sense. */
const lastSubject = (head: readonly Paragraph[], kindLine: number): number => Math.min(head.length, kindLine + 5);

/** Rules, numbers and remarks that may stand between kind and subject. */
export const isSubjectPart = (text: string): boolean =>
  /\p{L}{2}|^(?:19|20)\d{2}(?!\d)/u.test(text) &&
  !/^\(?\s*(?:Kèm theo|Ban hành kèm|Dự thảo)/iu.test(text) &&
  !/^(?:CỦA|của) (?:BAN|Ban|HỘI ĐỒNG|ỦY BAN|TỈNH ỦY|THÀNH ỦY|ĐẢNG|ĐẠI HỘI|UBND|CHÍNH PHỦ|THỦ TƯỚNG|BỘ)(?!.*\s(?:VỀ|về|V\/v)\s)/u.test(
    text,
  ) &&
  !/^S[ốỐ]\s*:?\s*[\d./…]/u.test(text);

const isSentence = (text: string, isBelow: boolean): boolean =>
  text.length > 200 ||
  (isBelow && opensContent.test(text) && (/[.;:,]$|\d[/-]\p{Lu}|ngày\s\d/u.test(text) || text.length > 110)) ||
  (isBelow && text.length > 60 && /(?:[;.]|như sau\s*:?|:)$/u.test(text));

function findTail(paragraphs: readonly Paragraph[], body: number): number {
  const recipients = paragraphs.findIndex((line, index) => index > body && recipientsLine.test(line.text));
  const annex = paragraphs.findIndex((line, index) => index > body && /^PHỤ LỤC/u.test(line.text));
  const until = annex < 0 ? paragraphs.length : annex;
  if (recipients >= 0 && recipients < until) {
    const from = lastClosing(paragraphs, body, recipients);
    const signedBefore = paragraphs.findIndex(
      (line, index) => index > from && index < recipients && index >= recipients - 12 && isSignature(line),
    );
    return signedBefore >= 0 ? signedBefore : recipients;
  }
  const closed = lastClosing(paragraphs, body, until);
  const signed = paragraphs.findIndex(
    (line, index) => index > Math.max(body, closed) && index < until && isSignature(line),
  );
  return signed >= 0 ? signed : until;
}

/** The last “./.” before `until`, or the start of the content. */
function lastClosing(paragraphs: readonly Paragraph[], body: number, until: number): number {
  const closed = paragraphs.slice(0, until).findLastIndex((line) => /\.\s?\/\s?\.?\s*$/u.test(line.text));
  return Math.max(body, closed);
}

/** Two or three may sign side by side; a row with more cells is a table's. */
const isSignature = (line: Paragraph): boolean => {
  const cells = cellsOf(line);
  return cells.length <= 3 && cells.some((cell) => beginsSignature(cell.text));
};
