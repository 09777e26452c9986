/**
 * How many slips of the keyboard lie between two words: a letter left out, put in, changed, or two neighbours swapped
 * (optimal string alignment). `most + 1` stands for everything beyond `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= b.length; at++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(at - 1);
      let slips = Math.min((last[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      if (swapped) slips = Math.min(slips, (beforeLast[at - 2] ?? 0) + 1);
      line.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = line;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** Slips forgiven in a word of so many letters. */
export const forgiven = (length: number): number => (length < 2 ? 0 : length < 5 ? 1 : 2);

/** Of two letters (“hc”) only one that was left out is forgiven: changed or swapped they may be any word. */
const mayMean = (typed: string, word: string): boolean => typed.length > 2 || word.length > typed.length;

/** A word typed in Telex while the keyboard did not speak it: “phongf” → phong, “ddoongf” → dong, “hwowngs” → huong. */
export const undoTelex = (word: string): string =>
  word
    .replace(/^(.*[aeiouy].*?)[sfrxj]$/, '$1')
    .replace(/([aeiouy])[sfrxj](?=[a-z])/g, '$1')
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/uw|w(?=o)/g, 'u')
    .replace(/w/g, '');

/** A word typed with figures for marks (VNI): “ke61” → ke, “d9o62ng” → dong. */
const undoFigures = (word: string): string => (/^[a-z][a-z0-9]*$/.test(word) ? word.replace(/[1-9]/g, '') : word);

/** Words meant by one that no document holds, at most so many. */
const MOST = 8;

/**
 * The words of a vocabulary that a typed one may mean: what its keys say in Telex or VNI, else those the fewest slips
 * away, else the two it was glued of. Empty when nothing is near.
 */
export function nearWords(typed: string, vocabulary: ReadonlySet<string>): readonly (readonly string[])[] {
  for (const meant of [undoTelex(typed), undoFigures(typed)]) {
    if (meant !== typed && meant.length > 1 && vocabulary.has(meant)) return [[meant]];
  }
  const most = forgiven(typed.length);
  const near = new Map<number, string[]>();
  for (const word of vocabulary) {
    const slips = slipsBetween(typed, word, most);
    if (slips > 0 && slips <= most && mayMean(typed, word)) near.set(slips, [...(near.get(slips) ?? []), word]);
  }
  const found = near.get(1) ?? near.get(2);
  if (found)
    return found
      .sort()
      .slice(0, MOST)
      .map((word) => [word]);
  for (let at = 2; at <= typed.length - 2; at++) {
    const parts = [typed.slice(0, at), typed.slice(at)];
    if (parts.every((part) => vocabulary.has(part))) return [parts];
  }
  return [];
}

/** Words one slip away from a word that documents hold as well; of two letters only those that have one more. */
export function nearbyWords(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const isNear = (other: string) => other !== word && mayMean(word, other) && slipsBetween(word, other, 1) === 1;
  return word.length < 2 ? [] : [...vocabulary].filter(isNear).slice(0, MOST);
}
