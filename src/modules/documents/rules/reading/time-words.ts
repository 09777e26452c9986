import type { ReadInterval, UnscheduledDuty } from './reading.ts';

const every =
  /(?:hằng|hàng|mỗi|từng|theo|định kỳ)\s+(ngày|tuần|tháng|quý|năm học|năm|học kỳ|học kì|(?:0?6|sáu) tháng)(?!\p{L})/iu;
const intervals: Readonly<Record<string, ReadInterval>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  quý: 'quarter',
  năm: 'year',
  'năm học': 'year',
  'học kỳ': 'school-term',
  'học kì': 'school-term',
};

/** How often the words say, if they do: “định kỳ hằng quý”. */
export function intervalIn(text: string): ReadInterval | undefined {
  const word = every.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : (intervals[word] ?? 'half-year');
}

const within =
  /(?:trong (?:vòng|thời hạn|thời gian)(?:\s+(?:không quá|tối đa))?|sau|chậm nhất(?: là)?|không quá|tối đa)\s+(\d{1,3})\s*(?:\([^)]{1,20}\)\s*)?(giờ|ngày làm việc|ngày)(?!\p{L})(?:[^.;]{0,20}?(?:(?:kể )?từ(?: khi| lúc| ngày)?|sau khi)\s+([^.;,()]{2,80}))?/iu;

/** “trong thời hạn 10 ngày kể từ ngày nhận được kế hoạch”. */
export function relativeIn(text: string): UnscheduledDuty['relative'] {
  const match = within.exec(text);
  if (!match) return undefined;
  const unit = match[2]?.toLowerCase();
  const from = match[3]?.trim();
  return {
    amount: Number(match[1]),
    unit: unit === 'giờ' ? 'hour' : unit === 'ngày' ? 'day' : 'working-day',
    ...(from && { from }),
  };
}

const month =
  /(?<!\p{L})(?:(?:trong|hoàn thành|xong)\s+(?:(?:trong\s+)?(?:tuần\s+(?:lễ\s+)?(?:thứ\s+\p{L}+|đầu|cuối|\d)(?:\s+của)?|đầu|giữa|cuối|nửa\s+(?:đầu|cuối))\s+)?|vào\s+)tháng\s+(\d{1,2})(?:\s*\/\s*(\d{4})|\s+năm\s+(\d{4}))?(?![\d/])/iu;
const year = /(?<!\p{L})trong\s+năm(?:\s+học)?\s+(\d{4})(?!\d)/iu;

/** “trong tháng 11/2025”, “trong năm 2025”: a time without a day. */
export function duringIn(text: string): { during: NonNullable<UnscheduledDuty['during']>; start: number } | undefined {
  const inMonth = month.exec(text);
  const number = Number(inMonth?.[1]);
  if (inMonth && number >= 1 && number <= 12) {
    const named = inMonth[2] ?? inMonth[3];
    return { during: { year: named ? Number(named) : null, month: number }, start: inMonth.index };
  }
  const inYear = year.exec(text);
  return inYear ? { during: { year: Number(inYear[1]), month: null }, start: inYear.index } : undefined;
}
