/** Words that name a duty: what a time limit near them is a limit of. */
export interface Anchor {
  readonly kind: 'plan' | 'report';
  /** From the verb, for a plan (“xây dựng kế hoạch”). */
  readonly start: number;
  /** From the thing owed (“kế hoạch”, “báo cáo”). */
  readonly nounStart: number;
  readonly end: number;
}

const report = /(?<!\p{L})báo ?cáo(?!\p{L})(?!\s+viên)/giu;
/** “do Công an xã báo cáo”: a talk somebody gives. */
const spokenBy = /(?<!\p{L})do\s[^.;,:]{2,40}\s$/iu;
/** “thời gian báo cáo”, “tháng báo cáo”: about a report, not owing one. */
const aboutReports =
  /(?:thời gian|thời điểm|thời hạn|(?<!(?:hằng|hàng|mỗi|từng) )(?:tháng|năm|quý)|(?<!định )kỳ|mốc|số liệu|chế độ|nội dung|mẫu|biểu mẫu|thông tin|hạn|tự)\s+$/iu;
/** “Chế độ báo cáo: quý I trước ngày …”: what follows are limits of reports. */
export const listsReports =
  /(?:chế độ|thời gian|thời hạn|thời điểm|mốc|lịch|kỳ hạn)\s+(?:gửi\s+|nộp\s+)?(?:thông tin,\s+)?báo cáo\s*:/iu;
/** “Sau khi nghe các đơn vị báo cáo”: a report that was given. */
const heard = /(?<!\p{L})(?:nghe|xem xét)\s[^.;:]{0,50}$/iu;
const plan =
  /(?<!\p{L})(?:xây dựng|ban hành|lập|gửi|nộp|hoàn thành|phê duyệt|trình|tham mưu(?!\s+triển khai))(?:\s+(?:và|gửi|ban hành|bản|các|dự thảo|nộp|triển khai))*\s+(?:chương trình,\s+|chương trình\s+và\s+)?kế ?hoạch(?!\p{L})/giu;
const planLine = /^(?:[-–+*•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)?(?:\p{Lu}\p{Ll}*\s+)?kế ?hoạch(?!\p{L})(?!\s+số\s)/iu;

/** Every plan or report owed that a paragraph names, in order. */
export function findAnchors(text: string): Anchor[] {
  const anchors: Anchor[] = [];
  for (const match of text.matchAll(report)) {
    const lead = text.slice(Math.max(0, match.index - 60), match.index);
    if (spokenBy.test(text.slice(Math.max(0, match.index - 46), match.index))) continue;
    if (aboutReports.test(lead) || heard.test(lead)) continue;
    anchors.push({ kind: 'report', start: match.index, nounStart: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(plan)) {
    const noun = /(?:chương trình.*)?kế ?hoạch$/iu.exec(match[0]);
    anchors.push({
      kind: 'plan',
      start: match.index,
      nounStart: match.index + (noun?.index ?? 0),
      end: match.index + match[0].length,
    });
  }
  const line = planLine.exec(text);
  if (line) {
    const end = line[0].length;
    const nounStart = end - (/kế ?hoạch$/iu.exec(line[0])?.[0].length ?? 0);
    if (!anchors.some((anchor) => anchor.nounStart === nounStart))
      anchors.push({ kind: 'plan', start: nounStart, nounStart, end });
  }
  return anchors.sort((a, b) => a.start - b.start);
}

/**
 * The anchor a limit at `position` belongs to: the nearest before it in its sentence, else the first behind it there
 * (“Trước ngày 15/6, các đơn vị gửi báo cáo …”), else the nearest before it in the paragraph.
 */
export function anchorFor(text: string, anchors: readonly Anchor[], position: number): Anchor | undefined {
  const start = Math.max(text.lastIndexOf('. ', position), text.lastIndexOf('; ', position));
  const stops = [text.indexOf('. ', position), text.indexOf('; ', position)].filter((at) => at >= 0);
  const end = stops.length > 0 ? Math.min(...stops) : text.length;
  const before = anchors.filter((anchor) => anchor.start < position);
  const nearest = before.findLast((anchor) => anchor.start > start);
  // “xây dựng kế hoạch … và gửi kế hoạch về Phòng trước ngày”: one plan, named where it is first asked for.
  if (nearest?.kind === 'plan') {
    const sentence = before.filter((anchor) => anchor.start > start);
    const report = sentence.findLastIndex((anchor) => anchor.kind === 'report');
    return sentence[report + 1];
  }
  return nearest ?? anchors.find((anchor) => anchor.start >= position && anchor.start < end) ?? before.at(-1);
}
