export { addDocument } from './add-document.ts';
export { hasDocuments, type StoredDocument, selectDocument } from './document-store.ts';
export type { ReadRow, SheetContent, SheetFinding } from './extract/read-sheet.ts';
export { selectFiles } from './file-store.ts';
export { loadFile, storeFile } from './files.ts';
export { makeFiguresXlsx, makeReportDocx, makeSheet } from './make/make-files.ts';
export { convertToPdf, findConverter } from './make/pdf.ts';
export type { FigureSource } from './make/report-xlsx.ts';
export { readDocumentFile, readSheet, readWords } from './reader/read-files.ts';
