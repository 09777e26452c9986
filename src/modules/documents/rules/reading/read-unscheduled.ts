import { type Anchor, findAnchors } from './duty-anchors.ts';
import { type Place, readWhoAt } from './duty-pieces.ts';
import { foundIn, isCapitals, type Paragraph } from './paragraphs.ts';
import { findDates } from './read-dates.ts';
import { findDues, findMonthlyDue, findQuarterlyDue } from './read-due.ts';
import type { UnscheduledDuty, UnscheduledReason } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';
import { limitOf } from './row-limits.ts';
import { saysOnlyDays } from './said-apart.ts';
import { sentencesOf } from './sentences.ts';
import { asksForSomething, tellsPast } from './task-words.ts';
import { duringIn, intervalIn, relativeIn } from './time-words.ts';

const rules: readonly (readonly [reason: UnscheduledReason, pattern: RegExp])[] = [
  [
    'ad-hoc',
    /báo cáo[^.;]{0,80}đột xuất|đột xuất[^.;]{0,60}báo cáo|(?:khi|nếu|trường hợp)\s[^.;]{0,80}báo cáo ngay|báo cáo ngay(?=[^.;]{0,60}(?:khi|về|cho|qua))|(?:khi|nếu|trường hợp)\s[^.;]{0,80}báo (?:cáo\s)?ngay(?=\s(?:cho|với|về))/iu,
  ],
  [
    'relative',
    /(?:trong (?:vòng|thời hạn|thời gian)(?:\s+(?:không quá|tối đa))?|sau|chậm nhất)\s+\d{1,3}\s+(?:ngày|giờ)[^.;]{0,40}(?:kể từ|từ khi|sau khi|(?<=giờ\s)khi|làm việc)|sau khi kết thúc\s[^.;,\d]{0,60}\d{1,3}\s+(?:ngày|giờ)(?!\p{L})/iu,
  ],
  ['by-regulation', /báo cáo[^.;]{0,120}(?:theo|đúng)\s+(?:(?:thời gian|thời hạn)\s+)?(?:quy|qui)\s+định/iu],
  [
    'interval-without-day',
    /(?:định kỳ\s+)?(?:hằng|hàng|mỗi|từng)\s+(?:tuần|tháng|quý|năm|học kỳ|6 tháng)[^.;]{0,80}(?:báo cáo|rà soát|sơ kết|tổng kết|giao ban|đánh giá|kiểm tra|họp|hội ý|trao đổi|đối chiếu|thông báo)|(?<!(?:chương trình|kế hoạch|kết quả|nội dung)\s)(?:họp|giao ban|rà soát|kiểm tra|sơ kết|đánh giá)[^.;]{0,40}(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm|học kỳ)|báo cáo[^.;]{0,60}(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm|học kỳ)|báo cáo (?:tuần|ngày)\s+(?:gửi\s+|nộp\s+)?(?:vào|trước|chậm nhất)(?!\p{L})/iu,
  ],
  ['interval-without-day', /định kỳ\s+(?:\d{1,2}|sáu|ba)\s+(?:tháng|tuần|năm)(?!\p{L})/iu],
  ['periodic', /định kỳ/iu],
];
/** The rule behind each reason. */
export const ruleOfReason: Readonly<Record<UnscheduledReason, ReadingRule>> = {
  'ad-hoc': 'asked-ad-hoc',
  periodic: 'asked-periodically',
  'interval-without-day': 'asked-at-intervals',
  'by-regulation': 'asked-by-regulation',
  'no-date': 'asked-without-time',
  relative: 'asked-relative',
  'month-only': 'asked-within-month',
  'year-only': 'asked-within-year',
  'year-unknown': 'limit-without-year',
};
/** “báo cáo ngày, tuần, tháng và đột xuất”: how often, with no day for any. */
const severalIntervals =
  /báo cáo\s+(?:(?:hằng|hàng|định kỳ)\s+)?(?:ngày|tuần|tháng|quý|năm)(?:,\s+(?:(?:hằng|hàng)\s+)?(?:ngày|tuần|tháng|quý|6 tháng|năm))+(?!\p{L})/iu;
