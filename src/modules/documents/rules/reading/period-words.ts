/** A report of a month, a quarter, a term, half a year or a year counts days; one of a result does not. */
export const isOfPeriod = (name: string): boolean => /(?<!\p{L})(?:tháng|quý|học kỳ|học kì|năm)(?!\p{L})/iu.test(name);

const periods = new RegExp(
  `(?<![\\p{L}\\d])(?:${[
    '(?<secondHalf>(?:0?6|sáu)\\s+tháng\\s+cuối\\s+năm)',
    '(?<half>(?:0?6|sáu)\\s+tháng(?:\\s+đầu\\s+năm)?)',
    '(?<nineMonths>(?:0?9|chín)\\s+tháng)',
    '(?<quarter>quý(?:\\s+(?<quarterNumber>I{1,3}|IV|[1-4])(?![\\p{L}\\d]))?)',
    '(?<term>học\\s+k[ỳì](?:\\s+(?<termNumber>I{1,2}|[12])(?![\\p{L}\\d]))?)',
    '(?<month>tháng)',
    '(?<year>tổng\\s+kết|năm)',
  ].join('|')})(?!\\p{L})`,
  'giu',
);
const numerals: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4' };
const plainNumber = (written: string | undefined): string =>
  written === undefined ? '' : `-${numerals[written.toUpperCase()] ?? written}`;

/** Which period words speak of, the last named: `half`, `secondHalf`, `quarter-2`, `year` …; the same for every spelling. */
export function periodIn(words: string): string | undefined {
  const said = [...words.matchAll(periods)].at(-1)?.groups;
  if (!said) return undefined;
  const kind = ['secondHalf', 'half', 'nineMonths', 'quarter', 'term', 'month', 'year'].find((one) => said[one]);
  return kind && kind + plainNumber(said.quarterNumber ?? said.termNumber);
}

const period =
  '((?:(?:hằng|hàng|mỗi)\\s+)?(?:(?:sơ|tổng)\\s+kết\\s+)?(?:(?:0?[69]|sáu|chín)\\s+tháng(?:\\s+(?:đầu|cuối)\\s+năm)?|quý(?:\\s+[IVX\\d]+(?:\\s?/\\s?\\d{4})?)?|tháng|(?:0?1\\s+|một\\s+)?năm))';
const inBrackets = new RegExp(`${period}\\s*\\(\\s*$`, 'iu');
/** At the head of its part of the sentence: “… theo quý: Quý I trước ngày 12/3; 6 tháng trước ngày 12/6”. */
const atHead = new RegExp(`(?:[:;,]|(?<!\\p{L})và)\\s*${period}\\s*:?\\s*$`, 'iu');

/** What stands before a limit and says for which period it is, as the name of a report: “06 tháng (trước ngày 15/6)”. */
export function reportBefore(words: string): string | undefined {
  const found = (inBrackets.exec(words) ?? atHead.exec(words))?.[1];
  if (!found) return undefined;
  const name = found.replace(/^(?:0?1|một)\s+năm/iu, 'năm');
  return `Báo cáo ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
