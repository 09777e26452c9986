import { fold } from '#base/vietnamese.ts';
import { numberKey, numberPattern } from './search-terms.ts';

/** A stretch of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export interface LookedFor {
  /** Folded words. */
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** How many places the question has, where words stand for each other; the number of words unless said. */
  readonly typed?: number;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly hit: boolean;
}

/** Words on each side of a hit that are shown with it. */
const BEFORE = 8;
const AFTER = 22;

const wordPattern = /[\p{L}\p{M}\d]+/gu;
const tokenPattern = new RegExp(`${numberPattern.source}|${wordPattern.source}`, 'giu');

/** Whether a token is looked for; what was judged once is remembered, as words come again and again. */
function judge({ words, numbers }: LookedFor): (token: string) => boolean {
  const known = new Map<string, boolean>();
  const isHit = (token: string): boolean =>
    /[/–-]/.test(token)
      ? numbers.has(numberKey(token)) ||
        fold(token)
          .split(/[^a-z0-9]+/)
          .every((part) => words.has(part))
      : words.has(fold(token)) || numbers.has(token);
  return (token) => {
    const hit = known.get(token) ?? isHit(token);
    known.set(token, hit);
    return hit;
  };
}

/** The tokens of a text; numbers are told from words only where a number is looked for. */
function* tokensOf(text: string, { numbers }: LookedFor, isHit: (token: string) => boolean): Generator<Token> {
  for (const match of text.matchAll(numbers.size > 0 ? tokenPattern : wordPattern)) {
    yield { start: match.index, end: match.index + match[0].length, hit: isHit(match[0]) };
  }
}

function pieces(text: string, from: number, to: number, tokens: readonly Token[]): Piece[] {
  const found: Piece[] = [];
  let at = from;
  const add = (end: number, hit: boolean) => {
    const part = text.slice(at, end).replace(/\s+/gu, ' ');
    const last = found.at(-1);
    if (part === '') return;
    // Two hits with a blank between are one stretch.
    if (hit && last && !last.hit && last.text === ' ' && found.at(-2)?.hit) {
      found.pop();
      const before = found.pop();
      found.push({ text: `${before?.text ?? ''} ${part}`, hit: true });
    } else found.push({ text: part, hit });
    at = end;
  };
  for (const token of tokens) {
    if (!token.hit) continue;
    if (token.start > at) add(token.start, false);
    add(token.end, true);
  }
  if (to > at) add(to, false);
  return found;
}

/** A short text, such as a title, with the hits in it. */
export const markHits = (text: string, lookedFor: LookedFor): Piece[] =>
  pieces(text, 0, text.length, [...tokensOf(text, lookedFor, judge(lookedFor))]);

/** Finds in long texts, one after the other, the stretch to show of each; undefined where nothing of it stands. */
export function snippetFinder(lookedFor: LookedFor): (text: string) => readonly Piece[] | undefined {
  const isHit = judge(lookedFor);
  // All the words in a row, or the number: nothing further on can be better.
  const whole = Math.max(1, lookedFor.typed ?? lookedFor.words.size);
  return (text) => snippetIn(text, tokensOf(text, lookedFor, isHit), whole);
}

/**
 * The stretch of a long text where what was looked for stands closest together, with some words around it; undefined
 * when nothing of it stands there.
 */
export const snippetOf = (text: string, lookedFor: LookedFor): readonly Piece[] | undefined =>
  snippetFinder(lookedFor)(text);

function snippetIn(text: string, stream: Generator<Token>, whole: number): readonly Piece[] | undefined {
  const tokens: Token[] = [];
  let best: { at: number; weight: number } | undefined;
  let enough: number | undefined;
  let within = 0;
  let run = 0;
  for (const token of stream) {
    const index = tokens.push(token) - 1;
    if (index === enough) break;
    if (enough !== undefined) continue;
    if (tokens[index - AFTER]?.hit) within -= 1;
    run = token.hit ? run + 1 : 0;
    if (!token.hit) continue;
    within += 1;
    // Words that follow each other weigh more than words near each other.
    const weight = run * 3 + within;
    if (weight > (best?.weight ?? 0)) best = { at: index, weight };
    if (run >= whole) enough = index + AFTER;
  }
  if (!best) return undefined;
  let first = best.at;
  while (tokens[first - 1]?.hit) first -= 1;
  const [from, to] = [Math.max(0, first - BEFORE), Math.min(tokens.length - 1, best.at + AFTER)];
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0];
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces(text, start, end, tokens.slice(from, to + 1)),
    ...(end < text.trimEnd().length ? [{ text: ' …', hit: false }] : []),
  ];
}
