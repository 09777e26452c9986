import { keepable } from '#base/keepable-text.ts';

/** Escapes that PostgreSQL cannot keep: NUL, and halves of a pair that stand alone. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/**
 * The text of a JSON body without characters no database can keep (NUL, half an emoji from a broken keyboard): typing
 * must never be refused for ever because of one of them.
 */
export function tidyJson(body: string): string {
  if (!suspicious.test(body)) return body;
  try {
    return JSON.stringify(JSON.parse(body, (_key, value) => (typeof value === 'string' ? keepable(value) : value)));
  } catch {
    return body;
  }
}

/** The same for what an address asks, in place. */
export function tidyAddress(parts: unknown): void {
  if (typeof parts !== 'object' || parts === null) return;
  for (const [key, value] of Object.entries(parts)) {
    if (typeof value === 'string') (parts as Record<string, unknown>)[key] = keepable(value);
  }
}
