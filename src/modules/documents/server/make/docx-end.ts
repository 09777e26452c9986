import { Paragraph, Table, TableCell, TableLayoutType, TableRow } from 'docx';
import { type OfficialReport, recipientLines } from '../../rules/official/official-report.ts';
import { noBorders } from './docx-head.ts';
import { centred, line, sizes, textWidth, upper } from './docx-text.ts';

const width = Math.round(textWidth / 2);
const tight = { before: 0, after: 0 } as const;

const recipientParagraphs = (report: OfficialReport): Paragraph[] => [
  line('Nơi nhận:', { size: sizes.recipientsHead, bold: true, italics: true }, { spacing: tight, keepNext: true }),
  ...recipientLines(report).map((text) =>
    line(text, { size: sizes.recipients }, { spacing: tight, keepNext: true, indent: { left: 140, hanging: 140 } }),
  ),
];

/** Ô 7a–7c: authority and title in capitals, room for signature and seal, the name without academic titles. */
const signatureParagraphs = ({ signatory: { capacity, title, name } }: OfficialReport): Paragraph[] => [
  ...(capacity ? [centred(upper(capacity), { bold: true }, { spacing: tight, keepNext: true })] : []),
  centred(upper(title), { bold: true }, { spacing: { before: 0, after: 1300 }, keepNext: true }),
  centred(name, { bold: true }, { spacing: tight }),
];

const cell = (children: Paragraph[]): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: 'dxa' },
    borders: { top: noBorders.top, bottom: noBorders.top, left: noBorders.top, right: noBorders.top },
    margins: { left: 0, right: 0 },
  });

/** “Nơi nhận” beside the signature, never torn over two pages (Phụ lục I, ô 7 and 9b). */
export const makeEnd = (report: OfficialReport): (Paragraph | Table)[] => [
  new Paragraph({ spacing: { before: 120, after: 0, line: 120, lineRule: 'exact' }, keepNext: true, children: [] }),
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * 2, type: 'dxa' },
    columnWidths: [width, width],
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [cell(recipientParagraphs(report)), cell(signatureParagraphs(report))],
      }),
    ],
  }),
];
