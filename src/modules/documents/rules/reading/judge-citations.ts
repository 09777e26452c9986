import { formatDate, yearOf } from '#base/date.ts';
import { citationKind, normalNumber } from './citation-key.ts';
import { kindByCode, kindCodes } from './document-kinds.ts';
import type { Citation, DocumentReading, ReadingFinding } from './reading.ts';

/** Citations that cannot be right as written: a form of no family, two years, two days for one text. */
export function judgeCitations({ citations, text }: Pick<DocumentReading, 'citations' | 'text'>): ReadingFinding[] {
  return [
    ...citations.flatMap(judgeOne),
    ...citations.flatMap((citation) => judgeTypeWord(citation, text)),
    ...judgeTwoDates(citations),
    ...judgeTwoYears(citations),
  ];
}

function judgeOne(citation: Citation): ReadingFinding[] {
  const year = /^\d+[a-zđ]?\/(\d{4})(?:\/|$)/iu.exec(citation.numberSymbol ?? '')?.[1];
  const isOtherYear = year !== undefined && citation.date !== undefined && Number(year) !== yearOf(citation.date);
  if (citation.regular && !isOtherYear) return [];
  const facts = {
    citation: citation.raw,
    proposed: citation.proposed ?? null,
    ...(isOtherYear && citation.date && { date: formatDate(citation.date) }),
  };
  return [{ code: 'citation-abnormal', severity: 'info', where: citation.where, facts }];
}

/** Behind these the name of a text is wanted; behind other words it may stand there (“Luật Tổ chức … số 72/2025/QH15”). */
const wantsKind = /(?<!\p{L})(?:thực hiện|triển khai|thi hành|quán triệt|căn cứ|theo|tại)\s+$/iu;

/** “về tiếp tục thực hiện số 09-CT/TW”: the word that says what it is was left out. */
function judgeTypeWord({ raw, kind, numberSymbol, where }: Citation, text: string): ReadingFinding[] {
  const lead = text.slice(Math.max(0, where.start - 20), where.start);
  if (kind || !/^số\s/iu.test(raw) || !wantsKind.test(lead)) return [];
  const code = /^\d+[a-zđ]?(?:\/\d{4})?[/-](\p{L}+)/iu.exec(numberSymbol ?? '')?.[1];
  const facts = { citation: raw, kind: kindByCode(code ?? '')?.name ?? null };
  return [{ code: 'type-word-missing', severity: 'info', where, facts }];
}

/** A joint circular of one number and the same bodies is one text: two years tell a slip. */
function judgeTwoYears(citations: readonly Citation[]): ReadingFinding[] {
  const years = new Map<string, { year: string; citation: Citation }[]>();
  for (const citation of citations) {
    const number = /^(\d+)\/(\d{4})\/(?:TTLT[-/])?(.+)$/u.exec(normalNumber(citation) ?? '');
    const [, count, year, bodies = ''] = number ?? [];
    const [first = '', second] = bodies.split(/[-/]/u);
    if (!count || !year || !second || kindCodes.has(first)) continue;
    const key = `${count} ${bodies.replace(/[^\p{L}]/gu, '')}`;
    years.set(key, [...(years.get(key) ?? []), { year, citation }]);
  }
  return [...years.values()].flatMap((same): ReadingFinding[] => {
    const named = [...new Set(same.map(({ year }) => year))];
    const other = same.find(({ year }) => year !== same[0]?.year)?.citation;
    if (!other || named.length < 2) return [];
    const facts = { citation: other.raw, years: named.join('; ') };
    return [{ code: 'cited-with-two-dates', severity: 'warning', where: other.where, facts }];
  });
}

/** Numbers begin anew every year, so two days tell a slip only within a year or where the number carries the year. */
function judgeTwoDates(citations: readonly Citation[]): ReadingFinding[] {
  const dated = new Map<string, Citation[]>();
  for (const citation of citations) {
    const number = normalNumber(citation);
    if (number === null || !citation.date) continue;
    const hasYear = /^\d+[a-zđ]?\/\d{4}\//iu.test(number) || /\/TW$/u.test(number);
    const key = `${citationKind(citation.kind?.name, number)} ${number} ${hasYear ? '' : yearOf(citation.date)}`;
    dated.set(key, [...(dated.get(key) ?? []), citation]);
  }
  return [...dated.values()].flatMap((same): ReadingFinding[] => {
    const dates = [...new Set(same.map(({ date }) => date ?? ''))];
    const other = same.find(({ date }) => date !== same[0]?.date);
    if (dates.length < 2 || !other) return [];
    const facts = { citation: other.raw, dates: dates.map(formatDate).join('; ') };
    return [{ code: 'cited-with-two-dates', severity: 'warning', where: other.where, facts }];
  });
}
