/**
 * A value with the keys of its objects in the order in which PostgreSQL keeps them in jsonb (shorter first, then by
 * bytes), so that its text is the same when it is read back and its digest can be proven.
 */
export function inStoredOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inStoredOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const compare = (a: string, b: string) => {
    const [left, right] = [bytes(a), bytes(b)];
    if (left.length !== right.length) return left.length - right.length;
    const at = left.findIndex((byte, i) => byte !== right[i]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  };
  return Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)).map(([key, one]) => [key, inStoredOrder(one)]));
}
