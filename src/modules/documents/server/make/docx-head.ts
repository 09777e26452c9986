import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable } from 'docx';
import { formatDocumentDate } from '../../rules/official/number-and-date.ts';
import { numberSymbolOf, type ReportHeader } from '../../rules/official/official-report.ts';
import { centred, cleanText, ruledLine, run, sizes, textWidth, upper, widthOf } from './docx-text.ts';

const none = { style: 'none', size: 0, color: 'auto' } as const;
/** A table that only places: no border anywhere. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

const leftWidth = Math.round(textWidth * 0.41);
const rightWidth = textWidth - leftWidth;
const tight = { before: 0, after: 0 } as const;

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';

/** Compounds that a line break must not tear. */
const compounds =
  /ỦY BAN NHÂN DÂN|TRUNG HỌC CƠ SỞ|TRUNG HỌC PHỔ THÔNG|DÂN TỘC NỘI TRÚ|DÂN TỘC BÁN TRÚ|GIÁO DỤC THƯỜNG XUYÊN|GIÁO DỤC|ĐÀO TẠO|MẦM NON|TIỂU HỌC|TRUNG TÂM|VĂN HÓA|XÃ HỘI|THÀNH PHỐ/gu;
const bound = '\u00a0';

/**
 * A name as lines that fit a room of this width, of lengths as even as can be: “ỦY BAN NHÂN DÂN / XÃ SUỐI MÂY”, not one
 * word left over on the second line.
 */
export function evenLines(name: string, room: number, bold: boolean): string[] {
  const width = (text: string) => widthOf(text, sizes.names, bold);
  const count = Math.max(1, Math.ceil(width(name) / (room * 0.96)));
  const words = name.replace(compounds, (words) => words.replaceAll(' ', bound)).split(' ');
  const lines: string[] = [];
  for (let left = count; left > 1 && words.length > 1; left--) {
    const aim = width(words.join(' ')) / left;
    let taken = words.shift() ?? '';
    while (words.length > 1 && Math.abs(width(`${taken} ${words[0]}`) - aim) <= Math.abs(width(taken) - aim)) {
      taken = `${taken} ${words.shift()}`;
    }
    lines.push(taken);
  }
  return [...lines, words.join(' ')].filter((text) => text !== '').map((text) => text.replaceAll(bound, ' '));
}

const nameParagraph = (lines: readonly string[], bold: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: tight,
    children: lines.map((text, i) => run(text, { size: sizes.names, bold, break: i === 0 ? 0 : 1 })),
  });

const cell = (children: Paragraph[], width: number): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: 'dxa' },
    borders: { top: none, bottom: none, left: none, right: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    verticalAlign: VerticalAlignTable.TOP,
  });

/** Ô 2: the governing body above, the issuing body bold, a line under it of 1/3 to 1/2 of the text. */
function issuerParagraphs({ governingBody, issuer }: ReportHeader): Paragraph[] {
  const lines = evenLines(upper(cleanText(issuer)), leftWidth, true);
  const length = widthOf(lines.at(-1) ?? '', sizes.names, true) * 0.42;
  return [
    ...(governingBody ? [nameParagraph(evenLines(upper(cleanText(governingBody)), leftWidth, false), false)] : []),
    nameParagraph(lines, true),
    ruledLine(length, leftWidth),
  ];
}

/** Ô 1: Quốc hiệu and Tiêu ngữ, the line under as long as the text. */
const nationParagraphs = (): Paragraph[] => [
  centred(nation, { size: sizes.names, bold: true }, { spacing: tight }),
  centred(motto, { size: sizes.head, bold: true }, { spacing: tight }),
  ruledLine(widthOf(motto, sizes.head, true), rightWidth),
];

/** Ô 3 and 4: number and symbol on the same row as place and date. */
const numberParagraph = (header: ReportHeader): Paragraph =>
  centred(`Số: ${numberSymbolOf(header)}`, { size: sizes.head }, { spacing: { before: 80, after: 0 } });

const dateParagraph = (header: ReportHeader): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 0 },
    children: [run(formatDocumentDate(header), { size: sizes.head, italics: true })],
  });

/** The head of a document: two columns without borders (Nghị định 30/2020/NĐ-CP, Phụ lục I, sơ đồ ô 1–4). */
export function makeHead(header: ReportHeader): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: 'dxa' },
    columnWidths: [leftWidth, rightWidth],
    borders: noBorders,
    rows: [
      new TableRow({
        children: [cell(issuerParagraphs(header), leftWidth), cell(nationParagraphs(), rightWidth)],
      }),
      new TableRow({
        children: [cell([numberParagraph(header)], leftWidth), cell([dateParagraph(header)], rightWidth)],
      }),
    ],
  });
}
