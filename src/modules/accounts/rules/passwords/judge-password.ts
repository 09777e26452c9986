import type { PlainDate } from '#base/date.ts';
import { fold } from '#base/vietnamese.ts';
import { commonNames, commonWords, keyboardRows } from './common-words.ts';
import { shortestPassword } from './shortest-password.ts';

/** Why a password is refused. */
export type Weakness = 'short' | 'personal' | 'common' | 'walk' | 'name-and-number' | 'repeated';

/** What others know about the person who chooses the password. */
export interface PasswordOwner {
  readonly login?: string | undefined;
  readonly fullName?: string | undefined;
  readonly unitNames?: readonly string[];
}

/**
 * Bits a guesser needs at least, after the pieces anybody would try first. Thirty is about a billion tries: too many for
 * a slowed sign-in, and argon2id makes each of them dear where the hash itself was stolen.
 */
const ENOUGH_BITS = 30;

type Kind = 'personal' | 'common' | 'walk' | 'name' | 'number' | 'repeated' | 'free';

/** What one piece adds for somebody who guesses: the size of the list it comes from, as a power of two. */
const bitsOf: Record<Exclude<Kind, 'free'>, number> = {
  personal: 2,
  common: 7,
  walk: 4,
  name: 6,
  number: 7,
  repeated: 2,
};
const FREE_LETTER = 4;
const FREE_DIGIT = 3;

const LONGEST_PIECE = 30;
const leet: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const letters = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** Parts of the own names: each word, and the words joined. */
function personalPieces({ login, fullName, unitNames = [] }: PasswordOwner): ReadonlySet<string> {
  const texts = [login, fullName, ...unitNames].filter((text): text is string => Boolean(text));
  const pieces = texts.flatMap((text) => {
    const words = fold(text).split(/[^a-z0-9]+/);
    const tails = words.map((_, at) => words.slice(at).join(''));
    const heads = words.map((_, at) => words.slice(0, at + 1).join(''));
    return [...words, ...tails, ...heads, words.map((word) => word.charAt(0)).join('')];
  });
  return new Set(pieces.filter((piece) => piece.length >= 2));
}

const isWalk = (piece: string): boolean =>
  piece.length >= 3 && keyboardRows.some((row) => row.includes(piece) || row.includes([...piece].reverse().join('')));

/** A name of two letters stands in many words by chance. */
const bitsOfPiece = (kind: Exclude<Kind, 'free'>, piece: string): number =>
  bitsOf[kind] + (kind === 'personal' ? Math.max(0, 4 - piece.length) * 2 : 0);

/** A year, or a day written with digits: 1987, 08031987, 080387, 19870308. */
const isDate = (piece: string): boolean =>
  /^(19[3-9]\d|20[0-4]\d)$/.test(piece) ||
  /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((19|20)\d\d|\d\d)?$/.test(piece) ||
  /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(piece);

function kindOf(piece: string, personal: ReadonlySet<string>): Exclude<Kind, 'free'> | undefined {
  if (personal.has(piece)) return 'personal';
  if (commonWords.has(piece)) return 'common';
  if (piece.length >= 2 && /^(.)\1+$/.test(piece)) return 'repeated';
  if (isWalk(piece)) return 'walk';
  if (isDate(piece)) return 'number';
  return commonNames.has(piece) ? 'name' : undefined;
}

interface Reading {
  readonly bits: number;
  readonly kinds: readonly Kind[];
  /** The pieces so far; one said again adds next to nothing. */
  readonly pieces: readonly string[];
}

/** The cheapest way to put a text together from pieces a guesser would try. */
function cheapest(text: string, personal: ReadonlySet<string>): Reading {
  const best: Reading[] = [{ bits: 0, kinds: [], pieces: [] }];
  for (let end = 1; end <= text.length; end++) {
    const before = best[end - 1] as Reading;
    const isDigit = /\d/.test(text.charAt(end - 1));
    let found: Reading = {
      bits: before.bits + (isDigit ? FREE_DIGIT : FREE_LETTER),
      kinds: [...before.kinds, 'free'],
      pieces: before.pieces,
    };
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end - 1; start++) {
      const from = best[start] as Reading;
      const piece = text.slice(start, end);
      const isAgain = from.pieces.includes(piece) || (piece.length >= 3 && text.slice(0, start).endsWith(piece));
      const kind = isAgain ? 'repeated' : kindOf(piece, personal);
      const bits = from.bits + (kind ? bitsOfPiece(kind, piece) : Number.POSITIVE_INFINITY);
      if (!kind || bits >= found.bits) continue;
      found = { bits, kinds: [...from.kinds, kind], pieces: [...from.pieces, piece] };
    }
    best.push(found);
  }
  return best[text.length] as Reading;
}

function reasonOf(kinds: readonly Kind[]): Weakness {
  if (kinds.includes('personal')) return 'personal';
  if (kinds.includes('common')) return 'common';
  if (kinds.includes('walk')) return 'walk';
  return kinds.includes('name') || kinds.includes('number') ? 'name-and-number' : 'repeated';
}

/** Why a password is too easy to guess; undefined when it will do. */
export function judgePassword(password: string, owner: PasswordOwner, day: PlainDate): Weakness | undefined {
  if ([...password].length < shortestPassword(day)) return 'short';
  const personal = personalPieces(owner);
  const plain = letters(password);
  const spelled = letters([...password].map((sign) => leet[sign] ?? sign).join(''));
  // Signs that are no letters are dropped from the reading; each adds a little.
  const signs = [...fold(password).replace(/[a-z0-9\s._-]/g, '')].length;
  const readings = [cheapest(plain, personal), cheapest(spelled, personal)];
  const weakest = readings.reduce((a, b) => (b.bits < a.bits ? b : a));
  return weakest.bits + signs * 2 < ENOUGH_BITS ? reasonOf(weakest.kinds) : undefined;
}
