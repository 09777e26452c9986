import {
  foldedWords,
  markedTerm,
  markedWord,
  numberKey,
  numberKeys,
  numberTerm,
  pairTerm,
  wordTerm,
} from './search-terms.ts';

/** Letters of a query that count; more is a text, not a question. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** What somebody looks for. */
export interface LibraryQuery {
  /** Folded, in their order, each as typed. */
  readonly words: readonly string[];
  /** Those typed with marks, in small letters. */
  readonly marked: readonly string[];
  /** Keys of numbers (`numberKey`): `12/CT-TW`, or figures that stand alone. */
  readonly numbers: readonly string[];
}

export function libraryQuery(typed: string): LibraryQuery {
  const text = typed.slice(0, LONGEST_QUERY).toWellFormed();
  const words = foldedWords(text).slice(0, MOST_WORDS);
  const marked = (text.match(/[\p{L}\p{M}\d]+/gu) ?? []).slice(0, MOST_WORDS);
  const alone = /^\s*(?:số\s*:?\s*)?(\d{1,6}\p{L}?)\s*$/iu.exec(text)?.[1];
  return {
    words,
    marked: marked.flatMap((word) => markedWord(word) ?? []),
    numbers: alone ? [numberKey(alone)] : numberKeys(text),
  };
}

/** What may stand for each typed word: itself, or words near it; a glued one becomes two places. */
export type Places = readonly (readonly string[])[];

/** Terms of which a document holds one of each list. */
export type Asked = readonly (readonly string[])[];

const MOST_PAIRS = 64;

/** All the words, in whatever order. */
export const anyOrder = (places: Places): Asked => places.map((words) => words.map(wordTerm));

/** The words as they follow each other. */
export const inOrder = (places: Places): Asked => [
  ...anyOrder(places),
  ...places
    .slice(1)
    .map((words, at) =>
      (places[at] ?? []).flatMap((before) => words.map((word) => pairTerm(before, word))).slice(0, MOST_PAIRS),
    ),
];

/** The words with the marks they were typed with. */
export const withMarks = ({ marked }: LibraryQuery): Asked => marked.map((word) => [markedTerm(word)]);

export const citing = ({ numbers }: LibraryQuery): Asked => numbers.map((key) => [numberTerm(key)]);
