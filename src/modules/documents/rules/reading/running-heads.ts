const pageNumber = /^[-–\s]*(?:Trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/iu;
const longestHead = 100;

/**
 * The lines of a printed text without its page numbers and the head or foot that stands beside them on every page.
 * Only a line met beside two numbers at least is a head; a number alone may stand in a table, so ask for wrapped text only.
 */
export function withoutPageMarks<Line extends { readonly text: string }>(lines: readonly Line[]): Line[] {
  const isNumber = lines.map((line) => pageNumber.test(line.text));
  const beside = (index: number): boolean => isNumber[index - 1] === true || isNumber[index + 1] === true;
  const isShort = (text: string): boolean => text.length <= longestHead && /\p{L}{2}/u.test(text);
  const counts = new Map<string, number>();
  lines.forEach(({ text }, index) => {
    if (!isNumber[index] && isShort(text) && beside(index)) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return lines.filter(({ text }, index) => !isNumber[index] && !(beside(index) && (counts.get(text) ?? 0) > 1));
}
