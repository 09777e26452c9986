import { bodyWord } from './body-words.ts';
import { foundIn, isCapitals, type Paragraph } from './paragraphs.ts';
import type { Found } from './reading.ts';
import { kindIn } from './zones.ts';

/** The State's name and motto, or the Party's name, whole or what a column leaves of them. */
export const nation =
  /^(?:(?:VIỆT\s+)?NAM$|VIỆT$|CỘNG\s*H[ÒO][ÀA]|(?:XÃ\s+HỘI\s+)?CHỦ\s+NGHĨA\s+VIỆT|XÃ HỘI CHỦ|Độc\s*lập|Tự do|Hạnh\s+phúc|ĐẢNG\s+CỘNG\s+SẢN|(?:SẢN\s+)?VIỆT\s+NAM$)/iu;
/** A territory goes with the body above it: “ỦY BAN NHÂN DÂN” / “TỈNH ĐÔNG LÂM”. */
const territory = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN|THỊ XÃ|ĐẶC KHU)\s/u;
const goesOn = /(?:\sVÀ|-|–|,|\sCỦA|\/)$/u;
const office =
  /^(?:CHỦ TỊCH|GIÁM ĐỐC|THỦ TƯỚNG|BAN CHỈ ĐẠO|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BCH|ĐẢNG BỘ|LIÊN ĐOÀN LAO ĐỘNG)$/u;
/** Marks that stand among the bodies: urgency, draft, copies. */
export const markWords =
  /^(?:DỰ THẢO|D Ự T H Ả O|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|ĐẾN|CÔNG VĂN ĐẾN|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI|BẢN SAO|SAO Y)(?!\p{L})/u;

/** Lines in capitals above the number, grouped: a line that does not begin with the word of a body continues one. */
export function readBodies(cells: readonly Paragraph[]): Found<string>[] {
  const bodies: Found<string>[] = [];
  for (const cell of cells) {
    if (/^S[ốỐ]\s*(?::|\d)/u.test(cell.text) || kindIn(cell)) break;
    const isName = isCapitals(cell.text.replace(/\d.*$/u, '')) && /\p{L}{2}/u.test(cell.text);
    if (!isName || nation.test(cell.text) || markWords.test(cell.text) || cell.text.length > 160) continue;
    const last = bodies.at(-1);
    if (last && continues(last.value, cell.text)) {
      last.value += ` ${cell.text}`;
      last.where.end = cell.end;
    } else if (bodyWord.test(cell.text) || territory.test(cell.text))
      bodies.push(foundIn(cell, 'capitals-above-number'));
  }
  return bodies;
}

function continues(last: string, text: string): boolean {
  if (goesOn.test(last) || /^(?:VÀ|-|–)\s/u.test(text)) return true;
  if (office.test(last)) return true;
  return (territory.test(text) && !/(?:ỦY|UỶ|ĐOÀN)(?!\p{L})/u.test(text.split(/\s/u)[1] ?? '')) || !bodyWord.test(text);
}

const bare = /^(?:(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)$/u;
const territoryOf = '((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ XÃ|THỊ TRẤN|ĐẶC KHU)\\s+)';
const named = new RegExp(`(?:(?:ỦY|UỶ) BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND)\\s+${territoryOf}`, 'iu');
const within = new RegExp(`(?:TRÊN ĐỊA BÀN|CỦA)\\s+${territoryOf}`, 'iu');
/** Up to five syllables; in a line of capitals a word that goes on with the sentence ends it. */
const properName =
  /^(?!(?:VỀ|BAN|CĂN|THỰC|QUY)\s)\p{Lu}[\p{L}’'-]*(?:\s(?!(?:VỀ|BAN|CĂN|THỰC|QUY|NĂM|GIAI|ĐẾN|ĐỐI)\s)\p{Lu}[\p{L}’'-]*){0,4}/u;

/**
 * A body whose territory its head has lost (“ỦY BAN NHÂN DÂN”), with that of whoever decides or speaks in the opening, or with the one
 * the subject names if the document was given there. Never sure.
 */
export function withTerritory(
  body: Found<string>,
  lines: readonly Paragraph[],
  place: Found<string> | undefined,
): Found<string> {
  if (!bare.test(body.value)) return body;
  const isHere = (name: string) => name.toUpperCase().startsWith((place?.value ?? '?').toUpperCase());
  for (const [pattern, fits] of [[named, () => true] as const, [within, isHere] as const]) {
    for (const { text } of lines) {
      const match = pattern.exec(text);
      const name = match && properName.exec(text.slice(match.index + match[0].length))?.[0];
      if (!name || !fits(name)) continue;
      const own = fits === isHere ? name.slice(0, place?.value.length) : name;
      return { ...body, value: `${body.value} ${match[1]}${own}`.toUpperCase(), certainty: 'unsure' };
    }
  }
  return body;
}
