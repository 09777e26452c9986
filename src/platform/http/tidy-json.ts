/** Escapes that PostgreSQL cannot keep: NUL, and halves of a pair that stand alone. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

const tidy = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/**
 * The text of a JSON body without characters no database can keep (NUL, half an emoji from a broken keyboard): typing
 * must never be refused for ever because of one of them.
 */
export function tidyJson(body: string): string {
  if (!suspicious.test(body)) return body;
  try {
    return JSON.stringify(JSON.parse(body, (_key, value) => (typeof value === 'string' ? tidy(value) : value)));
  } catch {
    return body;
  }
}
