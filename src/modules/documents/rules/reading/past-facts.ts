import type { PlainDate } from '#base/date.ts';
import type { Place } from './duty-pieces.ts';
import type { Paragraph } from './paragraphs.ts';
import { findDates, type PlanYear, resolveDate } from './read-dates.ts';

/** Parts of a plan that tell how things stand, not what is wanted. */
const tellingHeading =
  /^(?:đặc điểm\s|khái quát|(?:đánh giá\s+)?(?:tình hình|thực trạng)|đánh giá (?:chung|kết quả)|sự cần thiết|bối cảnh|(?:những |một số )?(?:kết quả (?:đạt được|thực hiện|công tác|nổi bật)|ưu điểm|tồn tại|hạn chế|khó khăn|thuận lợi|nguyên nhân))/iu;
/** What the issuer asks of others. */
const proposing = /^(?:(?:những )?(?:kiến nghị|đề xuất))/iu;
const ahead =
  /phấn đấu|yêu cầu|mục tiêu|chỉ tiêu|(?<!\p{L})(?:phải|đến năm|tiếp tục|giữ vững|duy trì|nâng|không để)(?!\p{L})/iu;
const lately =
  /^(?:[-–+•]\s*|\d{1,2}[./)]\s*)?(?:(?:Trong\s)?(?:những|nhiều|các|\d{1,2}) năm (?:gần đây|qua|vừa qua|trước)|(?:Trong\s)?thời gian (?:qua|gần đây|vừa qua)|Vừa qua|Hiện nay|Tính đến|Đến nay)(?!\p{L})/iu;
const done = /(?<!\p{L})(?:đã|có\s+\d+\/\d+)(?!\p{L})/iu;
const result = /^(?:[-–+•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)?kết quả(?:\s*:|\s+(?:đạt|thực hiện|có|đã)(?!\p{L}))/iu;
const namedYear =
  /(?<!(?:tháng \d{1,2}|so với(?: cùng kỳ)?|so sánh với) )(?:(năm học)\s+(\d{4})|(?:năm|giai đoạn|quý [IV]{1,3}[/ ]|tháng \d{1,2}\/)\s?(?:\d{4}\s?[-–]\s?)?(\d{4}))(?!\d)/giu;

/** Whether a paragraph stands where the document tells how things are, or what it wants of others. */
export const tellsState = ({ path, paragraph }: Place): boolean =>
  path.some(
    ({ title, where }) => where.start !== paragraph.start && (tellingHeading.test(title) || proposing.test(title)),
  );

/** A sentence about a year that is over: “Năm 2025 xảy ra 43 vụ, giảm 9 vụ so với năm 2024”. */
export function tellsPastYear(sentence: string, plan: PlanYear | undefined): boolean {
  const head = sentence.slice(0, 60);
  return (namesOnlyPast(head, plan) || lately.test(head)) && !ahead.test(sentence);
}

/** Whether the words beside a figure make it one of the past: “(năm 2024 đạt 17%)”, “93% năm 2024”. */
export function isPastFigure(before: string, behind: string, plan: PlanYear | undefined): boolean {
  const year = /^\s*(?:vào\s|của\s)?năm\s(\d{4})(?!\d)/u.exec(behind)?.[1];
  if (plan && year && Number(year) < plan.year) return true;
  const clause = before.slice(Math.max(before.lastIndexOf('('), before.lastIndexOf(';'), before.lastIndexOf(',')) + 1);
  return namesOnlyPast(clause, plan) && !ahead.test(clause);
}

const issuedThen =
  /^(?:[-–+•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)?(?:Vào\s)?[Nn]gày\s[^.;]{0,120}?\s(?:ban hành|ký|có|gửi|tổ chức|đã)(?!\p{L})/u;

/**
 * The places without sentences that only tell what was issued before (“Ngày 15/01/2026, Sở ban hành Kế hoạch số …, trong đó yêu cầu …”):
 * what those ask was asked then. The words are blanked, so that all places stay.
 */
export function withoutWhatWasIssued(places: readonly Place[], issuedOn: PlainDate | undefined): Place[] {
  const blanked = (paragraph: Paragraph): Paragraph => {
    if (!/ngày/iu.test(paragraph.text.slice(0, 16))) return paragraph;
    const text = paragraph.text.replace(/^[^\n]*?(?:\.(?=\s)|$)/u, (sentence) =>
      tellsIssue(sentence, issuedOn) ? ' '.repeat(sentence.length) : sentence,
    );
    return text === paragraph.text ? paragraph : { ...paragraph, text };
  };
  return places.map((place) => ({
    ...place,
    paragraph: blanked(place.paragraph),
    intro: place.intro && blanked(place.intro),
  }));
}

function tellsIssue(sentence: string, issuedOn: PlainDate | undefined): boolean {
  if (!issuedThen.test(sentence)) return false;
  const [date] = findDates(sentence);
  const day = date && resolveDate(date, undefined);
  return day !== undefined && issuedOn !== undefined && day < issuedOn;
}

/** “Kết quả: 15 mô hình” */
export const tellsResult = (sentence: string): boolean => result.test(sentence);

/** What was done: in the words before a direction (behind it, “các hồ đã có biển báo”, it makes none), in all of a figure's sentence. */
export const tellsDone = (words: string): boolean => done.test(words);

function namesOnlyPast(text: string, plan: PlanYear | undefined): boolean {
  if (!plan) return false;
  const years = [...text.matchAll(namedYear)].map(([, school, first, last]) => (school ? Number(first) : Number(last)));
  return years.length > 0 && years.every((year) => year < plan.year);
}
