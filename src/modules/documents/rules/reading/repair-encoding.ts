import { tcvn3Letters, vniLetters } from './legacy-encodings.ts';
import { cp1258Proof, fromCp1258, fromUtf8, utf8Proof } from './misread-encodings.ts';
import { isVietnameseSyllable, isWellSpelt } from './syllable.ts';
import { fromViqr, viqrLetters, viqrProof } from './viqr.ts';

export const legacyEncodings = ['VNI', 'TCVN3', 'VIQR', 'CP1258', 'UTF-8', 'NFD'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly encoding: LegacyEncoding;
}

/** Letters only Unicode Vietnamese has: a cell that holds one is not legacy. */
const modernLetter = /[\u1ea0-\u1ef9ăĂđĐơƠưƯ]/;

/** Pairs of VNI that correct Unicode spelling also has (“hoà”, “hoá”, “goõng”) prove nothing. */
const provesNothing = new Set(['oà', 'oá', 'oã', 'oõ', 'OÀ', 'OÁ', 'OÃ', 'OÕ']);
const vniPairs = [...vniLetters.keys()].filter((key) => key.length === 2);
const vniProof = new RegExp(vniPairs.filter((key) => !provesNothing.has(key)).join('|'));
const vniAny = new RegExp([...vniPairs, ...[...vniLetters.keys()].filter((key) => key.length === 1)].join('|'), 'g');
const tcvn3Any = new RegExp(`[${[...tcvn3Letters.keys()].join('')}]`, 'g');
const tcvn3Proof = /\p{L}[\u00a1-\u00be\u00ad]|[\u00a1-\u00be\u00ad]\p{L}/u;
const legacyWord = /[\p{L}\u00a1-\u00be\u00ad\u00d7\u00f7]+/gu;

/** French has single words that VNI could have written too: “où”, “haï”. Alone they prove nothing. */
function provesVni(cell: string): boolean {
  const text = cell.replace(/(?<!\p{L})où(?!\p{L})/giu, '');
  if (!vniProof.test(text)) return false;
  return (text.match(vniAny) ?? []).length > 1 || (text.match(legacyWord) ?? []).length > 2;
}

const fromVni = (text: string): string => text.replace(vniAny, (code) => vniLetters.get(code) ?? code);

/** TCVN3 has no toned capitals: a word whose plain letters are all capitals was set in a capital font. */
function fromTcvn3(text: string): string {
  const small = (part: string) => part.replace(tcvn3Any, (code) => tcvn3Letters.get(code) ?? code);
  // “Sè: 11/TB-THCS” has no small letter that shows, yet is not set in capitals.
  const capitalRun = /[A-Z]/.test(text) && !/[a-z]|^\s*Sè\s*:/.test(text);
  return text.replace(legacyWord, (word) => {
    const capitalWord = (word.match(/[A-Z]/g) ?? []).length > 1 && !/[a-z]/.test(word);
    return capitalRun || capitalWord ? small(word).toUpperCase() : small(word);
  });
}

