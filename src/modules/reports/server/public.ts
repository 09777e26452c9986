export { openCorrection, requestCorrection } from './correct-report.ts';
export { handOver, takeBack } from './hand-over.ts';
export { readReport } from './read-report.ts';
export { acceptReport, returnReport } from './review-report.ts';
export { changesFrom, saveCells } from './save-cells.ts';
export { submitReport } from './submit-report.ts';
export type { ReviewReason } from './version-store.ts';
