import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { declaresOpen, evenIfTwin, fileRefusals, shownEntry, textRefusals } from './contract.ts';
import { actStates } from './rules/acts/act-status.ts';
import { directions } from './rules/library/entry.ts';
import { entryFields } from './rules/library/entry-fields.ts';
import { LONGEST_DOCUMENT } from './rules/longest-document.ts';

const params = z.object({ unitId: z.uuid(), documentId: z.uuid() });
const versionParams = params.extend({ ordinal: z.coerce.number().int().min(1).max(9_999) });
const reason = z.string().trim().min(1).max(500);
const count = z.int().min(0);

/** What narrows a list of the library. */
export const libraryFilter = z.object({
  direction: z.enum(directions).optional(),
  kindCode: z.string().max(12).optional(),
  /** A `key` of `readFacets`. */
  issuer: z.string().max(400).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  force: z.enum(['not-ended', 'ended']).optional(),
});

const foundDocument = shownEntry.extend({
  id: z.uuid(),
  /** `2024-03` or `2024` of a date whose day is left blank. */
  datedIn: z.string().nullable(),
  title: z.string(),
  fileName: z.string().nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string().nullable(),
  /** How it stands today, as its thread says. */
  state: z.enum(actStates),
  /** The same in words, with its day. */
  stateWords: z.string(),
  /** When somebody confirmed the reading of the latest version. */
  confirmedAt: z.iso.datetime().nullable(),
  /** Items of the reading looked at, of how many; null when nobody began. */
  seen: z.int().nullable(),
  all: z.int().nullable(),
  /** Only this older version holds what was looked for. */
  olderVersion: z.int().nullable(),
  /** Where it stands in the words; null when the head of the document says it. */
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })).nullable(),
});

const versionAdded = z.object({ ordinal: z.int(), revision: z.int(), warnings: z.array(z.string()) });

/** The library: what is known of a document beside its words, and its versions. */
export const libraryContract = {
  searchLibrary: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/library',
    summary: 'Search the library of an office: words without marks or with slips, numbers however written, filters',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid() }),
    query: libraryFilter.extend({
      /** What is looked for; without it all documents, the newest first. */
      q: z.string().max(16_000).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    reply: z.object({
      documents: z.array(foundDocument),
      total: count,
      page: z.int(),
      pageSize: z.int(),
      /** Words without marks that were looked for, to be marked in a title. */
      lookedFor: z.array(z.string()),
      /** Typed words that no document holds, with those looked for in their place. */
      meant: z.array(z.object({ typed: z.string(), used: z.array(z.string()) })),
      /** Nothing answers exactly; these documents hold words that look alike. */
      near: z.boolean(),
      mayWrite: z.boolean(),
    }),
  }),
  readFacets: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/library/facets',
    summary: 'What the library of an office can be narrowed by, with how many documents each leaves',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid() }),
    reply: z.object({
      kinds: z.array(z.object({ code: z.string(), count })),
      issuers: z.array(z.object({ key: z.string(), name: z.string(), count })),
      years: z.array(z.object({ year: z.int(), count })),
      directions: z.array(z.object({ direction: z.enum(directions), count })),
    }),
  }),
  readIssued: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/library/issued/:kind/:assignmentId',
    summary: 'The entry of the library made when a plan or a report was sent; null when none was',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid(), kind: z.enum(['plan', 'report']), assignmentId: z.uuid() }),
    reply: z.object({ documentId: z.uuid().nullable() }),
  }),
  editEntry: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/documents/:documentId/entry',
    summary: 'Change what the library says of a document: number, day, issuer, subject, days in force, note',
    needs: 'document.write',
    params,
    body: command({ revision: z.int().min(1), entry: entryFields, evenIfTwin }),
    reply: z.object({ revision: z.int(), title: z.string() }),
    refusals: ['stale', 'document-twin', 'request-invalid'],
  }),
  addVersion: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents/:documentId/versions',
    summary: 'Add a new file of the same document; earlier versions stay',
    needs: 'document.write',
    params,
    upload: true,
    body: command({ revision: z.int().min(1), reason, declaresOpen, evenIfTwin }),
    reply: versionAdded,
    refusals: ['stale', 'document-twin', ...fileRefusals],
  }),
  addTextVersion: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents/:documentId/versions/text',
    summary: 'Add a new pasted text of the same document; earlier versions stay',
    needs: 'document.write',
    params,
    body: command({ revision: z.int().min(1), reason, text: z.string().min(1).max(LONGEST_DOCUMENT), evenIfTwin }),
    reply: versionAdded,
    refusals: ['stale', 'document-twin', ...textRefusals],
  }),
  readVersion: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents/:documentId/versions/:ordinal',
    summary: 'One version of a document with its words',
    needs: 'document.read',
    params: versionParams,
    reply: z.object({
      ordinal: z.int(),
      latest: z.int(),
      title: z.string(),
      fileName: z.string().nullable(),
      reason: z.string().nullable(),
      addedAt: z.iso.datetime(),
      addedBy: z.string().nullable(),
      /** Its words, cleaned as its reading has them. */
      text: z.string(),
    }),
  }),
  downloadVersion: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents/:documentId/versions/:ordinal/file',
    summary: 'The file of one version as it was taken in',
    needs: 'document.read',
    params: versionParams,
    reply: nothing,
    download: true,
  }),
};
