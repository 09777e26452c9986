/** What the reading of one file may cost. */
export interface ReaderLimits {
  /** Milliseconds of work, those of every processor together, until the first words must be out. */
  readonly work: number;
  /** Milliseconds from the question to the answer, however busy the machine is. */
  readonly ms: number;
  /** Memory of the whole process, buffers included. */
  readonly bytes: number;
}

/** Each page read, or each thousand letters of a sheet unpacked, allows so much work for what follows. */
const PER_PAGE = 2;
const PER_LETTER = 0.005;
const PER_SHEET_LETTER = 0.0005;
/** To understand the words: a document of two hundred pages takes a third of what this comes to. */
const READING = 700;
const PER_READ_LETTER = 0.002;
/** No document is longer; what goes on giving letters earns nothing more. */
const MOST_LETTERS = 500_000;

/** Bytes, moment of the end, work: the thread that watches reads them while this one is busy. */
const limits = new Float64Array(new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT));
limits.fill(Number.POSITIVE_INFINITY);
export const watched = limits.buffer;

const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let earned = 0;

/** From now on the limits hold; what was worked before (loading the program) does not count. */
export function begin({ work, ms, bytes }: ReaderLimits): void {
  earned = 0;
  limits.set([bytes, Date.now() + ms, worked() + work]);
}

/** A page with so many letters came out: a document may cost as much as it is long. */
export function earnPage(letters: number): void {
  const counted = Math.min(letters, MOST_LETTERS - earned);
  earned += counted;
  limits[2] = (limits[2] ?? 0) + PER_PAGE + counted * PER_LETTER;
}

/** So many letters of a sheet are about to be taken apart. */
export function earnSheet(letters: number): void {
  limits[2] = (limits[2] ?? 0) + letters * PER_SHEET_LETTER;
}

/** The words are out and are read from now on; what they cost to get is settled. */
export function beginReading(letters: number): void {
  limits[2] = worked() + READING + letters * PER_READ_LETTER;
}
