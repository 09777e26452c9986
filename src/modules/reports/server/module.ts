import { defineModule, readAhead } from '#platform/http/handlers.ts';
import { reportsContract } from '../contract.ts';
import { abandonCorrection, openCorrection, requestCorrection, withdrawRequest } from './correct-report.ts';
import { endSender, listSenders, makeSender } from './delegate-sending.ts';
import { handOver, takeBack } from './hand-over.ts';
import { readReport } from './read-report.ts';
import { lockReport } from './report-store.ts';
import { acceptReport, returnReport } from './review-report.ts';
import { saveLocked } from './save-cells.ts';
import { submitReport } from './submit-report.ts';

export const reportsModule = defineModule('reports', reportsContract, {
  readReport: (work, { params, query }) => readReport(work, params.unitId, params.assignmentId, query.version),
  saveCells: readAhead(
    (tx, { params }) => lockReport(tx, params.unitId, params.assignmentId),
    (work, { params, body }, locked) => saveLocked(work, params.unitId, locked, body),
  ),
  handOver: (work, { params, body }) => handOver(work, params.unitId, params.assignmentId, body.revision),
  takeBack: (work, { params }) => takeBack(work, params.unitId, params.assignmentId),
  submitReport: (work, { params, body }) => submitReport(work, params.unitId, params.assignmentId, body.revision),
  returnReport: (work, { params, body }) => returnReport(work, params.unitId, params.assignmentId, body),
  acceptReport: (work, { params, body }) => acceptReport(work, params.unitId, params.assignmentId, body.version),
  openCorrection: (work, { params, body }) => openCorrection(work, params.unitId, params.assignmentId, body.reason),
  requestCorrection: (work, { params, body }) =>
    requestCorrection(work, params.unitId, params.assignmentId, body.reason),
  abandonCorrection: (work, { params }) => abandonCorrection(work, params.unitId, params.assignmentId),
  withdrawRequest: (work, { params }) => withdrawRequest(work, params.unitId, params.assignmentId),
  listSenders: (work, { params }) => listSenders(work, params.unitId),
  makeSender: (work, { params, body }) => makeSender(work, params.unitId, body.personId),
  endSender: (work, { params }) => endSender(work, params.unitId, params.grantId),
});