/** Letters, and what stands for parts of letters in VIQR. */
const viqrWord = /[a-z]+(?:[\^(+'`?~.]+[a-z]*)*/giu;
/** Letters and the signs that misread bytes look like. */
const misreadWord = /[\p{L}\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/gu;

interface Decoder {
  readonly encoding: Exclude<LegacyEncoding, 'NFD'>;
  /** What no text outside this encoding has; looked for first, for it is cheap. */
  readonly proves: (cell: string) => boolean;
  readonly decode: (text: string) => string;
  readonly word: RegExp;
}

const decoders: readonly Decoder[] = [
  { encoding: 'UTF-8', proves: (cell) => utf8Proof.test(cell), decode: fromUtf8, word: misreadWord },
  { encoding: 'VNI', proves: provesVni, decode: fromVni, word: legacyWord },
  { encoding: 'CP1258', proves: (cell) => cp1258Proof.test(cell), decode: fromCp1258, word: legacyWord },
  { encoding: 'TCVN3', proves: (cell) => tcvn3Proof.test(cell), decode: fromTcvn3, word: legacyWord },
  {
    encoding: 'VIQR',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: VIQR is ASCII and nothing else
    proves: (cell) => /^[\x00-\x7f]*$/.test(cell) && viqrProof.test(cell) && viqrLetters(cell) > 0,
    decode: fromViqr,
    word: viqrWord,
  },
];

/** Sure only when every changed word becomes a syllable and most words of the cell are syllables afterwards. */
function isSure(cell: string, { decode, word }: Decoder): boolean {
  const words = cell.match(word) ?? [];
  const changed = words.filter((one) => decode(one) !== one);
  const isSyllable = (one: string) => isVietnameseSyllable(decode(one).replace(/[^\p{L}]+$/u, ''));
  return changed.length > 0 && changed.every(isSyllable) && words.filter(isSyllable).length * 10 >= words.length * 6;
}

const longestCell = 2000;

function repairCell(cell: string): { text: string; encoding: LegacyEncoding } | undefined {
  if (cell.length > longestCell || modernLetter.test(cell)) return undefined;
  const decoder = decoders.find((one) => one.proves(cell) && isSure(cell, one));
  return decoder && { text: decoder.decode(cell), encoding: decoder.encoding };
}

/**
 * Repairs the cells of one line (parts between tabs) that are surely in an old encoding; all else stays as it is, for
 * documents mix both. In a document all in one encoding (`whole`) short cells are repaired too. Offsets of the repairs refer to the returned text; the original is kept with each.
 */
export function repairLine(line: string, whole?: WholeEncoding): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let text = '';
  for (const [index, cell] of line.split('\t').entries()) {
    if (index > 0) text += '\t';
    for (const { original, repaired } of piecesOf(cell, whole)) {
      const start = text.length;
      text += repaired?.text ?? original;
      if (repaired) repairs.push({ start, end: text.length, original, encoding: repaired.encoding });
    }
  }
  return { text, repairs };
}

interface Repaired {
  readonly text: string;
  readonly encoding: LegacyEncoding;
}

function piecesOf(
  cell: string,
  whole: WholeEncoding | undefined,
): { original: string; repaired?: Repaired | undefined }[] {
  const composedCell = cell.normalize('NFC');
  const repaired = repairCell(composedCell) ?? (whole && repairWith(composedCell, whole));
  if (repaired) return [{ original: cell, repaired }];
  const runs = composedCell === cell && modernLetter.test(cell) ? repairRuns(cell) : [];
  return runs.length > 0 ? runs : [{ original: cell, repaired: composed(cell) }];
}

/** Encodings whole documents were written in. */
const wholeEncodings = ['VNI', 'TCVN3', 'VIQR'] as const;
export type WholeEncoding = (typeof wholeEncodings)[number];
const fewestLines = 3;

/**
 * The encoding all of a document is in: half of its lines were repaired from it, and none has a letter that only Unicode
 * has. In it short lines too are read (“Sè: 11/TB-THCS”), which alone prove nothing.
 */
export function wholeEncoding(
  lines: readonly { text: string; repairs: readonly Repair[] }[],
): WholeEncoding | undefined {
  const written = lines.filter(({ text }) => /\p{L}/u.test(text));
  if (written.some(({ text, repairs }) => repairs.length === 0 && modernLetter.test(text))) return undefined;
  return wholeEncodings.find((encoding) => {
    const count = written.filter(({ repairs }) => repairs.some((repair) => repair.encoding === encoding)).length;
    return count >= fewestLines && count * 2 >= written.length;
  });
}

/** Every changed word must become a syllable or stay an abbreviation (“GD§T”). */
function repairWith(cell: string, encoding: WholeEncoding): Repaired | undefined {
  const decoder = decoders.find((one) => one.encoding === encoding);
  if (!decoder || cell.length > longestCell) return undefined;
  const { decode, word } = decoder;
  const changed = (cell.match(word) ?? []).filter((one) => decode(one) !== one);
  const isWord = (one: string) =>
    isVietnameseSyllable(decode(one).replace(/[^\p{L}]+$/u, '')) || /^[\p{Lu}\d&]{2,8}$/u.test(decode(one));
  return changed.length > 0 && changed.every(isWord) ? { text: decode(cell), encoding } : undefined;
}

/** Two words at least that stand together, without a letter of Unicode Vietnamese: “… trực đêm, khoâng ñeå xaûy ra chaùy noå tại kho”. */
const plainRun = /(?<![\p{L}])[^\s\d\p{P}]+(?:\s[^\s\d\p{P}]+)+/gu;

function repairRuns(cell: string): { original: string; repaired?: Repaired }[] {
  const pieces: { original: string; repaired?: Repaired }[] = [];
  let end = 0;
  for (const { 0: run, index } of cell.matchAll(plainRun)) {
    for (const span of withoutModern(run, index)) {
      const original = cell.slice(span.start, span.end);
      const decoder = decoders.find(
        (one) => (one.encoding === 'VNI' || one.encoding === 'TCVN3') && one.proves(original) && isSure(original, one),
      );
      if (!decoder) continue;
      const words = [...original.matchAll(decoder.word)].filter(({ 0: one }) => decoder.decode(one) !== one);
      // “báo cáo KÕ ho¹ch”: at its ends words that are right as they stand belong to the Unicode beside them.
      const isWrong = ({ 0: one }: RegExpExecArray) => !isWellSpelt(one);
      const [first, last] = [words.find(isWrong), words.findLast(isWrong)];
      if (!first || !last || words.length < 2) continue;
      const [from, to] = [span.start + first.index, span.start + last.index + last[0].length];
      if (from > end) pieces.push({ original: cell.slice(end, from) });
      const legacy = cell.slice(from, to);
      pieces.push({ original: legacy, repaired: { text: decoder.decode(legacy), encoding: decoder.encoding } });
      end = to;
    }
  }
  if (pieces.length > 0 && end < cell.length) pieces.push({ original: cell.slice(end) });
  return pieces;
}

/** The stretches of a run between words with letters only Unicode has. */
function withoutModern(run: string, offset: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const { 0: word, index } of run.matchAll(/\S+/gu)) {
    const [start, end] = [offset + index, offset + index + word.length];
    const last = spans.at(-1);
    if (modernLetter.test(word)) goesOn = false;
    else if (goesOn && last) last.end = end;
    else {
      spans.push({ start, end });
      goesOn = true;
    }
  }
  return spans;
}

/** Letters taken apart into base and marks (“Unicode tổ hợp”): the same text, and offsets need one form. */
function composed(cell: string): { text: string; encoding: LegacyEncoding } | undefined {
  const text = cell.normalize('NFC');
  return text === cell ? undefined : { text, encoding: 'NFD' };
}
