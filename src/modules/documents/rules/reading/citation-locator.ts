/** “a, b và c” behind “điểm”, “2, 3” behind “khoản”; one or more of the same. */
const several = (one: string) => `${one}(?:\\s?(?:,|và)\\s?${one})*`;
const point = `(?:các\\s+)?(?:điểm|tiết)\\s+${several('[“"]?[a-zđ][”"]?(?!\\p{L})')}`;
const clause = `(?:các\\s+)?khoản\\s+${several('\\d{1,2}(?![\\d/])')}`;
const part = `(?:các\\s+)?(?:điều|chương|tiểu mục|mục|phần|phụ lục|biểu mẫu|mẫu số)\\s+${several('(?:\\d{1,3}[a-zđ]?|[IVX]{1,5})(?![\\p{L}\\d/])')}`;
const piece = `(?:${point}|${clause}|${part})`;
/** Right before the text it is a part of, a statute issued with that text in between or not. */
const before = new RegExp(
  `(?<!\\p{L})(${piece}(?:\\s?(?:,|của|tại|và)?\\s?${piece})*)\\s?(?:,\\s)?(?:(?:của|tại|trong)\\s+)?(?:[^,;.\\n]{0,120}ban hành\\s+(?:kèm\\s+)?theo\\s+)?$`,
  'iu',
);
/** “Nghị định số … (Điều 5)”. */
const behind = new RegExp(`^\\s?\\(\\s?(?:tại\\s+)?(${piece}(?:\\s?,?\\s?${piece})*)\\s?\\)`, 'iu');
const reach = 150;

/** The part of a cited text that is meant (“điểm a khoản 2 Điều 145”), in the words written. */
export function locatorOf(text: string, start: number, end: number): string | undefined {
  const lead = text.slice(Math.max(0, start - reach), start);
  const found = before.exec(lead.slice(lead.lastIndexOf('\n') + 1))?.[1] ?? behind.exec(text.slice(end, end + 80))?.[1];
  return found?.trim();
}
