import { defineModule, prepared } from '#platform/http/handlers.ts';
import { documentsContract } from '../contract.ts';
import { addDocument, addText } from './add-document.ts';
import { readDocumentFile, readPasted } from './reader/read-files.ts';
import { downloadDocument, listDocuments, showDocument } from './show-document.ts';

export const documentsModule = defineModule('documents', documentsContract, {
  addDocument: prepared({
    ask: (work, { params }) => work.needHere('document.write', params.unitId),
    prepare: ({ file }) => readDocumentFile(file),
    run: (work, { params, file }, read) => addDocument(work, params.unitId, file, read),
  }),
  addText: prepared({
    ask: (work, { params }) => work.needHere('document.write', params.unitId),
    prepare: ({ body }) => readPasted(body.text),
    run: (work, { params }, read) => addText(work, params.unitId, read),
  }),
  listDocuments: (work, { params }) => listDocuments(work, params.unitId),
  readDocument: (work, { params }) => showDocument(work, params.unitId, params.documentId),
  downloadDocument: (work, { params }) => downloadDocument(work, params.unitId, params.documentId),
});
