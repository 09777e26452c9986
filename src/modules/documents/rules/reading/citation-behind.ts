import { plainDate } from '#base/date.ts';
import type { Citation } from './reading.ts';

/** What stands behind a number: its day or at least its year, who issued it, what it is about. */
export type Behind = Pick<Citation, 'date' | 'issuer' | 'subject' | 'year'> & { readonly end: number };

const fullDate =
  /^[\s,(]{0,4}(?:(?:được\s+)?(?:ký|ban\s+hành|đề|ra|thông\s+qua)\s+)?(?:ngày\s*)?(\d{1,2})(?:\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/])|\s*tháng\s*(\d{1,2})\s*(?:,\s*)?năm\s*(\d{4})|\s*tháng\s*(\d{1,2})\s?[/-]\s?(\d{4}))/iu;
const shortYear = /^[\s,(]{0,4}ngày\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{2})(?![\d/])/iu;
const yearOnly = /^[\s,(]{0,3}(?:(?:ban\s+hành\s+)?(?:năm|tháng\s*\d{1,2}(?:\s*năm|\s?[/-]))\s*)(\d{4})(?![\d/-])/iu;
const issuerPattern =
  /^[\s,]{0,2}(?:của|do)\s+([^,;:()“”"\n]{2,120}?)(?=\s+(?:về|quy định|thi hành|kiện toàn|thành lập|giao nhiệm vụ|phân công|cho phép|chấp thuận|điều chỉnh|đính chính|hướng dẫn|ban hành|thực hiện|triển khai|phối hợp|phê duyệt|sửa đổi|bổ sung|thay thế|bãi bỏ|công bố|tổ chức|tăng cường|tiếp tục|xây dựng|trong|tại|để|nhằm|theo|trên cơ sở|đối với|được|đã|có hiệu lực|yêu cầu|đề nghị|giai đoạn|V\/v|số|ngày|năm|khóa|Khóa|khoá|và\s+(?:phổ biến|được|có)(?!\p{L})|và\s+(?:các\s+)?(?:Bộ luật|Luật|Nghị|Quyết|Thông|Chỉ thị|Kết luận|Kế hoạch|Công văn|Công điện|Hướng dẫn|Quy chế|Quy định|Chương trình|Đề án|văn bản|số\s))(?=[\s:,;.]|$)|[,;:(“”"\n)]|\.(?:\s|$|\/)|$)/iu;
const subjectPattern =
  /^[\s,]*((?:về\s|V\/v\s|quy định\s|hướng dẫn\s|ban hành\s|phê duyệt\s|sửa đổi\s|[“"])[^;\n]{3,400}?)(?=[;\n]|\.(?:\s|$)|$)/u;
/** Where the subject ends and the sentence goes on with who issues: “…, Sở Giáo dục và Đào tạo xây dựng kế hoạch”. */
const whoIssues =
  /,\s+(?:Sở|Phòng|Ủy ban|UBND|Trường|Trung tâm|Ban)\s[^,;:]{2,80}?\s(?:ban hành|xây dựng|đề nghị|yêu cầu|triển khai|hướng dẫn|thông báo|báo cáo|tổ chức)(?!\p{L})/u;

/** Who drafted it, behind the symbol: “823/PV11(CS) ngày …”. */
const drafter = /^\s?\([\p{Lu}\d.-]{1,12}\)(?=[\s,]{1,3}(?:ngày|của))/u;

/** Reads on from `position`, in whichever order date and issuer stand. */
export function readBehind(text: string, position: number): Behind {
  let at = position + (drafter.exec(text.slice(position, position + 20))?.[0].length ?? 0);
  let issuer: string | undefined;
  let when: Pick<Behind, 'date' | 'year'> | undefined;
  for (let step = 0; step < 2; step += 1) {
    const rest = text.slice(at, at + 160);
    const dated = when ? undefined : dateAt(rest);
    const issued = issuer === undefined ? issuerPattern.exec(rest) : null;
    if (dated) {
      at += dated.length;
      when = dated.when;
    } else if (issued) {
      issuer = issued[1]?.trim();
      at += issued[0].length;
    } else break;
  }
  const subject = subjectPattern
    .exec(text.slice(at, at + 420))?.[1]
    ?.split(whoIssues)[0]
    ?.trim();
  return { end: at, ...when, ...(issuer && { issuer }), ...(subject && { subject }) };
}

/** “Ngày 15/01/2025, Sở Giáo dục và Đào tạo đã ban hành Kế hoạch số …”: the day stands before, with who issued. */
const dayBefore =
  /(?<!\p{L})ngày\s+(\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))(?:\s*,)?\s+([^.;\n\d]{2,90}?)\s+(?:đã\s+)?(?:ban hành|ký ban hành|ký|có|gửi|phát hành)\s+(?:các\s+)?$/iu;

/** The day and the issuer a sentence names before the citation that begins at `start`. */
export function readBefore(text: string, start: number): Pick<Behind, 'date' | 'year' | 'issuer'> {
  const found = dayBefore.exec(text.slice(Math.max(0, start - 180), start));
  const dated = found?.[1] ? dateAt(`ngày ${found[1]}`) : undefined;
  return dated ? { ...dated.when, ...(found?.[2] && { issuer: found[2].replace(/\s+đã$/u, '').trim() }) } : {};
}

function dateAt(rest: string): { length: number; when: Pick<Behind, 'date' | 'year'> } | undefined {
  const full = fullDate.exec(rest) ?? shortYear.exec(rest);
  if (full) {
    const [whole, day, month, written, ...spoken] = full;
    const year = Number(written ?? spoken[1] ?? spoken[3]) + (written?.length === 2 ? 2000 : 0);
    const date = plainDate(year, Number(month ?? spoken[0] ?? spoken[2]), Number(day));
    return { length: whole.length, when: { year, ...(date && { date }) } };
  }
  const year = yearOnly.exec(rest);
  return year ? { length: year[0].length, when: { year: Number(year[1]) } } : undefined;
}
