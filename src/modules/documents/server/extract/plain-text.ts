import { repairLine } from '../../rules/reading/repair-encoding.ts';
import { isVietnameseSyllable } from '../../rules/reading/syllable.ts';

export interface PlainText {
  readonly text: string;
  /** No mark and not UTF-8: one of the old one-byte encodings was chosen by what reads best. */
  readonly isGuessed: boolean;
}

/** Text of a .txt: UTF-8, UTF-16 by its mark, else windows-1258 or (VNI, TCVN3) Latin-1, whichever gives more syllables. */
export function readPlainText(bytes: Uint8Array): PlainText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure(new TextDecoder('utf-16be').decode(bytes));
  try {
    return sure(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    const latin = Buffer.from(bytes).toString('latin1');
    // “KÕ ho¹ch” of TCVN3 is “KƠ ho¹ch” in windows-1258, where “kơ” is a syllable too: then most words want repair.
    const [asVietnamese, asLatin] = [syllables(vietnamese, true), syllables(latin, true)];
    const isVietnamese =
      asVietnamese > asLatin || (asVietnamese === asLatin && syllables(vietnamese, false) * 2 > asVietnamese);
    return { text: isVietnamese ? vietnamese : latin, isGuessed: true };
  }
}

const sure = (text: string): PlainText => ({ text, isGuessed: false });

/** Vietnamese syllables that are more than bare letters, in the text as it stands or as it would be repaired. */
const syllables = (text: string, isRepaired: boolean): number =>
  text
    .slice(0, 20_000)
    .split('\n')
    .flatMap((line) => (isRepaired ? repairLine(line.trim()).text : line).match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => /[^a-z]/iu.test(word) && isVietnameseSyllable(word)).length;
