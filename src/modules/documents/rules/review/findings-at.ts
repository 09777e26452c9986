import type { Span } from '../reading/reading.ts';
import type { ReviewedItem } from './decisions.ts';

/** A finding as a page shows it; some speak of the whole document and stand nowhere. */
export interface PlacedFinding {
  readonly where?: Span | undefined;
  readonly sentence: string;
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const nameOf = ({ value }: ReviewedItem): string => (value.item === 'window' ? value.name : '');

/** A whole name, so that “Báo cáo quý I” is not found in “Báo cáo quý III”. */
function isNamed(sentence: string, name: string): boolean {
  if (name === '') return false;
  const bare = /[\p{L}\d]/u;
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    if (!bare.test(sentence[at - 1] ?? '') && !bare.test(sentence[at + name.length] ?? '')) return true;
  }
  return false;
}

/**
 * What was found about each item, by its key, so that it stands where the item is decided on. A duty takes only what none of
 * its windows takes; of windows read from the same words those are meant that the sentence names.
 */
export function findingsAt(
  items: readonly ReviewedItem[],
  findings: readonly PlacedFinding[],
): ReadonlyMap<string, readonly string[]> {
  const at = new Map<string, string[]>();
  for (const { where, sentence } of findings) {
    if (!where || where.end <= where.start) continue;
    for (const { key } of meant(items, where, sentence)) {
      const known = at.get(key) ?? [];
      if (!known.includes(sentence)) at.set(key, [...known, sentence]);
    }
  }
  return at;
}

function meant(items: readonly ReviewedItem[], where: Span, sentence: string): readonly ReviewedItem[] {
  const hit = items.filter(({ isGone, spans }) => !isGone && spans.some((span) => meet(span, where)));
  const windows = hit.filter(({ value }) => value.item === 'window');
  if (windows.length === 0) return hit;
  const parents = new Set(windows.map(({ parent }) => parent));
  const sisters = items.filter(({ isGone, parent }) => !isGone && parents.has(parent));
  const named = sisters.filter((one) => isNamed(sentence, nameOf(one)));
  return named.length > 0 ? named : windows;
}
