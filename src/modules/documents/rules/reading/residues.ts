import type { ReadingFinding } from './reading.ts';

const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Word ([bookmark …])', /\[bookmark:[^\]\n]{0,200}\]/u],
  ['Markdown (##, **)', /^[^\S\n]{0,8}#{1,6}[^\S\n]+\S|\*\*[^\s*]/mu],
];

/** Marks that copying left in a text and the reader took out of it: said once, for the original still has them. */
export function judgeResidues(raw: string): ReadingFinding[] {
  const found = kinds.filter(([, pattern]) => pattern.test(raw)).map(([name]) => name);
  return found.length === 0 ? [] : [{ code: 'residues-removed', severity: 'info', facts: { kinds: found.join(', ') } }];
}
