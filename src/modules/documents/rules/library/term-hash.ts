import type { Id } from '#base/id.ts';

/** One step of FNV-1a over the letters of a text. */
function mix(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last step of MurmurHash3, so that near texts lie far apart. */
function spread(state: number): number {
  let hash = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/**
 * How a term stands in the index: 32 bits that hold the office too, so that a search in one library meets nothing of
 * another. Two terms of one library fall together once in some thousand libraries; then a document is found in vain.
 */
export function termHasher(unitId: Id): (term: string) => number {
  const seed = mix(0x811c9dc5, unitId);
  return (term) => spread(mix(seed, term));
}
