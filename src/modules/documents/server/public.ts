export { type StoredDocument, selectDocument } from './document-store.ts';
export type { StoredFile } from './file-store.ts';
export { selectFiles } from './file-store.ts';
export { extractUnlessSecret, type FileToStore, loadFile, storeFile } from './files.ts';
export { convertToPdf, findConverter } from './make/pdf.ts';
export { type ReadRow, readSheet, type SheetColumn, type SheetContent, type SheetFinding } from './make/read-sheet.ts';
export { makeReportDocx } from './make/report-docx.ts';
export { type FigureSource, makeFiguresXlsx } from './make/report-xlsx.ts';
export { makeSheet, type SheetTemplate } from './make/units-xlsx.ts';
