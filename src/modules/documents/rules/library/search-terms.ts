import { fold } from '#base/vietnamese.ts';

/** Letters of the longest word kept whole; what is longer (a glued line, a code) is cut. */
const LONGEST_WORD = 24;
/** Terms of one document; a hostile text of half a million different words stops here. */
export const MOST_TERMS = 60_000;

/** The words of a text without marks and case: “Kế hoạch số 15” → ke, hoach, so, 15. */
export const foldedWords = (text: string): string[] =>
  (fold(text).match(/[a-z0-9]+/g) ?? []).map((word) => word.slice(0, LONGEST_WORD));

/** The words of a text as written, in small letters; only those with marks say more than `foldedWords`. */
const markedWords = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).map((word) => word.slice(0, LONGEST_WORD));

/** Bounded everywhere, so that no text makes the search for numbers slow. */
export const numberPattern = /(?<!\d)\d{1,6}[a-zđ]?(?:\s?[/–-]\s?[\p{L}\d&.]{0,40}[\p{L}\d]){1,8}/giu;

/**
 * One key for all the ways of writing a number and symbol: `12/CT-TW` and `12-CT/TW`, `08/KH-UBND` and `8/KH-UBND`,
 * `SGD&ĐT` and `SGDĐT`; marks, separators and leading zeros do not count.
 */
export const numberKey = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '')
    .replace(/^0+(?=\d)/, '');

/** The numbers of documents, years and days in a text, as keys. */
export const numberKeys = (text: string): string[] =>
  (text.match(numberPattern) ?? []).map((found) => numberKey(found).slice(0, LONGEST_WORD * 2));

export const wordTerm = (word: string): string => word;
/** A word written with marks, for telling an exact hit from one without marks. */
export const markedTerm = (word: string): string => `=${word}`;
/** Two words that follow each other. */
export const pairTerm = (first: string, second: string): string => `${first} ${second}`;
export const numberTerm = (key: string): string => `#${key}`;

/** A word as it is looked for exactly, or undefined when it has no marks to tell. */
export const markedWord = (word: string): string | undefined => {
  const small = word.normalize('NFC').toLowerCase();
  return /^[a-z0-9]*$/.test(small) || small === fold(small) ? undefined : small.slice(0, LONGEST_WORD);
};

/** Everything a text can be found by: its words, its words with marks, its pairs of words, its numbers. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const key of numberKeys(text)) terms.add(numberTerm(key));
  for (const word of new Set(markedWords(text))) if (markedWord(word)) terms.add(markedTerm(word));
  let before: string | undefined;
  for (const word of foldedWords(text)) {
    if (terms.size >= MOST_TERMS) break;
    terms.add(wordTerm(word));
    if (before !== undefined) terms.add(pairTerm(before, word));
    before = word;
  }
  return terms;
}
