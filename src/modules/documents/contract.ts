import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { findings, review, reviewContract } from './review-contract.ts';
import { directions } from './rules/library/entry.ts';
import { LONGEST_DOCUMENT } from './rules/longest-document.ts';
import { documentReading } from './rules/reading/reading.ts';

const params = z.object({ unitId: z.uuid(), documentId: z.uuid() });

/** What the library says of a document; filled from its reading, editable (`library.editEntry`). */
export const shownEntry = z.object({
  direction: z.enum(directions),
  /** `KH`, `CV` … (rules/reading/document-kinds.ts). */
  kindCode: z.string().nullable(),
  number: z.string().nullable(),
  symbol: z.string().nullable(),
  /** Both as they are written together. */
  numberSymbol: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  signedOn: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  /** The last day. */
  inForceTo: z.string().nullable(),
  note: z.string().nullable(),
});

/**
 * Without it a document whose number, symbol and issuer, or whose bytes, the library has already is refused as
 * `document-twin`, its `facts.twins` naming those it has.
 */
export const evenIfTwin = z.boolean().optional();

/** Whoever sends pages that are only pictures looked at each and saw no mark of secrecy. */
export const declaresOpen = z.boolean().optional();

/** Received unless said otherwise. */
const direction = z.enum(directions).optional();

/** Why a pasted text may not be taken in. */
export const textRefusals = ['document-secret', 'file-empty', 'file-too-heavy', 'reader-busy'] as const;
/** Why a file may not be taken in. */
export const fileRefusals = [
  ...textRefusals,
  'document-scanned',
  'file-kind-unknown',
  'file-broken',
  'file-bomb',
  'document-too-long',
  'file-macro',
  'file-locked',
  'file-too-large',
] as const;

/** What came of taking a document in; `warnings` are sentences about how the file was read. */
const added = z.object({ id: z.uuid(), title: z.string(), warnings: z.array(z.string()) });

export const documentsContract = {
  addDocument: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents',
    summary: 'Take in a document file (Word, PDF, ODT, text) and read it',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid() }),
    upload: true,
    body: command({
      evenIfTwin,
      direction,
      declaresOpen,
    }),
    reply: added,
    refusals: ['document-twin', ...fileRefusals],
  }),
  addText: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents/text',
    summary: 'Take in a pasted text and read it',
    needs: 'document.write',
    params: z.object({ unitId: z.uuid() }),
    body: command({ text: z.string().min(1).max(LONGEST_DOCUMENT), evenIfTwin, direction }),
    reply: added,
    refusals: ['document-twin', ...textRefusals],
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
      entry: shownEntry,
      revision: z.int(),
      /** The plan or report it was issued as (an assignment of the unit); null for what was taken in. */
      origin: z.object({ kind: z.enum(['plan', 'report']), id: z.uuid() }).nullable(),
      /** The latest first; each can be read and downloaded (`library.readVersion`). */
      versions: z.array(
        z.object({
          ordinal: z.int(),
          fileName: z.string().nullable(),
          size: z.int().nullable(),
          reason: z.string().nullable(),
          addedAt: z.iso.datetime(),
          addedBy: z.string().nullable(),
        }),
      ),
      file: z.object({ name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() }).nullable(),
      /** Of the latest version, as the program read it; what people said of it stands in `review`. */
      reading: documentReading,
      /** Of the reading with what was decided. */
      findings,
      review,
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
  ...reviewContract,
};
