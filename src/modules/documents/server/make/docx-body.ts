import { AlignmentType, HeadingLevel, Paragraph } from 'docx';
import { kindText } from '../../rules/official/document-kinds.ts';
import {
  coverageLines,
  numberedHeadings,
  type OfficialReport,
  punctuate,
} from '../../rules/official/official-report.ts';
import { centredLines, evenLines } from './docx-lines.ts';
import {
  centred,
  cleanText,
  firstLineIndent,
  line,
  ruledLine,
  run,
  sizes,
  textWidth,
  upper,
  widthOf,
} from './docx-text.ts';

/** Paragraphs stand at least 6 pt apart, lines single to 1,5 (Phụ lục I, mục II.6). */
const spacing = { before: 120, after: 0, line: 276, lineRule: 'auto' } as const;
const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Lines typed in one field become paragraphs; empty ones are dropped. */
export const split = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/\r?\n/u)).filter((text) => cleanText(text) !== '');

export const bodyParagraph = (text: string, { italics = false, keepNext = false } = {}): Paragraph =>
  line(
    text,
    { italics },
    { alignment: AlignmentType.BOTH, indent: { firstLine: firstLineIndent }, spacing, keepNext, keepLines: keepNext },
  );

/** Ô 5a: kind, trích yếu bold, a line under of 1/3 to 1/2 of the text. */
export function paperTitle(title: string, subject: string): Paragraph[] {
  const text = cleanText(subject);
  const lines = evenLines(text, textWidth * 0.9, { bold: true });
  const length = widthOf(lines.at(-1) ?? '', sizes.body, true) * 0.38;
  return [
    centred(upper(title), { bold: true }, { spacing: { before: 280, after: 0 }, keepNext: true }),
    centredLines(lines, { bold: true }, true),
    ruledLine(length, textWidth),
  ];
}

/** Ô 9a: one receiver on the same line, several each with a dash. */
export function addresseeParagraphs(addressees: readonly string[]): Paragraph[] {
  const [only = ''] = addressees;
  if (addressees.length === 0) return [];
  if (addressees.length === 1) return [centred(`Kính gửi: ${only}`, {}, { spacing: { before: 200, after: 160 } })];
  return [
    line('Kính gửi:', {}, { indent: { left: 2200 }, spacing: { before: 160, after: 0 } }),
    ...punctuate(addressees).map((name) => line(`- ${name}`, {}, { indent: { left: 3200 }, spacing: { before: 40 } })),
  ];
}

const sectionParagraphs = ({ sections }: OfficialReport): Paragraph[] => {
  const headings = numberedHeadings(sections);
  return sections.flatMap(({ level, paragraphs }, index) => [
    new Paragraph({
      heading: headingLevels[level - 1] ?? HeadingLevel.HEADING_3,
      indent: { firstLine: firstLineIndent },
      spacing,
      keepNext: true,
      alignment: AlignmentType.BOTH,
      children: [run(headings[index] ?? '', { bold: level < 3 })],
    }),
    ...split(paragraphs).map((text) => bodyParagraph(text)),
  ]);
};

/** The annex is referred to in the body; a sentence is added when nobody wrote one. */
function annexSentence({ annex, sections, opening = [], closing = [] }: OfficialReport): string[] {
  if (!annex) return [];
  const label = annex.label ?? 'Phụ lục';
  const texts = [...opening, ...sections.flatMap(({ paragraphs }) => paragraphs), ...closing];
  const mentioned = texts.some((text) => text.normalize('NFC').toLowerCase().includes(label.toLowerCase()));
  return mentioned ? [] : [`Số liệu chi tiết tại ${label} kèm theo.`];
}

/** The last paragraph of a document ends with “./.”. */
const withEnd = (texts: readonly string[]): string[] =>
  texts.map((text, i) => (i === texts.length - 1 ? `${text.trim().replace(/[.;,/\s]+$/u, '')}./.` : text));

/** From the name of the kind to the last sentence of the body. */
export function makeBody(report: OfficialReport): Paragraph[] {
  const bases = punctuate(split(report.legalBases));
  const coverage = report.coverage ? [coverageLines(report.coverage).join(' ')] : [];
  const closing = report.closing?.length
    ? report.closing
    : ['Trên đây là nội dung văn bản, kính gửi để theo dõi, chỉ đạo'];
  const end = withEnd([...annexSentence(report), ...split(closing)]);
  return [
    ...paperTitle(kindText(report.header.kind).name, report.subject),
    ...addresseeParagraphs(report.addressees ?? []),
    ...bases.map((text) => bodyParagraph(text, { italics: true })),
    ...[...split(report.opening ?? []), ...coverage].map((text) => bodyParagraph(text)),
    ...sectionParagraphs(report),
    // The signature never stands alone on a page: the last sentence goes with it.
    ...end.map((text, i) => bodyParagraph(text, { keepNext: i === end.length - 1 })),
  ];
}
