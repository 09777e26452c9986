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
import { fontName, halfPoints, page, sizes, twipsOfMm } from './docx-text.ts';

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

/** Pages of their own, counted from 1. */
export const sectionOf = (children: ISectionOptions['children'], landscape: boolean): ISectionOptions => ({
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

/** A document of these sections in the type of the decree, as the bytes of a .docx file. */
export async function documentOf(
  { title, creator }: { readonly title: string; readonly creator: string },
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    styles: {
      default: {
        document: { run: { font: fontName, size: halfPoints(sizes.body), color: '000000', language } },
        heading1: { run: headingRun, paragraph: heading },
        heading2: { run: headingRun, paragraph: heading },
        heading3: { run: { ...headingRun, bold: false }, paragraph: heading },
      },
    },
    sections: [...sections],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
