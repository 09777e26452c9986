import { tcvn3Letters, vniLetters } from './legacy-encodings.ts';
import { isVietnameseSyllable } from './syllable.ts';

export interface Repair {
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly encoding: 'VNI' | 'TCVN3';
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

const fromVni = (text: string): string => text.replace(vniAny, (code) => vniLetters.get(code) ?? code);

/** TCVN3 has no toned capitals: a word whose plain letters are all capitals was set in a capital font. */
function fromTcvn3(text: string): string {
  const small = (part: string) => part.replace(tcvn3Any, (code) => tcvn3Letters.get(code) ?? code);
  const capitalRun = /[A-Z]/.test(text) && !/[a-z]/.test(text);
  return text.replace(legacyWord, (word) => {
    const capitalWord = (word.match(/[A-Z]/g) ?? []).length > 1 && !/[a-z]/.test(word);
    return capitalRun || capitalWord ? small(word).toUpperCase() : small(word);
  });
}

/** Sure only when every changed word becomes a syllable and most words of the cell are syllables afterwards. */
function isSure(cell: string, decode: (text: string) => string): boolean {
  const words = cell.match(legacyWord) ?? [];
  const changed = words.filter((word) => decode(word) !== word);
  const isSyllable = (word: string) => isVietnameseSyllable(decode(word));
  return changed.length > 0 && changed.every(isSyllable) && words.filter(isSyllable).length * 10 >= words.length * 6;
}

function repairCell(cell: string): { text: string; encoding: Repair['encoding'] } | undefined {
  if (cell.length > 2000 || modernLetter.test(cell)) return undefined;
  if (vniProof.test(cell) && isSure(cell, fromVni)) return { text: fromVni(cell), encoding: 'VNI' };
  if (tcvn3Proof.test(cell) && isSure(cell, fromTcvn3)) return { text: fromTcvn3(cell), encoding: 'TCVN3' };
  return undefined;
}

/**
 * Repairs the cells of one line (parts between tabs) that are surely VNI or TCVN3; all else stays as it is, for
 * documents mix both. Offsets of the repairs refer to the returned text; the original is kept with each.
 */
export function repairLine(line: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let text = '';
  for (const [index, cell] of line.split('\t').entries()) {
    if (index > 0) text += '\t';
    const repaired = repairCell(cell);
    if (repaired) {
      const start = text.length;
      repairs.push({ start, end: start + repaired.text.length, original: cell, encoding: repaired.encoding });
    }
    text += repaired?.text ?? cell;
  }
  return { text, repairs };
}
