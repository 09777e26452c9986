import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { plainDay } from '#base/plain-day.ts';
import { actStates } from './rules/acts/act-status.ts';
import { factStates } from './rules/acts/believe.ts';
import { threadRelations } from './rules/acts/thread-relations.ts';

const params = z.object({ unitId: z.uuid() });
const day = plainDay;
/** The id of an act (`13-2023-NĐ-CP`, `13-KL-TW@2021`), or of a document without a number (`doc:…`). */
const actId = z.string().regex(/^[^\p{Cc}]{4,260}$/u);
/** Words of a person: no letters that are none. */
const plain = /^[^\p{Cc}\p{Cs}]*$/u;
const written = z.string().trim().min(3).max(300).regex(plain);

const node = z.object({
  id: z.string(),
  /** Where the library of the office has it. */
  documentId: z.uuid().nullable(),
  label: z.string(),
  kindName: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  day: day.nullable(),
  state: z.enum(actStates),
  /** The state in words, with its day. */
  stateWords: z.string(),
});

const neighbour = node.extend({
  /** From the later text to the earlier. */
  relations: z.array(z.enum(threadRelations)),
  locator: z.string().nullable(),
});

const group = z.object({ kind: z.string(), name: z.string(), total: z.int(), nodes: z.array(neighbour) });

const factFields = z.object({
  state: z.enum(factStates),
  inForceFrom: day.nullable(),
  /** The last day. */
  inForceTo: day.nullable(),
  /** The act that amends or replaces it, as a person writes it. */
  by: written.nullable(),
  changedFrom: day.nullable(),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  note: z
    .string()
    .trim()
    .min(1)
    .max(1_000)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u)
    .nullable(),
});

const fact = z.object({
  unitId: z.uuid(),
  id: z.uuid(),
  /** The office that wrote it. */
  office: z.string(),
  isOwn: z.boolean(),
  revision: z.int(),
  writtenAt: z.iso.datetime(),
  ...factFields.shape,
});

/** How an act stands, from whom that is known. */
const standing = z.object({
  /** One sentence a fact, the state first. */
  sentences: z.array(z.string()),
  inForceFrom: day.nullable(),
  inForceTo: day.nullable(),
  source: z.string().nullable(),
  facts: z.array(fact),
});

const listedAct = node.extend({
  /** How many documents of the library rest on it; of these, how many lead running programmes. */
  total: z.int(),
  running: z.int(),
  /** The office itself, or one above it, wrote of it. */
  isWritten: z.boolean(),
});

/** Acts that documents rest on: how they stand, what rests on them, what the office found about them. */
export const actsContract = {
  readValidity: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents/:documentId/validity',
    summary: 'What must be known of the acts a document cites: replaced, amended, ended, as of its day and today',
    needs: 'document.read',
    params: params.extend({ documentId: z.uuid() }),
    reply: z.object({
      notes: z.array(
        z.object({
          /** Of the first citation of the act in the text of the reading. */
          start: z.int(),
          end: z.int(),
          isBasis: z.boolean(),
          tone: z.enum(['attention', 'quiet']),
          sentence: z.string(),
          act: node,
        }),
      ),
      /** How many acts it cites. */
      acts: z.int(),
    }),
  }),
  readThread: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/thread',
    summary: 'What a document or an act rests on and what rests on it, in the library of an office',
    needs: 'document.read',
    params,
    query: z.object({ document: z.uuid().optional(), act: actId.optional() }),
    reply: z.object({
      centre: node,
      standing,
      restsOn: z.array(group),
      restedOnBy: z.array(group),
      mayWrite: z.boolean(),
    }),
  }),
  listNeighbours: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/thread/neighbours',
    summary: 'More neighbours of one kind on one side of a document or an act',
    needs: 'document.read',
    params,
    query: z.object({
      document: z.uuid().optional(),
      act: actId.optional(),
      side: z.enum(['rests-on', 'rested-on-by']),
      kind: z.string().max(60).regex(plain),
      skip: z.coerce.number().int().min(0).max(100_000),
    }),
    reply: z.object({ total: z.int(), nodes: z.array(neighbour) }),
  }),
  listOutdated: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/outdated',
    summary: 'Acts that were replaced or have ended and on which documents of an office still rest',
    needs: 'document.read',
    params,
    reply: z.object({
      acts: z.array(
        listedAct.extend({
          since: day.nullable(),
          sentence: z.string(),
          successor: z.object({ id: z.string(), label: z.string() }).nullable(),
          /** The first of them, those of running programmes before the others, then the newest. */
          documents: z.array(
            z.object({
              id: z.uuid(),
              title: z.string(),
              signedOn: day.nullable(),
              isRunning: z.boolean(),
              isBasis: z.boolean(),
              /** It had ended already when the document was made. */
              wasOver: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  }),
  listActs: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/acts',
    summary: 'Acts whose life is known: those that come with the program and those offices wrote of',
    needs: 'document.read',
    params,
    reply: z.object({ acts: z.array(listedAct), mayWrite: z.boolean() }),
  }),
  addActFact: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/act-facts',
    summary: 'Write what the office found about the life of an act; the units below read it',
    needs: 'document.write',
    params,
    body: command({ act: written, fact: factFields }),
    reply: z.object({ id: z.uuid(), actId: z.string(), revision: z.int() }),
    refusals: ['request-invalid', 'act-fact-exists'],
  }),
  editActFact: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/act-facts/:factId',
    summary: 'Change what the office wrote about an act',
    needs: 'document.write',
    params: params.extend({ factId: z.uuid() }),
    body: command({ revision: z.int().min(1), fact: factFields }),
    reply: z.object({ revision: z.int() }),
    refusals: ['request-invalid', 'stale'],
  }),
  withdrawActFact: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/act-facts/:factId/withdraw',
    summary: 'Take back what the office wrote about an act; its history stays',
    needs: 'document.write',
    params: params.extend({ factId: z.uuid() }),
    body: command({ revision: z.int().min(1) }),
    reply: nothing,
    refusals: ['stale'],
  }),
};
