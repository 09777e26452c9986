import { defineModule } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { sessionsContract } from '../../sessions-contract.ts';
import { endOtherSessions, endSession } from './end-sessions.ts';
import { selectSessionsOf } from './session-store.ts';

async function listSessions(work: Work) {
  const rows = await selectSessionsOf(work.tx, work.person.personId, work.sessionToken ?? '', work.now);
  const sessions = rows.map(({ since, lastUsedAt, ...row }) => ({
    ...row,
    since: since.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
  }));
  return { sessions };
}

export const sessionsModule = defineModule('sessions', sessionsContract, {
  listSessions: (work) => listSessions(work),
  endSession: (work, { params }) => endSession(work, params.sessionId),
  endOtherSessions: (work) => endOtherSessions(work),
});
