import { z } from 'zod';
import { endpoint } from '#base/endpoint.ts';

export const historyContract = {
  readHistory: endpoint({
    method: 'GET',
    path: '/api/history/:unitId/:subjectKind/:subjectId',
    summary: 'Who changed a thing, when, from what to what; the newest first',
    needs: 'history.read',
    params: z.object({ unitId: z.uuid(), subjectKind: z.string().regex(/^[a-z][a-z-]{1,40}$/), subjectId: z.uuid() }),
    reply: z.object({
      entries: z.array(
        z.object({
          id: z.string(),
          at: z.iso.datetime(),
          who: z.string(),
          action: z.string(),
          /** The action as a sentence. */
          what: z.string(),
          before: z.unknown(),
          after: z.unknown(),
          note: z.string().nullable(),
          /** An editing spell that has not ended. */
          open: z.boolean(),
        }),
      ),
    }),
  }),
};
