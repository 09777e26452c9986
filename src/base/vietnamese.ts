/** Text without marks and case, for search: “Đống Đa” → “dong da”. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const collator = new Intl.Collator('vi');

/** Order of Vietnamese words, marks considered. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** People are sorted by given name, the last word of the name. */
export function comparePeople(a: string, b: string): number {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? '';
  return collator.compare(given(a), given(b)) || collator.compare(a, b);
}

export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const plainNumbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** A number as Vietnamese readers write it: `1.234,5`. */
export const formatNumber = (value: number | bigint): string => plainNumbers.format(value);

/** Whether every word of `query` occurs in `text`, marks and case set aside. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}
