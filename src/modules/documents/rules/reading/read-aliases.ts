import type { Alias } from './reading.ts';

const shortName =
  /\(?\s*(?:(?:sau đây|dưới đây|từ đây)\s+)?(?:(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+)?(?:là|chung là)|viết tắt)\s*:?\s*[“"']?([\p{L}\d][^“”"'();,.\n]{0,78})[”"']?/giu;
/** “(Chương trình MTQG)”, “(Đề án 201)”: a name in brackets right behind a longer one of the same noun. */
const inBrackets =
  /\(\s*((?:Đề án|Chương trình|Kế hoạch|Dự án|Chỉ thị|Nghị quyết|Phong trào|Ban Chỉ đạo)\s[\p{Lu}\d][^()\n]{0,50})\s*\)/gu;
/** “(PCTP)”, “(CBQL, GV, NV, HS)”: the first letters of the words before. */
const initials = /\(\s*(\p{Lu}[\p{Lu}\d&]{1,14}(?:(?:,\s?|\s|-)\p{Lu}[\p{Lu}\d&]{0,14}){0,5})\s*\)/gu;
const longestMeaning = 300;

/** Short names the document gives: “sau đây gọi tắt là Đề án 201”. What it stands for runs back to the clause's start. */
export function readAliases(text: string): Alias[] {
  const aliases: Alias[] = [];
  const add = (name: string, start: number, lead: number, rule: 'called-for-short' | 'name-in-brackets') => {
    const trimmed = name.trim();
    if (aliases.some(({ where }) => where.start === start) || trimmed === '') return;
    const means = meaningBefore(text, lead);
    if (means === '') return;
    const certainty = rule === 'called-for-short' ? 'sure' : 'unsure';
    aliases.push({ name: trimmed, means, where: { start, end: start + trimmed.length }, certainty, rule });
  };
  for (const match of text.matchAll(shortName)) {
    const name = match[1] ?? '';
    add(name, match.index + match[0].indexOf(name), match.index, 'called-for-short');
  }
  for (const match of text.matchAll(inBrackets)) {
    const name = match[1] ?? '';
    const noun = name.split(' ')[0] ?? '';
    const means = meaningBefore(text, match.index);
    if (means.toLowerCase().includes(noun.toLowerCase()))
      add(name, match.index + match[0].indexOf(name), match.index, 'name-in-brackets');
  }
  for (const match of text.matchAll(initials)) {
    const name = match[1] ?? '';
    const means = wordsBehind(name, text.slice(Math.max(0, match.index - longestMeaning), match.index));
    const start = match.index + match[0].indexOf(name);
    if (means && !aliases.some((alias) => alias.where.start === start || alias.name === name))
      aliases.push({
        name,
        means,
        where: { start, end: start + name.length },
        certainty: 'sure',
        rule: 'first-letters',
      });
  }
  return aliases.sort((a, b) => a.where.start - b.where.start);
}

function meaningBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - longestMeaning), end).replace(/[\s(,]+$/u, '');
  const from = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('; '), before.lastIndexOf('. '));
  return before.slice(from + 1).replace(/^[\s;.)-]+/u, '');
}

/** “Ủy ban” is U in an abbreviation: without its marks, except Đ, which is a letter of its own. */
const plainLetter = (word: string): string => word.charAt(0).normalize('NFD').charAt(0).toUpperCase();

const linkWords = new Set(['và', 'các', 'của', 'về', 'trong', 'ở', 'cho', 'với']);

/** The last words of `before` whose first letters make the abbreviation, link words counted or not; undefined when none do. */
function wordsBehind(abbreviation: string, before: string): string | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const letters = [...abbreviation.toUpperCase().replace(/[^\p{L}]/gu, '')];
  const words = [...line.matchAll(/[\p{L}\d]+/gu)].slice(-2 * letters.length);
  const tried = new Set<number>();
  const first = startOf(letters.length - 1, words.length - 1);
  return first === undefined ? undefined : line.slice(words[first]?.index).trim();

  function startOf(letter: number, word: number): number | undefined {
    if (letter < 0) return word + 1;
    // Each pair is tried once, or a row of link words would be tried in every combination.
    if (tried.has(letter * 1_000 + word)) return undefined;
    tried.add(letter * 1_000 + word);
    const text = words[word]?.[0];
    if (text === undefined) return undefined;
    const skipped = linkWords.has(text) ? startOf(letter, word - 1) : undefined;
    if (skipped !== undefined || plainLetter(text) !== letters[letter]) return skipped;
    return startOf(letter - 1, word - 1);
  }
}
