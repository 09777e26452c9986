/**
 * Bytes of a Vietnamese encoding shown as Western letters (Windows-1252). CP1258 writes most tones as a letter of their
 * own behind the vowel; UTF-8 needs two or three bytes for a letter.
 */
const cp1258: Readonly<Record<string, string>> = {
  Ì: '\u0300',
  ì: '\u0301',
  Ò: '\u0309',
  Þ: '\u0303',
  ò: '\u0323',
  Ã: 'Ă',
  ã: 'ă',
  Ð: 'Đ',
  ð: 'đ',
  Õ: 'Ơ',
  õ: 'ơ',
  Ý: 'Ư',
  ý: 'ư',
};
const cp1258Any = /[ÌìÒÞòÃãÐðÕõÝý]/gu;
/** A tone behind its vowel: what neither Vietnamese nor a Western language writes. */
export const cp1258Proof = /[aeiouyâêôăơưãõýAEIOUYÂÊÔÃÕÝ][ìòÌÒÞ](?![aeiouy])|(?:^|\P{L})[Ðð]\p{L}|[ýÝ][õÕ]/u;

export const fromCp1258 = (text: string): string =>
  text.replace(cp1258Any, (letter) => cp1258[letter] ?? letter).normalize('NFC');

/** Windows-1252 for the bytes 0x80 to 0x9F; the rest stand where Unicode has them. */
const highBytes = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map([...highBytes].map((letter, index) => [letter, 0x80 + index]));
/** First bytes of the letters Vietnamese needs (U+00C0 to U+01B0, U+1EA0 to U+1EF9), behind them a continuation. */
export const utf8Proof = new RegExp(`(?:[ÃÄÆ][\\u0080-\\u00bf${highBytes}]|á[º»][\\u0080-\\u00bf${highBytes}])`, 'u');
const utf8Run = new RegExp(`(?:[ÃÄÅÆ][\\u0080-\\u00bf${highBytes}]|[áâ][\\u0080-\\u00bf${highBytes}]{2})+`, 'gu');

const decoder = new TextDecoder('utf-8');

export const fromUtf8 = (text: string): string =>
  text.replace(utf8Run, (run) => {
    const bytes = Uint8Array.from([...run], (letter) => byteOf.get(letter) ?? letter.codePointAt(0) ?? 0x3f);
    const decoded = decoder.decode(bytes);
    return decoded.includes('\ufffd') ? run : decoded.normalize('NFC');
  });