/** A plan one must make, not any plan that is mentioned: “xây dựng kế hoạch triển khai…”, “gửi kế hoạch”. */
const ownPlan =
  /^kế hoạch(?:\s*$|\s*[.,;(]|\s+(?:triển khai|thực hiện|cụ thể|chi tiết|năm|của|hành động|riêng|công tác|tổ chức|phòng|hằng năm|hàng năm|phù hợp|phối hợp|kiểm tra|tuần tra|bảo vệ|bảo đảm|đảm bảo|tuyên truyền|truyền thông|tập huấn|lồng ghép|sát|để|theo|tại|với|trong|giai đoạn|học kỳ|liên ngành|chuyên đề))/iu;
/** The document speaking of itself. */
const ofItself = /như sau\s*:?\s*$|^Trên đây là/iu;
/** “Thực hiện Kế hoạch số …, Sở … xây dựng kế hoạch”, unless someone is asked to. */
const opening = /^(?:Căn cứ|Thực hiện|Để|Trên cơ sở)(?!\p{L})(?!.*(?:yêu cầu|đề nghị))/iu;
const longestPhrase = 400;

/** Plans and reports owed whose time the words leave open. A sentence with a day of its own is not among them. */
export function readUnscheduled(places: readonly Place[]): UnscheduledDuty[] {
  return places.flatMap((place) => {
    const { text } = place.paragraph;
    // A table by months tells when things are done; who owes what is read of rows that are known.
    const isLooseRow = place.row === undefined && text.split('\t').length > 2;
    if (isLooseRow || ofItself.test(text) || isHeading(place) || (place.path.length === 0 && opening.test(text)))
      return [];
    const inColumn = fromRow(place);
    return inColumn ? [inColumn] : sentencesOf(place.paragraph).flatMap((sentence) => fromSentence(sentence, place));
  });
}

/** A row of work whose column of limits names a month: “Tháng 11/2026” under “Thời gian hoàn thành”. */
function fromRow({ row }: Place): UnscheduledDuty | undefined {
  const month = row?.isLimit ? /^(?:trong\s+)?(tháng\s+\d.*)$/iu.exec(row.time.text)?.[1] : undefined;
  const during = month && duringIn(`trong ${month}`)?.during;
  if (!row || !during || during.month === null || limitOf(row)) return undefined;
  const { what, who, time } = row;
  const kind = findAnchors(what.text)[0]?.kind ?? (/^(?:kế hoạch)(?!\p{L})/iu.test(what.text) ? 'plan' : 'other');
  return {
    kind,
    phrase: what.text,
    where: { start: Math.min(what.start, time.start), end: Math.max(what.end, time.end) },
    ...(who && { who: foundIn(who, 'table-column') }),
    reason: 'month-only',
    rule: ruleOfReason['month-only'],
    during,
  };
}

/** “1. Báo cáo định kỳ” over its list: what is owed is said in the list. */
const isHeading = ({ paragraph: { text, start }, path }: Place): boolean => {
  const own = path.at(-1);
  if (isCapitals(text)) return true;
  if (own?.where.start !== start) return false;
  return own.children.length > 0 && text.length <= 80 && !/[.;]\s*$/u.test(text);
};

function fromSentence(sentence: Paragraph, place: Place): UnscheduledDuty[] {
  const { text } = sentence;
  if (saysOnlyDays(text) || /(?<!\p{L})có hiệu lực(?!\p{L})/iu.test(text)) return [];
  const found: UnscheduledDuty[] = [];
  const add = (kind: UnscheduledDuty['kind'], reason: UnscheduledReason, start: number, end: number) => {
    const phrase = text.slice(start, Math.min(end, start + longestPhrase)).replace(/[\s.;,]+$/u, '');
    const who = readWhoAt(place, sentence.start - place.paragraph.start + start);
    const where = { start: sentence.start + start, end: sentence.start + start + phrase.length };
    found.push({
      kind,
      phrase,
      where,
      ...(who && { who }),
      reason,
      rule: ruleOfReason[reason],
      ...timeIn(reason, text),
    });
  };
  const anchors = findAnchors(text);
  const isDue = (from: number, to: number) => {
    const part = text.slice(from, to);
    return (
      findDues(part, findDates(part)).length > 0 ||
      findMonthlyDue(part) !== undefined ||
      findQuarterlyDue(part) !== undefined
    );
  };
  for (const [index, anchor] of anchors.entries()) {
    if (
      anchor.kind !== 'plan' ||
      !(
        duringIn(text) ||
        relativeIn(text) ||
        ownPlan.test(text.slice(anchor.nounStart).replace(/^chương trình.{1,4}(?=kế hoạch)/iu, ''))
      )
    )
      continue;
    const next = anchors.slice(index + 1).find((other) => other.kind === 'report');
    if (isDue(0, next?.start ?? text.length)) continue;
    if (anchors.slice(0, index).some((other) => other.kind === 'plan')) continue;
    add('plan', openTime(text), anchor.start, next?.start ?? text.length);
  }
  const during = duringIn(text);
  const report = anchors.find(({ kind }) => kind === 'report');
  if (during && report && !found.some(({ kind }) => kind === 'report') && !isDue(0, text.length)) {
    add('report', openTime(text), Math.min(report.start, during.start), text.length);
    return found;
  }
  if (during && found.length === 0 && anchors.length === 0 && isAskedDuring(text, during) && !isDue(0, text.length)) {
    add('other', openTime(text), 0, text.length);
    return found;
  }
  const listed = severalIntervals.exec(text);
  if (listed && !isDue(0, text.length)) add('report', 'interval-without-day', listed.index, text.length);
  for (const [reason, pattern] of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const near = anchors.find(({ start }) => start >= match.index - 120 && start <= match.index + match[0].length + 80);
    if (reason === 'relative' && found.some((owed) => owed.reason === 'relative')) break;
    const kind = /báo (?:cáo|ngay)/iu.test(match[0]) || near?.kind === 'report' ? 'report' : 'other';
    const report = anchors.find((anchor) => anchor.kind === 'report' && anchor.end > match.index);
    const start = kind === 'report' && report ? Math.min(report.start, match.index) : match.index;
    if (reason === 'interval-without-day' && (listed || isDue(0, text.length))) break;
    // “Thời gian chốt số liệu báo cáo thực hiện theo quy định tại Điều 12 …” asks for no report.
    if (reason === 'by-regulation' && /(?:chốt|lấy|thống kê) số liệu/iu.test(text.slice(0, match.index + 1))) break;
    if (reason === 'periodic' && isDue(start, text.length)) break;
    add(kind, reason, start, text.length);
    break;
  }
  const bare =
    found.length === 0 && !text.trimEnd().endsWith(':') && !isDue(0, text.length) ? reportTo(text, anchors) : undefined;
  if (bare && readWhoAt(place, sentence.start - place.paragraph.start + bare.start))
    add('report', 'no-date', bare.start, text.length);
  return found;
}

/** Words by which a sentence tells what to do in a case, or what something is for, instead of owing a report. */
const onCondition =
  /(?<!\p{L})(?:nếu|khi|trường hợp|trong quá trình|quá trình|mọi|để|phục vụ|nhằm|đã|vừa|nghe)(?!\p{L})/iu;
const toBody =
  /^báo cáo(?:\s+(?:kết quả|tình hình)[^.;,]{0,60}?)?\s+(?:(?:về|cho|với|lên)\s+)?(?:\p{Lu}|ban (?:giám hiệu|chỉ đạo)|cấp (?:trên|ủy)|lãnh đạo|chủ tịch|giám đốc|hiệu trưởng)/u;

/** “Phòng PV05 tổng hợp, báo cáo Giám đốc”: a report to somebody, with nothing said of the time. */
const reportTo = (text: string, anchors: readonly Anchor[]): Anchor | undefined =>
  anchors.find(
    ({ kind, start }) => kind === 'report' && toBody.test(text.slice(start)) && !onCondition.test(text.slice(0, start)),
  );

/** A month names a time by itself; a year only where the sentence says that it must be done in it. */
const isAskedDuring = (text: string, { during, start }: NonNullable<ReturnType<typeof duringIn>>): boolean =>
  (asksForSomething(text) || (/^(?:xong|hoàn thành)/iu.test(text.slice(start)) && !tellsPast(text))) &&
  (during.month !== null ||
    /(?:hoàn thành|triển khai|thực hiện|xong|yêu cầu|phải)(?:\s\p{L}+){0,6}\s*$/iu.test(text.slice(0, start)));

/** Why a plan or report has no day: a month or a year is named, or nothing. */
function openTime(text: string): UnscheduledReason {
  const during = duringIn(text)?.during;
  if (!during) return relativeIn(text) ? 'relative' : 'no-date';
  return during.month === null ? 'year-only' : 'month-only';
}

/** What the words do say of the time. */
function timeIn(reason: UnscheduledReason, text: string): Pick<UnscheduledDuty, 'interval' | 'relative' | 'during'> {
  const interval = reason === 'relative' ? undefined : intervalIn(text);
  const relative = reason === 'relative' ? relativeIn(text) : undefined;
  const during = reason === 'month-only' || reason === 'year-only' ? duringIn(text)?.during : undefined;
  return { ...(interval && { interval }), ...(relative && { relative }), ...(during && { during }) };
}
