import type { DocumentReading, ReadingFinding } from './reading.ts';
import { findSlips } from './word-slips.ts';

type Unjudged = Omit<DocumentReading, 'findings'>;
const shown = 4;

/** What the words of a document leave unclear: slips, a rule that can be read two ways, work that nobody can measure. */
export const judgeWords = (reading: Unjudged): ReadingFinding[] => [
  ...judgeSlips(reading),
  ...judgeAndOr(reading),
  ...judgeIntervals(reading),
];

function judgeSlips({ text }: Unjudged): ReadingFinding[] {
  const slips = findSlips(text);
  const [first] = slips;
  if (!first) return [];
  const words = [...new Set(slips.map(({ written, meant }) => `“${written}” (có thể là “${meant}”)`))];
  return [
    {
      code: 'words-slipped',
      severity: 'info',
      where: { start: first.start, end: first.start + first.written.length },
      facts: { count: slips.length, words: words.slice(0, shown).join('; ') },
    },
  ];
}

/** “phân loại “Trung bình”, “Yếu” và không đạt tiêu chuẩn”: both at once, or one of them? */
const mark = '["“][^"“”\\n]{1,30}["”]';
const unclear = new RegExp(
  `(?<!\\p{L})(?:phân loại|xếp loại|xếp hạng|đánh giá)[^.;\\n]{0,60}?(?:${mark}(?:,\\s*${mark})*|(?:trung bình|yếu|kém)(?:,\\s*(?:yếu|kém))?)\\s+và\\s+(?:không|chưa|để)\\s+[^.;,\\n]{2,80}`,
  'giu',
);

function judgeAndOr({ text }: Unjudged): ReadingFinding[] {
  const found = [...text.matchAll(unclear)];
  const [first] = found;
  if (!first) return [];
  const phrase = first[0].trim();
  const where = { start: first.index, end: first.index + phrase.length };
  return [{ code: 'and-or-unclear', severity: 'warning', where, facts: { count: found.length, phrase } }];
}

const vague = /(?<!\p{L})(?<!(?:giáo dục|chi|đào tạo|dục) )(?:thường xuyên|kịp thời)(?!\p{L})/giu;
const vagueWord = /định kỳ|(?:hằng|hàng|mỗi|từng)\s+(?:ngày|tuần|tháng|quý|năm học|năm|học kỳ|học kì|6 tháng)/iu;

/** Said once for all of a document: nearly every plan has such words, and nobody can be late with them. */
function judgeIntervals({ text, header, sections, unscheduled }: Unjudged): ReadingFinding[] {
  if (header.kind?.value.code === 'BC') return [];
  const open = unscheduled
    .filter(({ reason }) => reason === 'periodic' || reason === 'interval-without-day')
    .map(({ phrase, where }) => ({ start: where.start, word: vagueWord.exec(phrase)?.[0] ?? 'định kỳ' }));
  const [first, last] = [sections[0], sections.at(-1)];
  const [from, to] = first && last ? [first.where.start, last.where.end] : [0, 0];
  const always = [...text.slice(from, to).matchAll(vague)].map(({ 0: word, index }) => ({ start: from + index, word }));
  const all = [...open, ...always].sort((a, b) => a.start - b.start);
  const [place] = all;
  if (!place) return [];
  const words = [...new Set(all.map(({ word }) => word.toLowerCase()))];
  const at = text.toLowerCase().indexOf(place.word.toLowerCase(), place.start);
  const start = at < 0 ? place.start : at;
  return [
    {
      code: 'interval-unmeasured',
      severity: 'info',
      where: { start, end: start + place.word.length },
      facts: { count: all.length, words: words.slice(0, shown).join(', ') },
    },
  ];
}
