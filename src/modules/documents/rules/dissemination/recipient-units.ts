import { fold } from '#base/vietnamese.ts';

/** A name as it is compared: no accents, no case, none of the signs that end a line of *Nơi nhận*. */
const nameKey = (name: string): string =>
  fold(name)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The units that a document names among its addressees and recipients, and the names that are none of them (“Các trường trực
 * thuộc”, “Lưu: VT”). Only whole names count: a guess would tell somebody who was not meant. A name that several units bear
 * is nobody's.
 */
export function recipientUnits<U extends { readonly name: string }>(
  names: readonly string[],
  units: readonly U[],
): { found: U[]; others: string[] } {
  const byName = Map.groupBy(units, ({ name }) => nameKey(name));
  const found = new Set<U>();
  const others: string[] = [];
  for (const name of new Set(names.flatMap((one) => one.split(';')).map((one) => one.trim()))) {
    const [unit, ...more] = byName.get(nameKey(name)) ?? [];
    if (unit && more.length === 0) found.add(unit);
    else if (name !== '') others.push(name);
  }
  return { found: units.filter((unit) => found.has(unit)), others };
}
