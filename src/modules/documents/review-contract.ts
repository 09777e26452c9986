import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { readingFinding, span } from './rules/reading/reading.ts';
import { verdicts } from './rules/review/decisions.ts';
import { itemValue } from './rules/review/item-values.ts';

const params = z.object({ unitId: z.uuid(), documentId: z.uuid() });

/** A decision of a person on one item; of each item the one that stands. */
export const decision = z.object({
  key: z.string(),
  step: z.int(),
  verdict: z.enum(verdicts),
  value: itemValue.nullable(),
  where: span.nullable(),
  by: z.string(),
  at: z.iso.datetime(),
});

/** What reading and decisions together give to think about, as sentences. */
export const findings = z.array(z.object({ ...readingFinding.shape, sentence: z.string() }));

export const review = z.object({
  /** The version of the document all of it is about. */
  version: z.int(),
  /** The number of the last decision, taken back or not; 0 before the first. */
  step: z.int(),
  decisions: z.array(decision),
  confirmed: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  /** What was corrected in an earlier document of the same form; never applied by itself. */
  offers: z.array(
    z.object({
      key: z.string(),
      verdict: z.enum(['corrected', 'removed']),
      value: itemValue.nullable(),
      from: z.object({ title: z.string(), numberSymbol: z.string().nullable(), addedAt: z.iso.datetime() }),
    }),
  ),
});

const after = z.object({
  step: z.int(),
  key: z.string(),
  /** The decision on that item that stands now. */
  decision: decision.nullable(),
  findings,
});

export const reviewContract = {
  decideItem: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/documents/:documentId/decisions',
    summary: 'Accept, correct, remove or add one item of a reading; the reading itself stays as it was read',
    needs: 'document.write',
    params,
    body: command({
      /** Null for an item that is added: it gets a key of its own. */
      key: z.string().max(80).nullable(),
      verdict: z.enum(verdicts),
      /** Of what is corrected or added. */
      value: itemValue.nullable(),
      /** The words an added item is taken from. */
      where: span.nullable(),
      /** The step of the decision on this item that was seen; 0 for none. */
      seen: z.int().min(0),
      /** The version of the document that was seen. */
      version: z.int().min(1),
    }),
    reply: after,
    refusals: ['stale', 'reading-confirmed'],
  }),
  undoDecision: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents/:documentId/decisions/undo',
    summary: 'Take back the decision that stands on an item; the one before it stands again',
    needs: 'document.write',
    params,
    body: command({ step: z.int().min(1) }),
    reply: after,
    refusals: ['stale', 'reading-confirmed'],
  }),
  confirmReading: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents/:documentId/confirmation',
    summary:
      'Confirm a reading once every duty, window, target and unsure item was looked at; accepts the rest as a whole',
    needs: 'document.write',
    params,
    body: command({ step: z.int().min(0), version: z.int().min(1) }),
    reply: z.object({ at: z.iso.datetime(), by: z.string() }),
    refusals: ['stale', 'reading-confirmed', 'reading-not-settled'],
  }),
  reopenReading: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/documents/:documentId/reopening',
    summary: 'Take the confirmation of a reading back, to correct it',
    needs: 'document.write',
    params,
    body: command({}),
    reply: nothing,
    refusals: ['reading-not-confirmed'],
  }),
};
