import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { LONGEST_DOCUMENT } from './rules/longest-document.ts';
import { documentReading } from './rules/reading/reading.ts';

const params = z.object({ unitId: z.uuid(), documentId: z.uuid() });

const documentHead = z.object({
  id: z.uuid(),
  title: z.string(),
  numberSymbol: z.string().nullable(),
  signedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Null when the text was pasted. */
  fileName: z.string().nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string().nullable(),
  /** Plans and reports the program read, and warnings it gives. */
  duties: z.int(),
  unsure: z.int(),
});

/** What came of taking a document in; `warnings` are sentences about how the file was read. */
const added = z.object({ id: z.uuid(), title: z.string(), warnings: z.array(z.string()) });

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
    reply: added,
    refusals: [
      'document-secret',
      'document-scanned',
      'file-kind-unknown',
      'file-broken',
      'file-bomb',
      'file-too-heavy',
      'document-too-long',
      'reader-busy',
      'file-macro',
      'file-rtf',
      'file-locked',
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
    body: command({ text: z.string().min(1).max(LONGEST_DOCUMENT) }),
    reply: added,
    refusals: ['document-secret', 'file-empty', 'file-too-heavy', 'reader-busy'],
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
      addedAt: z.iso.datetime(),
      file: z.object({ name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() }).nullable(),
      reading: documentReading,
      /** The reading's findings as sentences, in their order. */
      findingSentences: z.array(z.string()),
      /** Programmes the office made from it. */
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
