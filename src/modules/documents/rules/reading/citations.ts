import { plainDate } from '#base/date.ts';
import { judgeNumberSymbol } from './citation-form.ts';
import { kindByName, kindNames } from './document-kinds.ts';
import type { Citation } from './reading.ts';

const kindPattern = kindNames.map((name) => name.replace(/ /g, '\\s+')).join('|');

/** domain.md §9 rule 2, blanks allowed where writers put them: around “/” and behind “-”. */
const symbolPart = '\\p{Lu}[\\p{L}\\d&]{0,15}';
const numberSymbol = `\\d{1,5}(?:\\/\\d{4})?\\s?[-/]\\s?${symbolPart}(?:\\s?[-/]\\s?(?:${symbolPart}|\\d{1,4}(?=[/\\s,;.)]|$)))*`;
const pattern = new RegExp(
  `(?:(${kindPattern})\\s*(?:số\\s*:?\\s*)?|(?<!\\p{L})số\\s*:?\\s*)?(?<![\\p{L}\\d/.,-])(${numberSymbol})`,
  'giu',
);
/** A law cited by name and year only. */
const byName =
  /(?<!\p{L})(Bộ luật|Luật|Pháp lệnh)\s+(\p{Lu}[^,;.()“”"\n]{3,90}?)(?=\s+(?:ngày|năm|số)\s|[,;.()“”"\n]|$)/gu;

const datePattern =
  /^[\s,(]{0,3}(?:ngày\s+)?(\d{1,2})(?:\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})|\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))/u;
const issuerPattern =
  /^\s*(?:của|do)\s+([^,;:()“”"\n]{2,120}?)(?=\s+(?:về|quy định|hướng dẫn|ban hành|thực hiện|triển khai|phối hợp|V\/v|ngày|khóa|Khóa|và\s+(?:các\s+)?(?:Luật|Nghị|Quyết|Thông tư|Chỉ thị|Kết luận|Kế hoạch|Công văn|Hướng dẫn|Quy chế|Quy định))(?=[\s:]|$)|[,;:.(“”"\n)]|$)/u;
const subjectPattern =
  /^[\s,]*((?:về\s|V\/v\s|quy định\s|hướng dẫn\s|ban hành\s|[“"])[^;\n]{3,400}?)(?=[;\n]|\.(?:\s|$)|$)/u;

/** Where the subject ends and the sentence goes on with who issues: “…, Sở Giáo dục và Đào tạo xây dựng kế hoạch”. */
const whoIssues =
  /,\s+(?:Sở|Phòng|Ủy ban|UBND|Trường|Trung tâm|Ban)\s[^,;:]{2,80}?\s(?:ban hành|xây dựng|đề nghị|yêu cầu|triển khai|hướng dẫn|thông báo|báo cáo|tổ chức)(?!\p{L})/u;

/** Every document cited in a text, in order. Fractions, dates and telephone numbers are not citations. */
export function findCitations(text: string): Citation[] {
  const citations: Citation[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, kindName, number = ''] = match;
    const clean = number.replace(/\s/g, '');
    const isNamed = kindName !== undefined || whole.toLowerCase().startsWith('số');
    if (!isNamed && !/^\d+(?:\/\d{4}\/|[-/]\p{Lu}[\p{L}\d&]+[-/])/u.test(clean)) continue;
    citations.push(complete(text, match.index, match.index + whole.trimEnd().length, kindName, clean));
  }
  for (const match of text.matchAll(byName)) {
    const end = match.index + match[0].length;
    if (/^\s+số\s+\d/u.test(text.slice(end, end + 12))) continue;
    citations.push(complete(text, match.index, end, match[1], null));
  }
  citations.sort((a, b) => a.where.start - b.where.start);
  return citations.map((found, index) => ({ ...found, nested: isNested(text, citations[index - 1], found) }));
}

function complete(
  text: string,
  start: number,
  end: number,
  kindName: string | undefined,
  number: string | null,
): Citation {
  let at = end;
  let issuer: string | undefined;
  let date: string | undefined;
  for (let step = 0; step < 2; step += 1) {
    const rest = text.slice(at, at + 160);
    const dated = date === undefined ? datePattern.exec(rest) : null;
    const issued = issuer === undefined ? issuerPattern.exec(rest) : null;
    if (dated) {
      date = plainDate(Number(dated[3] ?? dated[5]), Number(dated[2] ?? dated[4]), Number(dated[1]));
      at += dated[0].length;
    } else if (issued) {
      issuer = issued[1]?.trim();
      at += issued[0].length;
    }
  }
  const subject = subjectPattern
    .exec(text.slice(at, at + 420))?.[1]
    ?.split(whoIssues)[0]
    ?.trim();
  const kind = kindName === undefined ? undefined : kindByName(kindName);
  const judged = number === null ? { regular: true } : judgeNumberSymbol(number, kind?.name);
  return {
    raw: text.slice(start, end),
    where: { start, end: at },
    ...(kind && { kind }),
    numberSymbol: number,
    ...(date && { date }),
    ...(issuer && { issuer }),
    ...(subject && { subject }),
    ...judged,
    nested: false,
  };
}

/** Inside the subject of the one before: no “;”, full stop or list comma between them, but words that carry on. */
function isNested(text: string, before: Citation | undefined, found: Citation): boolean {
  if (!before) return false;
  const between = text.slice(before.where.end, found.where.start);
  if (/[;:…\n]|\.\s/u.test(between)) return false;
  return /(?:^|\s)(?:thực hiện|triển khai|sửa đổi|thay thế|theo|về|hướng dẫn|thi hành)(?:\s|$)/u.test(between);
}
