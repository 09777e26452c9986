import { kindText } from '../../rules/official/document-kinds.ts';
import type { OfficialReport } from '../../rules/official/official-report.ts';
import { isWide, makeAnnex } from './docx-annex.ts';
import { makeBody } from './docx-body.ts';
import { makeEnd } from './docx-end.ts';
import { makeHead } from './docx-head.ts';
import { documentOf, sectionOf } from './docx-page.ts';
import { cleanText } from './docx-text.ts';

/**
 * Lays out an official document of a named kind by Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman, two-column
 * head, title, legal bases, body, receivers and signature, and an annex of figures on its own pages.
 * Returns the bytes of a .docx file.
 */
export async function makeReportDocx(report: OfficialReport): Promise<Uint8Array> {
  const { header, annex } = report;
  const main = sectionOf([makeHead(header), ...makeBody(report), ...makeEnd(report)], false);
  return documentOf(
    { title: cleanText(`${kindText(header.kind).name} ${report.subject}`), creator: cleanText(header.issuer) },
    annex ? [main, sectionOf(makeAnnex(report, annex), isWide(annex))] : [main],
  );
}
