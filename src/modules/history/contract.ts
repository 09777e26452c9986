import { z } from 'zod';
import { endpoint } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { logParts } from './rules/log-filter.ts';

const kind = z.string().regex(/^[a-z][a-z-]{1,40}$/);
const day = givenDay;

const change = {
  id: z.string(),
  at: z.iso.datetime(),
  who: z.string(),
  /** In whose place they did it. */
  onBehalfOf: z.string().nullable(),
  action: z.string(),
  /** The action as a sentence. */
  what: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  /** What changed in words, a line for each value; a side is null where nothing stood beside it. */
  changes: z.array(z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  note: z.string().nullable(),
};

const ofUnit = z.object({ unitId: z.uuid() });

/** What of the log is asked for; the days are those of recording, in Vietnam, both included. */
const filter = z.object({
  from: day.optional(),
  to: day.optional(),
  part: z.enum(logParts).optional(),
  /** Of the unit alone, or with those below it. */
  span: z.enum(['own', 'below']).optional(),
  kind: kind.optional(),
  action: kind.optional(),
  person: z.uuid().optional(),
  words: z.string().trim().min(2).max(80).optional(),
});

export const historyContract = {
  readHistory: endpoint({
    method: 'GET',
    path: '/api/history/:unitId/:subjectKind/:subjectId',
    summary: 'Who changed a thing, when, from what to what; the newest first',
    needs: 'history.read',
    params: z.object({ unitId: z.uuid(), subjectKind: kind, subjectId: z.uuid() }),
    reply: z.object({
      unitName: z.string(),
      entries: z.array(
        z.object({
          ...change,
          /** An editing spell that has not ended. */
          open: z.boolean(),
        }),
      ),
    }),
  }),
  readLog: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/history',
    summary: 'What was done and looked at in a unit and those below it, the newest first, page by page',
    needs: 'history.read',
    params: ofUnit,
    query: filter.extend({
      /** `next` of the page before. */
      before: z.uuid().optional(),
    }),
    reply: z.object({
      unitName: z.string(),
      /** Whose log it is, when one person was asked for. */
      personName: z.string().nullable(),
      entries: z.array(
        z.object({
          ...change,
          /** When the row was written; later than `at` for what was typed before, or entered late. */
          recordedAt: z.iso.datetime(),
          unitId: z.uuid(),
          unitName: z.string(),
          subjectKind: z.string(),
          subjectId: z.uuid(),
          personId: z.uuid().nullable(),
          /** The content was erased by a decision; what is left is that something was done. */
          erased: z.boolean(),
        }),
      ),
      /** The days of the rows, the newest first: when each was sealed and over how many rows of the whole program. */
      days: z.array(z.object({ day: z.string(), sealedAt: z.iso.datetime().nullable(), rows: z.int().nullable() })),
      /** What the newest proof of the history found (`truong-an history verify`); null when there was none. */
      check: z
        .object({
          at: z.iso.datetime(),
          from: z.string(),
          to: z.string(),
          rows: z.int(),
          faults: z.int(),
        })
        .nullable(),
      /** Where the next page begins; null when there is nothing older. */
      next: z.uuid().nullable(),
    }),
  }),
  exportLog: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/history/export',
    summary: 'The same as an Excel file, at most 10,000 rows; recorded itself',
    needs: 'history.read',
    params: ofUnit,
    query: filter,
    reply: z.object({}),
    download: true,
  }),
  findPeople: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/history/people',
    summary: 'Those who ever held a role in a unit or below it, by their names without marks',
    needs: 'history.read',
    params: ofUnit,
    query: z.object({ q: z.string().trim().min(2).max(80) }),
    reply: z.object({
      people: z.array(z.object({ personId: z.uuid(), fullName: z.string() })),
      more: z.boolean(),
    }),
  }),
};
