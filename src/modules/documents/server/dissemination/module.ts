import { defineModule } from '#platform/http/handlers.ts';
import { disseminationContract } from '../../dissemination-contract.ts';
import {
  addDisseminationUnits,
  askDissemination,
  endDissemination,
  proposeDissemination,
} from './ask-dissemination.ts';
import { exportDissemination } from './export-dissemination.ts';
import { listDisseminations, readDissemination } from './follow-dissemination.ts';
import { downloadToTell, listToTell, readToTell, recordTelling } from './to-tell.ts';

export const disseminationModule = defineModule('dissemination', disseminationContract, {
  proposeDissemination: (work, { params }) => proposeDissemination(work, params.unitId, params.documentId),
  askDissemination: (work, { params, body }) => askDissemination(work, params.unitId, body),
  addDisseminationUnits: (work, { params, body }) =>
    addDisseminationUnits(work, params.unitId, params.disseminationId, body.audience),
  endDissemination: (work, { params, body }) =>
    endDissemination(work, params.unitId, params.disseminationId, body.reason),
  listDisseminations: (work, { params }) => listDisseminations(work, params.unitId),
  readDissemination: (work, { params, query }) =>
    readDissemination(work, params.unitId, params.disseminationId, query.day),
  exportDissemination: (work, { params }) => exportDissemination(work, params.unitId, params.disseminationId),
  listToTell: (work, { params }) => listToTell(work, params.unitId),
  readToTell: (work, { params }) => readToTell(work, params),
  downloadToTell: (work, { params }) => downloadToTell(work, params),
  recordTelling: (work, { params, body }) => recordTelling(work, params, body),
});
