export const citationRelations = [
  'basis',
  'implements',
  'continues',
  'replaces',
  'amends',
  'details',
  'consolidates',
  'issued-with',
  'refers',
] as const;
export type CitationRelation = (typeof citationRelations)[number];

/** Words right before a citation that say how this text, or the one cited before, stands to it; the nearest wins. */
const words: readonly (readonly [relation: CitationRelation, pattern: RegExp])[] = [
  ['continues', /tiếp tục\s+(?:đẩy mạnh\s+|tăng cường\s+|quán triệt(?:,| và)?\s+)*(?:thực hiện|triển khai)/giu],
  ['replaces', /(?:thay thế|bãi bỏ|hủy bỏ)/giu],
  ['amends', /(?:sửa đổi|bổ sung)/giu],
  [
    'details',
    /(?:quy định chi tiết(?: và hướng dẫn)?(?: thi hành)?|hướng dẫn(?: chi tiết)?(?: việc)?(?: thi hành| thực hiện| một số)|hướng dẫn)/giu,
  ],
  ['consolidates', /hợp nhất/giu],
  ['issued-with', /ban hành\s+(?:kèm\s+)?theo/giu],
  ['basis', /(?:căn cứ(?: vào)?|trên cơ sở|(?<!\p{L})theo(?! dõi)(?: quy định tại| quy định của| tinh thần)?)/giu],
  ['implements', /(?:thực hiện|triển khai|quán triệt|chấp hành|thi hành)/giu],
];

/**
 * How the words say the citation is meant. `before` runs from the start of its sentence to the citation; a list
 * (“Căn cứ A; B và C”) keeps the word it began with.
 */
export function relationOf(before: string): CitationRelation {
  let nearest: CitationRelation = 'refers';
  let [at, end] = [-1, -1];
  for (const [relation, pattern] of words) {
    for (const match of before.matchAll(pattern)) {
      const stop = match.index + match[0].length;
      // A word inside a longer one (“thực hiện” in “tiếp tục thực hiện”) does not stand for itself.
      if (match.index > at && !(stop <= end)) [nearest, at, end] = [relation, match.index, stop];
    }
  }
  return nearest;
}
