import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';

const entry = z.object({ unitId: z.uuid(), register: z.string().regex(/^[a-z][a-z0-9-]*$/), entryId: z.uuid() });
const one = entry.extend({ fileId: z.uuid() });
const day = plainDay;

const file = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['picture', 'pdf']),
  /** Bytes as they are kept. */
  size: z.int(),
  /** Children can be recognised in it. */
  children: z.object({ consent: z.string(), retainUntil: day }).nullable(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
  /** Why there is nothing to open any more: struck out by somebody, or its last day was over. */
  gone: z.object({ on: day, by: z.string().nullable(), reason: z.string().nullable() }).nullable(),
});

export const evidenceContract = {
  listEvidence: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/files',
    summary: 'The files that prove an entry; those with children are shown inside the unit alone',
    needs: 'register.read',
    params: entry,
    reply: z.object({
      files: z.array(file),
      /** How many this reader may not see because children can be recognised in them. */
      hidden: z.int(),
      /** What may be added, or null where this reader adds nothing. */
      adding: z.object({ most: z.int(), help: z.string() }).nullable(),
    }),
  }),
  addEvidence: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/files',
    summary: 'Add a picture or a PDF to an entry; the phone makes its id, so that it may be sent again without harm',
    needs: 'register.write',
    params: entry,
    upload: true,
    body: command({
      fileId: z.uuid(),
      children: z.boolean(),
      consent: z.string().trim().max(500).default(''),
      retainUntil: givenDay.nullable().default(null),
    }),
    reply: file,
    refusals: [
      'evidence-unfit',
      'evidence-not-taken',
      'evidence-full',
      'evidence-known',
      'entry-withdrawn',
      'picture-heic',
      'picture-broken',
      'picture-too-large',
      'file-kind-unknown',
      'file-too-large',
      'file-too-heavy',
      'file-broken',
      'file-locked',
      'document-secret',
      'reader-busy',
      'stale',
    ],
  }),
  openEvidence: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/files/:fileId',
    summary: 'The picture or the PDF itself; with `small` a small picture for lists',
    needs: 'register.read',
    params: one,
    query: z.object({ small: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false) }),
    reply: nothing,
    download: true,
    refusals: ['evidence-gone'],
  }),
  withdrawEvidence: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/files/:fileId/withdraw',
    summary: 'Strike a file out: its bytes go at once, its name and the reason stay to be read',
    needs: 'register.write',
    params: one,
    body: command({ reason: z.string().trim().min(3).max(500) }),
    reply: file,
    refusals: ['evidence-gone'],
  }),
};
