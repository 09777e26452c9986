/** A text without what no database keeps: NUL, and halves of a pair (half an emoji) that stand alone. */
export const keepable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** A value as JSON that PostgreSQL keeps, whatever its texts were cut out of. */
export const keepableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, one) => (typeof one === 'string' ? keepable(one) : one));

/** The first letters of a text, at most so many with the sign that it goes on; never half of a pair. */
export const cutText = (text: string, longest: number, end = '…'): string =>
  text.length > longest ? `${text.slice(0, longest - end.length).replace(/[\ud800-\udbff]$/, '')}${end}` : text;
