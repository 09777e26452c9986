/** One step through an RTF file (Rich Text Format 1.9.1). */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly value: number | undefined }
  /** A byte of the code page in force: `\'e1`, or a plain letter. */
  | { readonly type: 'bytes'; readonly text: string };

const word = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const hex = /\\'([0-9a-fA-F]{2})/y;
const plain = /[^\\{}\r\n]+/y;

/** The tokens of a file given as Latin-1, one letter a byte. Binary runs (`\bin`) are passed over. */
export function* rtfTokens(file: string): Generator<RtfToken> {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(file);
    if (match) at += match[0].length;
    return match;
  };
  while (at < file.length) {
    const letter = file[at];
    if (letter === '{' || letter === '}') {
      at += 1;
      yield letter === '{' ? { type: 'open' } : { type: 'close' };
    } else if (letter === '\r' || letter === '\n') at += 1;
    else if (letter !== '\\') yield { type: 'bytes', text: take(plain)?.[0] ?? '' };
    else {
      const byte = take(hex)?.[1];
      if (byte !== undefined) {
        yield { type: 'bytes', text: String.fromCharCode(Number.parseInt(byte, 16)) };
        continue;
      }
      const [, name, digits] = take(word) ?? [];
      if (name === undefined) {
        yield { type: 'word', word: file[at + 1] ?? '', value: undefined };
        at += 2;
        continue;
      }
      const value = digits === undefined ? undefined : Number(digits);
      if (name === 'bin' && value !== undefined && value > 0) at += value;
      else yield { type: 'word', word: name, value };
    }
  }
}
