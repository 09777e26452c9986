import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun } from 'docx';
import type { OfficialPaper, PaperPart, PaperSignatory } from '../../rules/official/official-paper.ts';
import { punctuate } from '../../rules/official/official-report.ts';
import { figureTable } from './docx-annex.ts';
import { addresseeParagraphs, bodyParagraph, paperTitle, split } from './docx-body.ts';
import { makeHead, noBorders } from './docx-head.ts';
import { documentOf, sectionOf } from './docx-page.ts';
import { centred, cleanText, firstLineIndent, line, run, sizes, textWidth, twipsOfMm, upper } from './docx-text.ts';

const tight = { before: 0, after: 0 } as const;
const spacing = { before: 120, after: 0, line: 276, lineRule: 'auto' } as const;
const gap = (): Paragraph =>
  new Paragraph({ spacing: { before: 120, after: 0, line: 120, lineRule: 'exact' }, keepNext: true, children: [] });

const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: firstLineIndent },
    spacing,
    children: [run(`${label}:`, { bold: true }), new TextRun({ text: ' ' }), run(text)],
  });

function partBlocks(part: PaperPart): (Paragraph | Table)[] {
  if ('heading' in part) {
    return [
      line(
        part.heading,
        { bold: true },
        {
          indent: { firstLine: firstLineIndent },
          spacing: { ...spacing, before: 200 },
          keepNext: true,
          alignment: AlignmentType.BOTH,
        },
      ),
    ];
  }
  if ('table' in part) return [gap(), figureTable(part.table, part.height ? twipsOfMm(part.height) : undefined)];
  const [first = '', ...others] = split([part.text]);
  const italics = part.italics ?? false;
  return [
    ...(part.label ? [labelled(part.label, first)] : first ? [bodyParagraph(first, { italics })] : []),
    ...others.map((text) => bodyParagraph(text, { italics })),
  ];
}

/** Ô 7a–7c for each who signs, side by side. */
function signatures(signatories: readonly PaperSignatory[]): Table {
  const width = Math.floor(textWidth / signatories.length);
  const cells = signatories.map(
    ({ title, name, note }) =>
      new TableCell({
        children: [
          centred(upper(title), { bold: true }, { spacing: tight, keepNext: true }),
          centred(
            note ?? '',
            { italics: true, size: sizes.table },
            { spacing: { before: 0, after: 1100 }, keepNext: true },
          ),
          centred(name ?? '', { bold: true }, { spacing: tight }),
        ],
        width: { size: width, type: 'dxa' },
        borders: { top: noBorders.top, bottom: noBorders.top, left: noBorders.top, right: noBorders.top },
        margins: { left: 40, right: 40 },
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * signatories.length, type: 'dxa' },
    columnWidths: signatories.map(() => width),
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

const recipientParagraphs = (recipients: readonly string[]): Paragraph[] =>
  recipients.length === 0
    ? []
    : [
        line(
          'Nơi nhận:',
          { size: sizes.recipientsHead, bold: true, italics: true },
          { spacing: tight, keepNext: true },
        ),
        ...punctuate(recipients).map((text) => line(`- ${text}`, { size: sizes.recipients }, { spacing: tight })),
      ];

function blocksOf(paper: OfficialPaper): (Paragraph | Table)[] {
  const { header, title, subject, under, isNumbered, addressees = [], parts, signatories, recipients = [] } = paper;
  return [
    makeHead(header, { isNumbered, about: title === null ? subject : undefined }),
    ...(title === null ? [] : paperTitle(title, subject)),
    ...(under ? [centred(under, { italics: true }, { spacing: { before: 60, after: 60 } })] : []),
    ...addresseeParagraphs(addressees),
    ...parts.flatMap(partBlocks),
    gap(),
    ...(signatories.length > 0 ? [signatures(signatories)] : []),
    ...recipientParagraphs(recipients),
  ];
}

/**
 * Lays papers out by Nghị định 30/2020/NĐ-CP, Phụ lục I, each on pages of its own that are counted from 1, all in one .docx
 * file: the sheets of twenty classes are printed at once.
 */
export async function makePapersDocx(name: string, papers: readonly OfficialPaper[]): Promise<Uint8Array> {
  return documentOf(
    { title: cleanText(name), creator: cleanText(papers[0]?.header.issuer ?? '') },
    papers.map((paper) => sectionOf(blocksOf(paper), false)),
  );
}
