import { keepable } from '#base/keepable-text.ts';
import { Refusal } from '#base/refusal.ts';

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

/** Fields a plain form may have: many times those of the longest page that is sent as one. */
export const MOST_FIELDS = 500;

/**
 * The fields of a plain form (`a=1&b=2&b=3`), each with everything that was sent under its name. One of too many fields is
 * refused before it is taken apart: anybody may send one.
 */
export function tidyForm(body: string): Record<string, string[]> {
  let separators = 0;
  for (let at = body.indexOf('&'); at >= 0; at = body.indexOf('&', at + 1)) {
    separators += 1;
    if (separators >= MOST_FIELDS) throw new Refusal('form-too-long');
  }
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    const sent = fields.get(name);
    if (sent) sent.push(keepable(value));
    else fields.set(name, [keepable(value)]);
  }
  return Object.fromEntries(fields);
}
