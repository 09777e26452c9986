/**
 * Whether a word is spelt like a Vietnamese syllable (onset, rhyme, tone). Loan words and names fail; that is wanted:
 * it tells “hoạch” from what a wrong decoding leaves.
 */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  if ((decomposed.match(tones) ?? []).length > 1) return false;
  return shape.test(decomposed.replace(tones, '').normalize('NFC'));
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const onset = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]';
const nucleus =
  'iê|yê|uô|ươ|ia|ya|ua|ưa|oa|oă|oe|oo|uâ|uê|uy|uyê|uya|uơ|[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|iêu|yêu|iu|oai|oay|oao|oeo|oi|ôi|ơi|ua|ui|uôi|ưi|ươi|ươu|ưu|uây|uyu|uôi|uêu';
const shape = new RegExp(`^(?:${onset})?(?:${nucleus})(?:ng|nh|ch|[cmnpt])?$`);

/** A syllable whose first letters may also stand before its vowel: “kế”, never “kõ”; “cáo”, never “cế”. */
export function isWellSpelt(word: string): boolean {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return isVietnameseSyllable(word) && !/^(?:k[aou]|c[iey]|gh[^ie]|ngh[^ie]|q[^u])/u.test(bare);
}
