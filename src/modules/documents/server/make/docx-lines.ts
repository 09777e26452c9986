import { AlignmentType, Paragraph } from 'docx';
import { cleanText, run, sizes, type TextStyle, widthOf } from './docx-text.ts';

/** Compounds that a line break must not tear. */
const compounds =
  /ỦY BAN NHÂN DÂN|TRUNG HỌC CƠ SỞ|TRUNG HỌC PHỔ THÔNG|DÂN TỘC NỘI TRÚ|DÂN TỘC BÁN TRÚ|GIÁO DỤC THƯỜNG XUYÊN|GIÁO DỤC|ĐÀO TẠO|MẦM NON|TIỂU HỌC|TRUNG TÂM|VĂN HÓA|XÃ HỘI|THÀNH PHỐ|PHÒNG, CHỐNG|TỘI PHẠM|AN NINH|TRẬT TỰ|AN TOÀN|BẢO ĐẢM|TRƯỜNG HỌC|CÔNG TÁC|THỰC HIỆN|PHONG TRÀO|(?:NĂM|THÁNG|QUÝ|KỲ) [\dIVX/]+(?: NĂM \d+)?/giu;
const bound = '\u00a0';

/**
 * Words as lines that fit a room of this width, of lengths as even as can be: “ỦY BAN NHÂN DÂN / XÃ SUỐI MÂY”, not one
 * word left over on the second line.
 */
export function evenLines(text: string, room: number, { size = sizes.body, bold = false }: TextStyle): string[] {
  const width = (part: string) => widthOf(part, size, bold);
  const count = Math.max(1, Math.ceil(width(text) / (room * 0.96)));
  const words = text.replace(compounds, (compound) => compound.replaceAll(' ', bound)).split(' ');
  const lines: string[] = [];
  for (let left = count; left > 1 && words.length > 1; left--) {
    const aim = width(words.join(' ')) / left;
    let taken = words.shift() ?? '';
    while (words.length > 1 && Math.abs(width(`${taken} ${words[0]}`) - aim) <= Math.abs(width(taken) - aim)) {
      taken = `${taken} ${words.shift()}`;
    }
    lines.push(taken);
  }
  return [...lines, words.join(' ')].filter((line) => line !== '').map((line) => line.replaceAll(bound, ' '));
}

const tight = { before: 0, after: 0 } as const;

/** Lines of one style in the middle, one below the other. */
export const centredLines = (lines: readonly string[], style: TextStyle, keepNext = false): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: tight,
    keepNext,
    children: lines.map((text, i) => run(cleanText(text), { ...style, break: i === 0 ? 0 : 1 })),
  });
