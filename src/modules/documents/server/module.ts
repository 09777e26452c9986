import { defineModule, prepared } from '#platform/http/handlers.ts';
import { documentsContract } from '../contract.ts';
import { addDocument, addText } from './add-document.ts';
import { readDocumentFile, readPasted } from './reader/read-files.ts';
import { confirmReading, reopenReading } from './review/confirm-reading.ts';
import { decideItem } from './review/decide-item.ts';
import { undoDecision } from './review/undo-decision.ts';
import { downloadDocument, showDocument } from './show-document.ts';

export const documentsModule = defineModule('documents', documentsContract, {
  addDocument: prepared({
    ask: (work, { params }) => work.needHere('document.write', params.unitId),
    prepare: ({ file, body }) => readDocumentFile(file, body.declaresOpen),
    run: (work, { params, file, body }, read) => addDocument(work, params.unitId, file, read, body),
  }),
  addText: prepared({
    ask: (work, { params }) => work.needHere('document.write', params.unitId),
    prepare: ({ body }) => readPasted(body.text),
    run: (work, { params, body }, read) => addText(work, params.unitId, read, body),
  }),
  readDocument: (work, { params }) => showDocument(work, params.unitId, params.documentId),
  downloadDocument: (work, { params }) => downloadDocument(work, params.unitId, params.documentId),
  decideItem: (work, { params, body }) => decideItem(work, params.unitId, params.documentId, body),
  undoDecision: (work, { params, body }) => undoDecision(work, params.unitId, params.documentId, body.step),
  confirmReading: (work, { params, body }) => confirmReading(work, params.unitId, params.documentId, body),
  reopenReading: (work, { params }) => reopenReading(work, params.unitId, params.documentId),
});
