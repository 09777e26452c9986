import { findAnchors } from './duty-anchors.ts';
import { readWho } from './duty-words.ts';
import type { Paragraph } from './paragraphs.ts';
import { findDates } from './read-dates.ts';
import { findDues, findMonthlyDue } from './read-due.ts';
import type { Place } from './read-duties.ts';
import type { UnscheduledDuty, UnscheduledReason } from './reading.ts';

const rules: readonly (readonly [reason: UnscheduledReason, pattern: RegExp])[] = [
  ['ad-hoc', /báo cáo[^.;]{0,80}đột xuất|đột xuất[^.;]{0,40}báo cáo/iu],
  [
    'relative',
    /(?:trong (?:vòng|thời hạn)|sau|chậm nhất)\s+\d{1,3}\s+(?:ngày|giờ)[^.;]{0,40}(?:kể từ|từ khi|sau khi|làm việc)/iu,
  ],
  ['by-regulation', /báo cáo[^.;]{0,120}(?:theo|đúng)\s+(?:quy|qui)\s+định/iu],
  [
    'interval-without-day',
    /(?:định kỳ\s+)?(?:hằng|hàng|mỗi|từng)\s+(?:tuần|tháng|quý|năm|học kỳ|6 tháng)[^.;]{0,80}(?:báo cáo|rà soát|sơ kết|tổng kết|giao ban|đánh giá|kiểm tra)|báo cáo[^.;]{0,60}(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm|học kỳ)/iu,
  ],
  ['periodic', /định kỳ/iu],
];
/** A plan one must make, not any plan that is mentioned: “xây dựng kế hoạch triển khai…”, “gửi kế hoạch”. */
const ownPlan =
  /^kế hoạch(?:\s*$|\s*[.,;(]|\s+(?:triển khai|thực hiện|cụ thể|chi tiết|năm|của|hành động|riêng|công tác|tổ chức|phòng|hằng năm|hàng năm))/iu;
/** The document speaking of itself. */
const ofItself = /như sau\s*:?\s*$|^Trên đây là/iu;
/** “Thực hiện Kế hoạch số …, Sở … xây dựng kế hoạch”, unless someone is asked to. */
const opening = /^(?:Căn cứ|Thực hiện|Để|Trên cơ sở)(?!\p{L})(?!.*(?:yêu cầu|đề nghị))/iu;
const longestPhrase = 400;

/** Plans and reports owed whose time the words leave open. A sentence with a day of its own is not among them. */
export function readUnscheduled(places: readonly Place[]): UnscheduledDuty[] {
  return places.flatMap((place) => {
    const { text } = place.paragraph;
    if (ofItself.test(text) || (place.path.length === 0 && opening.test(text))) return [];
    return sentencesOf(place.paragraph).flatMap((sentence) => fromSentence(sentence, place));
  });
}

function fromSentence(sentence: Paragraph, place: Place): UnscheduledDuty[] {
  const { text } = sentence;
  const found: UnscheduledDuty[] = [];
  const add = (kind: UnscheduledDuty['kind'], reason: UnscheduledReason, start: number, end: number) => {
    const phrase = text.slice(start, Math.min(end, start + longestPhrase)).replace(/[\s.;,]+$/u, '');
    const who = readWho(place.paragraph, sentence.start - place.paragraph.start + start, place.path);
    const where = { start: sentence.start + start, end: sentence.start + start + phrase.length };
    found.push({ kind, phrase, where, ...(who && { who }), reason });
  };
  const anchors = findAnchors(text);
  const isDue = (from: number, to: number) => {
    const part = text.slice(from, to);
    return findDues(part, findDates(part)).length > 0 || findMonthlyDue(part) !== undefined;
  };
  for (const [index, anchor] of anchors.entries()) {
    if (
      anchor.kind !== 'plan' ||
      !ownPlan.test(text.slice(anchor.nounStart).replace(/^chương trình.{1,4}(?=kế hoạch)/iu, ''))
    )
      continue;
    const next = anchors.slice(index + 1).find((other) => other.kind === 'report');
    if (isDue(0, next?.start ?? text.length)) continue;
    if (anchors.slice(0, index).some((other) => other.kind === 'plan')) continue;
    add('plan', 'no-date', anchor.start, next?.start ?? text.length);
  }
  for (const [reason, pattern] of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const kind = /báo cáo/iu.test(match[0]) ? 'report' : 'other';
    const report = anchors.find((anchor) => anchor.kind === 'report' && anchor.end > match.index);
    const start = kind === 'report' && report ? Math.min(report.start, match.index) : match.index;
    if (reason === 'interval-without-day' && isDue(0, text.length)) break;
    if (reason === 'periodic' && isDue(start, text.length)) break;
    add(kind, reason, start, text.length);
    break;
  }
  return found;
}

/** Sentences of a paragraph; abbreviations (“KT. ”, “V05. ”) are too rare in running text to matter. */
function sentencesOf(paragraph: Paragraph): Paragraph[] {
  const sentences: Paragraph[] = [];
  let start = 0;
  for (const match of paragraph.text.matchAll(/[.;](?:\s+|$)/gu)) {
    const end = match.index + 1;
    push(sentences, paragraph, start, end);
    start = match.index + match[0].length;
  }
  push(sentences, paragraph, start, paragraph.text.length);
  return sentences;
}

function push(sentences: Paragraph[], paragraph: Paragraph, start: number, end: number): void {
  if (start >= end) return;
  sentences.push({
    text: paragraph.text.slice(start, end),
    start: paragraph.start + start,
    end: paragraph.start + end,
  });
}
