import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { documentReading } from './rules/reading/reading.ts';

const params = z.object({ unitId: z.uuid(), documentId: z.uuid() });

const documentHead = z.object({
  id: z.uuid(),
  title: z.string(),
  fileName: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** Report windows and plan days the program read. */
  duties: z.int(),
  findings: z.int(),
});

export const documentsContract = {
  listDocuments: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents',
    summary: 'Documents taken in by an office, the newest first',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid() }),
    reply: z.object({ documents: z.array(documentHead), mayWrite: z.boolean() }),
  }),
  addDocument: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents',
    summary: 'Take in a document file (Word, PDF, ODT, text) and read it',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid() }),
    upload: true,
    body: command({}),
    reply: z.object({ id: z.uuid() }),
    refusals: [
      'document-secret',
      'document-scanned',
      'file-kind-unknown',
      'file-broken',
      'file-bomb',
      'file-macro',
      'file-empty',
      'file-too-large',
    ],
  }),
  addText: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents/text',
    summary: 'Take in a pasted text and read it',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid() }),
    body: command({ text: z.string().min(20).max(1_000_000) }),
    reply: z.object({ id: z.uuid() }),
    refusals: ['document-secret'],
  }),
  readDocument: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents/:documentId',
    summary: 'A document with its text and what the program read in it',
    needs: 'document.read',
    params,
    reply: z.object({
      id: z.uuid(),
      unitId: z.uuid(),
      title: z.string(),
      fileName: z.string().nullable(),
      createdAt: z.iso.datetime(),
      reading: documentReading,
      /** The reading's findings as sentences, in their order. */
      sentences: z.array(z.string()),
      /** Programmes made from it. */
      programmes: z.array(z.object({ id: z.uuid(), title: z.string(), state: z.string() })),
      mayWrite: z.boolean(),
    }),
  }),
  downloadDocument: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents/:documentId/file',
    summary: 'The file as it was taken in',
    needs: 'document.read',
    params,
    reply: nothing,
    download: true,
  }),
};
