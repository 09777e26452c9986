export { type ReadRow, readSheet, type SheetColumn, type SheetContent, type SheetFinding } from './make/read-sheet.ts';
export { makeSheet, type SheetTemplate } from './make/units-xlsx.ts';
