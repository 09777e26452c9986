import { kindNames } from './document-kinds.ts';

/** What stands before a number and makes it one of a document. */
export interface Lead {
  /** Where the citation begins, its type word included. */
  readonly start: number;
  readonly kindName?: string;
  readonly issuer?: string;
  /** Whether a type word or “số” stands there. */
  readonly isNamed: boolean;
}

/** Short forms offices write for a type word before a number. */
const shortNames: Readonly<Record<string, string>> = {
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  KH: 'Kế hoạch',
  CV: 'Công văn',
  HD: 'Hướng dẫn',
  TB: 'Thông báo',
  QCPH: 'Quy chế phối hợp',
};

const spaced = (name: string) => name.replace(/ /gu, '\\s*');
/** Type words, longest first; blanks between their syllables may be lost (“Chỉthị”) or broken over a line. */
export const kindWords = kindNames.map(spaced).join('|');
const qualifier = '(?:\\s+(?:chuyên đề|liên tịch|liên ngành|phối hợp|hỏa tốc|khẩn|điện tử))?';
const so = '(?:\\s*(?:số|số hiệu)\\s*:?)?';
const adjacent = new RegExp(`(${kindWords})${qualifier}${so}\\s*$`, 'iu');
const notice = new RegExp(`(Thông\\s*báo)\\s+(?:ý kiến\\s+)?kết\\s*luận${so}\\s*$`, 'iu');
const short = new RegExp(`(?<![\\p{L}\\d/-])(${Object.keys(shortNames).join('|')})${so}\\s*$`, 'u');
const ofBody = new RegExp(
  `(${kindWords})\\s+(?:của|do)\\s+([^,;:.()“”"\\n]{2,80}?)(?:\\s+ban hành)?\\s+số\\s*:?\\s*$`,
  'iu',
);
const lawNumber = /((?:Bộ\s*luật|Luật|Pháp\s*lệnh)\s+\p{Lu}[^;:.()“”"\n]{2,120}?)\s+số\s*:?\s*$/u;
const any = /(?:^|[^\p{L}])(?:các\s+)?(?:văn\s*bản|số)\s*(?:số)?\s*:?\s*$|số\s*:?\s*$/iu;
/** “Mẫu số 01/BC”, “tài khoản số”, “nhà số 12/A”: numbers of other things. */
const otherThing =
  /(?:mẫu|biểu(?:\s+mẫu)?|biển|bảng|phiếu|mã|hồ sơ|tài khoản|tk|stk|lớp|nhà|đường|ngõ|hẻm|thửa|tờ|phụ lục|điện thoại|máy|dãy|phòng|hóa đơn|chứng từ|vé|ô|tiết|câu|bài|đề|mục|tổ|khu|đội)\s+(?:số\s*:?\s*)?$/iu;
const reach = 180;

/** Looks left of a number for its type word, “số”, and who issued it where that stands in between. */
export function leadOf(text: string, position: number): Lead | undefined {
  const from = Math.max(0, position - reach);
  const before = text.slice(from, position);
  const law = lawNumber.exec(before);
  const lawWord = law && /\p{L}+(?:\s*luật|\s*lệnh)?/iu.exec(law[0])?.[0];
  const ofIssuer = ofBody.exec(before);
  const named = notice.exec(before) ?? adjacent.exec(before) ?? ofIssuer;
  if (named && standsApart(before, named.index) && !isCommonNoun(before, named.index)) {
    return {
      start: from + named.index,
      kindName: plainKind(named[1] ?? ''),
      ...(named === ofIssuer && named[2] && { issuer: named[2].trim() }),
      isNamed: true,
    };
  }
  if (law && lawWord && !/(?:Bộ\s*luật|Luật|Pháp\s*lệnh)\s/u.test(law[0].slice(lawWord.length)))
    return { start: from + law.index, kindName: plainKind(lawWord), isNamed: true };
  if (otherThing.test(before)) return undefined;
  const abbreviated = short.exec(before);
  if (abbreviated?.[1])
    return { start: from + abbreviated.index, kindName: shortNames[abbreviated[1]] ?? '', isNamed: true };
  const bare = any.exec(before);
  if (!bare) return { start: position, isNamed: false };
  const word = /(?:văn\s*bản|số)\s*(?:số)?\s*:?\s*$/iu.exec(bare[0])?.index ?? 0;
  return { start: from + bare.index + word, isNamed: true };
}

/** “Luật Phổ biến, giáo dục pháp luật số 14/2012/QH13”: the last word of a name is no type word. */
const isCommonNoun = (before: string, at: number): boolean =>
  /^luật/u.test(before.slice(at)) && /(?:pháp|kỷ|kỉ|quy)\s$/iu.test(before.slice(0, at));

/** “theoNghị quyết” begins with a capital inside a word; “kỷluật” does not. */
function standsApart(before: string, at: number): boolean {
  return !/\p{L}/u.test(before.charAt(at - 1)) || /\p{Lu}/u.test(before.charAt(at));
}

const syllables = new Map(kindNames.map((name) => [name.toLowerCase().replace(/ /gu, ''), name]));

/** The type word with its blanks put back. */
export const plainKind = (written: string): string =>
  syllables.get(written.toLowerCase().replace(/\s+/gu, '')) ?? written.replace(/\s+/gu, ' ').trim();
