import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable } from 'docx';
import { formatDocumentDate } from '../../rules/official/number-and-date.ts';
import { numberSymbolOf, type ReportHeader } from '../../rules/official/official-report.ts';
import { centredLines, evenLines } from './docx-lines.ts';
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
  const own = { size: sizes.names, bold: true };
  const above = { size: sizes.names };
  const lines = evenLines(upper(cleanText(issuer)), leftWidth, own);
  const length = widthOf(lines.at(-1) ?? '', sizes.names, true) * 0.42;
  return [
    ...(governingBody ? [centredLines(evenLines(upper(cleanText(governingBody)), leftWidth, above), above)] : []),
    centredLines(lines, own),
    ruledLine(length, leftWidth),
  ];
}

/** Ô 1: Quốc hiệu and Tiêu ngữ, the line under as long as the text. */
const nationParagraphs = (): Paragraph[] => [
  centred(nation, { size: sizes.names, bold: true }, { spacing: tight }),
  centred(motto, { size: sizes.head, bold: true }, { spacing: tight }),
  ruledLine(widthOf(motto, sizes.head, true), rightWidth),
];

/** Ô 3 and 5b: number and symbol on the same row as place and date, and of a công văn what it is about below. */
const numberParagraphs = (header: ReportHeader, { isNumbered = true, about }: HeadWays): Paragraph[] => [
  centred(
    isNumbered ? `Số: ${numberSymbolOf(header)}` : '',
    { size: sizes.head },
    { spacing: { before: 80, after: 0 } },
  ),
  ...(about
    ? [centredLines(evenLines(cleanText(`V/v ${about}`), leftWidth, { size: sizes.names }), { size: sizes.names })]
    : []),
];

const dateParagraph = (header: ReportHeader): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 80, after: 0 },
    children: [run(formatDocumentDate(header), { size: sizes.head, italics: true })],
  });

export interface HeadWays {
  /** False: a paper that gets no number, as a sheet to sign. */
  readonly isNumbered?: boolean;
  /** What a công văn is about, which has no title. */
  readonly about?: string | undefined;
}

/** The head of a document: two columns without borders (Nghị định 30/2020/NĐ-CP, Phụ lục I, sơ đồ ô 1–4). */
export function makeHead(header: ReportHeader, ways: HeadWays = {}): Table {
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
        children: [cell(numberParagraphs(header, ways), leftWidth), cell([dateParagraph(header)], rightWidth)],
      }),
    ],
  });
}
