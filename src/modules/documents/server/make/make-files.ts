import type { OfficialPaper } from '../../rules/official/official-paper.ts';
import type { OfficialReport } from '../../rules/official/official-report.ts';
import type { FiguresSheet } from './report-xlsx.ts';
import type { PrintedTable } from './table-xlsx.ts';
import type { SheetTemplate } from './units-xlsx.ts';

/** The libraries that write office files are loaded when the first file is asked for. */

/** An official document as .docx (`report-docx.ts`). */
export const makeReportDocx = async (report: OfficialReport): Promise<Uint8Array> =>
  (await import('./report-docx.ts')).makeReportDocx(report);

/** Papers beside the reports, several in one file, as .docx (`paper-docx.ts`). */
export const makePapersDocx = async (name: string, papers: readonly OfficialPaper[]): Promise<Uint8Array> =>
  (await import('./paper-docx.ts')).makePapersDocx(name, papers);

/** Figures with their sources as .xlsx (`report-xlsx.ts`). */
export const makeFiguresXlsx = async (sheet: FiguresSheet): Promise<Uint8Array> =>
  (await import('./report-xlsx.ts')).makeFiguresXlsx(sheet);

/** A sheet to fill in or to import again, as .xlsx (`units-xlsx.ts`). */
export const makeSheet = async (template: SheetTemplate): Promise<Uint8Array> =>
  (await import('./units-xlsx.ts')).makeSheet(template);

/** Tables as an office prints them, as .xlsx, one sheet each (`table-xlsx.ts`). */
export const makeTables = async (tables: readonly PrintedTable[]): Promise<Uint8Array> =>
  (await import('./table-xlsx.ts')).makeTables(tables);
