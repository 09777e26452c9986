import { repairLine } from './repair-encoding.ts';

export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

const marks: Readonly<Record<string, SecrecyMark>> = { mật: 'MẬT', 'tối mật': 'TỐI MẬT', 'tuyệt mật': 'TUYỆT MẬT' };
const spelled = /^(?:((?:mức\s+)?độ\s+mật)\s*:?\s*)?(tuyệt\s*mật|tối\s*mật|mật)$/u;
const longestCell = 60;

/**
 * The secrecy mark a document carries (Luật Bảo vệ bí mật nhà nước): the word in capitals alone on a line or in a cell,
 * perhaps boxed, spaced out (“M Ậ T”) or behind “Độ mật:”; never a word of a sentence (“bí mật”, “bảo mật”).
 * A document that carries one must be refused: it may not lie on a machine with a network.
 */
export function findSecrecyMark(text: string): SecrecyMark | undefined {
  for (const line of text.normalize('NFC').split(/\r\n?|[\n\f\v]/)) {
    if (!/m.{0,4}t/iu.test(line)) continue;
    for (const cell of line.split(/\t|\||\s{3,}/)) {
      const mark = cell.length > longestCell ? undefined : markIn(repairLine(cell).text);
      if (mark) return mark;
    }
  }
  return undefined;
}

function markIn(cell: string): SecrecyMark | undefined {
  const words = cell
    .replace(/[*#_[\](){}<>“”"'.!]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:\p{L} )+\p{L}$/u, (spaced) => spaced.replace(/ /g, ''));
  const match = spelled.exec(words.toLowerCase());
  if (!match?.[2]) return undefined;
  const word = words.slice(words.length - match[2].length);
  const isMark = match[1] !== undefined || word === word.toUpperCase();
  return isMark ? marks[match[2].replace(/\s*mật$/u, ' mật').trim()] : undefined;
}
