import {
  AlignmentType,
  Document,
  Header,
  type IParagraphStylePropertiesOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { kindText } from '../../rules/official/document-kinds.ts';
import type { OfficialReport } from '../../rules/official/official-report.ts';
import { isWide, makeAnnex } from './docx-annex.ts';
import { makeBody } from './docx-body.ts';
import { makeEnd } from './docx-end.ts';
import { makeHead } from './docx-head.ts';
import { cleanText, fontName, halfPoints, page, sizes, twipsOfMm } from './docx-text.ts';

/** Arabic page number centred in the top margin, none on the first page (Phụ lục I, mục I.7). */
const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.head) })],
      }),
    ],
  });

const section = (children: ISectionOptions['children'], landscape: boolean): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: {
        width: twipsOfMm(page.width),
        height: twipsOfMm(page.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twipsOfMm(page.top),
        bottom: twipsOfMm(page.bottom),
        left: twipsOfMm(page.left),
        right: twipsOfMm(page.right),
        header: twipsOfMm(10),
        footer: twipsOfMm(10),
      },
      // Each annex counts its own pages (Phụ lục I, phần III).
      pageNumbers: { start: 1 },
    },
  },
  headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
  children,
});

const heading: IParagraphStylePropertiesOptions = { spacing: { before: 120, after: 0 } };
const language = { value: 'vi-VN', eastAsia: 'vi-VN' } as const;
const headingRun = { font: fontName, size: halfPoints(sizes.body), color: '000000', bold: true, language } as const;

/**
 * Lays out an official document of a named kind by Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, two-column
 * head, title, legal bases, body, receivers and signature, and an annex of figures on its own pages.
 * Returns the bytes of a .docx file.
 */
export async function makeReportDocx(report: OfficialReport): Promise<Uint8Array> {
  const { header, annex } = report;
  const main = section([makeHead(header), ...makeBody(report), ...makeEnd(report)], false);
  const document = new Document({
    title: cleanText(`${kindText(header.kind).name} ${report.subject}`),
    creator: cleanText(header.issuer),
    lastModifiedBy: cleanText(header.issuer),
    styles: {
      default: {
        document: { run: { font: fontName, size: halfPoints(sizes.body), color: '000000', language } },
        heading1: { run: headingRun, paragraph: heading },
        heading2: { run: headingRun, paragraph: heading },
        heading3: { run: { ...headingRun, bold: false }, paragraph: heading },
      },
    },
    sections: annex ? [main, section(makeAnnex(report, annex), isWide(annex))] : [main],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
