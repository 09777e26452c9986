/** What a file that somebody chose is by its first bytes. HEIC is known in order to be refused with advice. */
export type ChosenKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf';

/** How many bytes from the front tell it. */
export const TELLING_BYTES = 32;

const starts = (bytes: Uint8Array, at: number, ...wanted: number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

const word = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** Brands under which cameras write HEIC and HEIF. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** The kind by content; the name of a file is never asked. Undefined for everything that is no evidence. */
export function kindOf(bytes: Uint8Array): ChosenKind | undefined {
  if (starts(bytes, 0, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (word(bytes, 0) === 'RIFF' && word(bytes, 8) === 'WEBP') return 'webp';
  if (word(bytes, 4) === 'ftyp' && heicBrands.has(word(bytes, 8))) return 'heic';
  return word(bytes, 0) === '%PDF' && bytes[4] === 0x2d ? 'pdf' : undefined;
}

/** What an entry keeps: pictures are all brought to one form, a PDF stays as it came. */
export type KeptKind = 'picture' | 'pdf';

export const keptKindOf = (kind: Exclude<ChosenKind, 'heic'>): KeptKind => (kind === 'pdf' ? 'pdf' : 'picture');
