import type { Id } from '#base/id.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { SESSION_LENGTH } from '../rules/sessions.ts';
import { insertSession } from './account-store.ts';

/** Opens a session; its cookie is set once the work has committed. */
export async function startSession(work: Work, personId: Id): Promise<void> {
  const token = newToken();
  const expiresAt = new Date(work.now.getTime() + SESSION_LENGTH);
  await insertSession(work.tx, token, personId, work.now, expiresAt);
  work.sessionChange = { token, expiresAt };
}
