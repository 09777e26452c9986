import { Unzip, UnzipInflate } from 'fflate';
import { Refusal } from '#base/refusal.ts';

export interface ZipLimits {
  /** Bytes all wanted files together may inflate to, and all files may declare. */
  readonly total: number;
  readonly files: number;
  /** How many times its packed size a file may inflate to, once it is past a megabyte. */
  readonly ratio: number;
}

export const documentZip: ZipLimits = { total: 100_000_000, files: 4000, ratio: 200 };

const chunk = 16_384;
const ratioFrom = 1_000_000;

/**
 * Inflates the wanted files of a ZIP as a stream and stops as soon as a limit is passed: what an archive declares is
 * not believed, what comes out is counted.
 * @throws Refusal 'file-bomb' past a limit, 'file-macro' when it holds Visual Basic, 'file-broken' when it cannot be read.
 */
export function unzipSafely(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits = documentZip,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const done = new Set<string>();
  let files = 0;
  let declared = 0;
  let inflated = 0;
  const unzip = new Unzip((file) => {
    files += 1;
    declared += file.originalSize ?? 0;
    if (files > limits.files || declared > limits.total) throw new Refusal('file-bomb');
    if (/vbaProject\.bin$|vbaData\.xml$/iu.test(file.name)) throw new Refusal('file-macro');
    if (!isWanted(file.name)) return;
    // Two files of one name: this program would read one and Word the other.
    if (parts.has(file.name)) throw new Refusal('file-broken');
    const pieces: Uint8Array[] = [];
    let size = 0;
    parts.set(file.name, pieces);
    file.ondata = (error, data, final) => {
      // fflate hands what this function throws back to it as an error.
      if (error) throw error instanceof Refusal ? error : new Refusal('file-broken');
      size += data.length;
      inflated += data.length;
      const packed = file.size ?? bytes.length;
      const isSwollen = size > ratioFrom && size > packed * limits.ratio;
      if (inflated > limits.total || isSwollen) throw new Refusal('file-bomb');
      pieces.push(data);
      if (final) done.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += chunk) {
      unzip.push(bytes.subarray(start, start + chunk), start + chunk >= bytes.length);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-broken');
  }
  if (files === 0 || [...parts.keys()].some((name) => !done.has(name))) throw new Refusal('file-broken');
  return new Map([...parts].map(([name, pieces]) => [name, Buffer.concat(pieces)]));
}
