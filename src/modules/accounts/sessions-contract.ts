import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';

export const sessionsContract = {
  listSessions: endpoint({
    method: 'GET',
    path: '/api/account/sessions',
    summary:
      'Where the own account is signed in: browser and system in words, the first parts of the address, begin and last use',
    needs: 'signed-in',
    reply: z.object({
      sessions: z.array(
        z.object({
          id: z.uuid(),
          device: z.string().nullable(),
          /** The first parts of the address it was opened from; null: from this very machine. */
          place: z.string().nullable(),
          since: z.iso.datetime(),
          lastUsedAt: z.iso.datetime(),
          /** The session that asks. */
          own: z.boolean(),
        }),
      ),
    }),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/account/sessions/:sessionId',
    summary: 'End another session of the own account',
    needs: 'signed-in',
    params: z.object({ sessionId: z.uuid() }),
    body: command({}),
    reply: nothing,
  }),
  endOtherSessions: endpoint({
    method: 'POST',
    path: '/api/account/sessions/end-others',
    summary: 'End every other session of the own account',
    needs: 'signed-in',
    body: command({}),
    reply: z.object({ ended: z.number().int() }),
  }),
};
