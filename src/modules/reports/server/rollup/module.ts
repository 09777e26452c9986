import { defineModule } from '#platform/http/handlers.ts';
import { rollupContract } from '../../rollup-contract.ts';
import { closeConsolidation } from './close-consolidation.ts';
import { listConsolidations } from './list-consolidations.ts';
import { readConsolidation } from './read-consolidation.ts';
import { readProvenance } from './read-provenance.ts';
import { rollUpByChild } from './roll-up-by-child.ts';
import { saveWords } from './save-words.ts';
import { sendCandidates } from './send-candidates.ts';
import { handOverConsolidation, sendConsolidation } from './send-consolidation.ts';
import { unitReportDocx } from './unit-report-paper.ts';
import { paperDocx, paperFindings, paperPdf, paperXlsx } from './write-papers.ts';

/** Consolidated reports: part of the module `reports`, with a contract of its own. */
export const rollupModule = defineModule('rollup', rollupContract, {
  listConsolidations: (work, { params, query }) => listConsolidations(work, params.unitId, query.day),
  readConsolidation: (work, { params, query }) => readConsolidation(work, params.unitId, params.windowId, query),
  readProvenance: (work, { params, query }) => readProvenance(work, params.unitId, params.windowId, params.code, query),
  saveWords: (work, { params, body }) => saveWords(work, params.unitId, params.windowId, body),
  closeConsolidation: (work, { params, body }) => closeConsolidation(work, params.unitId, params.windowId, body),
  sendCandidates: (work, { params }) => sendCandidates(work, params.unitId, params.windowId),
  handOverConsolidation: (work, { params, body }) =>
    handOverConsolidation(work, params.unitId, params.windowId, body.assignmentId),
  sendConsolidation: (work, { params, body }) =>
    sendConsolidation(work, params.unitId, params.windowId, body.assignmentId),
  paperFindings: (work, { params, query }) => paperFindings(work, params.unitId, params.windowId, query),
  paperDocx: (work, { params, query }) => paperDocx(work, params.unitId, params.windowId, query),
  paperPdf: (work, { params, query }) => paperPdf(work, params.unitId, params.windowId, query),
  paperXlsx: (work, { params, query }) => paperXlsx(work, params.unitId, params.windowId, query),
  unitReportDocx: (work, { params, query }) => unitReportDocx(work, params.unitId, params.assignmentId, query),
  rollUpByChild: (work, { query }) => rollUpByChild(work, query),
});
