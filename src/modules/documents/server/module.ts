import { defineModule } from '#platform/http/handlers.ts';
import { documentsContract } from '../contract.ts';
import { addDocument, addText } from './add-document.ts';
import { downloadDocument, listDocuments, showDocument } from './show-document.ts';

export const documentsModule = defineModule('documents', documentsContract, {
  addDocument: (work, { params, file }) => addDocument(work, params.unitId, file),
  addText: (work, { params, body }) => addText(work, params.unitId, body.text),
  listDocuments: (work, { params }) => listDocuments(work, params.unitId),
  readDocument: (work, { params }) => showDocument(work, params.unitId, params.documentId),
  downloadDocument: (work, { params }) => downloadDocument(work, params.unitId, params.documentId),
});
