import { lawNames } from './law-names.ts';
import type { Span } from './reading.ts';
import { Taken } from './taken.ts';

export interface LawMention extends Span {
  readonly kindName: string;
}

const word =
  '(?<!\\p{L})(?<!(?:[Kk]hoa|học|ngành|[Vv]iện|[Hh]ội|[Pp]háp|[Bb]áo|[Cc]huyên|[Cc]ử nhân|[Cc]âu lạc bộ)\\s)([Bb]ộ\\s?[Ll]uật|Luật|Pháp\\s?lệnh|Hiến\\s?pháp)';
const amending =
  '(?:[Ss]ửa\\s+đổi(?:,\\s*bổ\\s+sung)?\\s+(?:một\\s+số\\s+điều\\s+của\\s+)?(?:Bộ\\s*luật|Luật|Pháp\\s*lệnh)\\s+)?';
const known = new RegExp(`${word}\\s+${amending}(?:${lawNames})(?!\\p{L})`, 'giu');
/** “Luật sửa đổi, bổ sung một số điều của Luật …”, whatever law that is. */
const amendingUnknown = new RegExp(
  `${word}\\s+[Ss]ửa\\s+đổi(?:,\\s*bổ\\s+sung)?\\s+(?:một\\s+số\\s+điều\\s+của\\s+)?(?:Bộ\\s*luật|Luật|Pháp\\s*lệnh)\\s+\\p{Lu}[^,;:.()“”"\\n\\t]{2,90}?(?=\\s+(?:ngày|năm|số|được|đã|có)(?!\\p{L})|[,;:.()“”"\\n\\t]|$)`,
  'gu',
);
/** A name nobody told us: from a capital up to a mark or a word that cannot stand in a name. */
const unknown = new RegExp(
  `${word}\\s+(\\p{Lu}[^,;:.()“”"\\n\\t]{3,90}?)(?=\\s+(?:ngày|năm|số|và|được|đã|có|quy định|để|nhằm|theo|trong|tại|cho|là|khi|do|với|đối với|về|hiện hành|các|này|của)(?!\\p{L})|[,;:.()“”"\\n\\t]|$)`,
  'gu',
);
const constitution =
  /(?<!\p{L})Hiến\s?pháp(?:\s+nước\s+Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam)?(?=[\s,;.]+(?:năm|ngày)\s)/gu;

const numberFollows = /^\s*(?:năm\s+\d{4}\s*)?(?:\(\s*(?:Luật\s+)?)?số\s*:?\s*\d{1,4}\//u;

/** Laws and ordinances cited by name, in order; those whose number follows are left to it. */
export function findLaws(text: string): LawMention[] {
  const found: LawMention[] = [];
  const taken = new Taken(text.length);
  const add = (start: number, whole: string, kindName: string) => {
    const end = start + whole.length;
    if (numberFollows.test(text.slice(end, end + 32)) || taken.has(start, end)) return;
    taken.take(start, end);
    found.push({ start, end, kindName: kindName.replace(/\s+/gu, ' ') });
  };
  for (const match of text.matchAll(known)) {
    // Without its capital “luật” is the common noun: “pháp luật lao động”.
    if (match[1] && /^(?:bộ|[\p{Lu}])/u.test(match[1])) add(match.index, match[0], match[1]);
  }
  for (const match of text.matchAll(amendingUnknown)) if (match[1]) add(match.index, match[0], match[1]);
  for (const match of text.matchAll(constitution)) add(match.index, match[0], 'Hiến pháp');
  for (const match of text.matchAll(unknown)) {
    if (match[1] && match[2] && !/^số(?:\s|$)/iu.test(match[2])) add(match.index, match[0], match[1]);
  }
  return found.sort((a, b) => a.start - b.start);
}
