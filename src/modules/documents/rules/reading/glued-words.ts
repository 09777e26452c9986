import type { DocumentReading, ReadingFinding } from './reading.ts';
import { isVietnameseSyllable } from './syllable.ts';

const word = /\p{L}{5,24}/gu;
const plain = /^[A-Za-z]+$/u;
const shown = 5;

/** Words that lost the blank between them (“giáodục”, “theoNghị”): a search for either will miss them. */
export function judgeGluedWords({ text }: Pick<DocumentReading, 'text'>): ReadingFinding[] {
  const found: { text: string; start: number }[] = [];
  const known = new Map<string, boolean>();
  for (const match of text.matchAll(word)) {
    const [written] = match;
    if (plain.test(written)) continue;
    const isGlued = known.get(written) ?? areTwo(written);
    known.set(written, isGlued);
    if (isGlued) found.push({ text: written, start: match.index });
  }
  const [first] = found;
  if (!first) return [];
  const words = [...new Set(found.map((one) => one.text))];
  const where = { start: first.start, end: first.start + first.text.length };
  return [
    {
      code: 'glued-words',
      severity: 'info',
      where,
      facts: { count: words.length, words: words.slice(0, shown).join(', ') },
    },
  ];
}

/** Two syllables with Vietnamese letters in both, or a capital inside; a loan word (“vắcxin”) has them in one. */
function areTwo(written: string): boolean {
  if (written === written.toUpperCase() || isVietnameseSyllable(written)) return false;
  for (let at = 2; at <= written.length - 2; at += 1) {
    const [left, right] = [written.slice(0, at), written.slice(at)];
    const hasCapital = /^\p{Lu}\p{Ll}/u.test(right) && /\p{Ll}$/u.test(left);
    if (!hasCapital && (plain.test(left) || plain.test(right) || /\p{Lu}/u.test(right))) continue;
    if (isVietnameseSyllable(left) && isVietnameseSyllable(right)) return true;
  }
  return false;
}
