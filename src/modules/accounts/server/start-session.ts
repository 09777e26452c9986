import type { Id } from '#base/id.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { ENROL_LENGTH, sessionEnd } from '../rules/sessions.ts';
import { deleteSession, insertSession, type ProvedBy } from './account-store.ts';
import { wordsOfDevice } from './lanes/device.ts';

/**
 * Opens a session, always under a new token; one this browser had before ends. Its cookie is set once the work has
 * committed. At the stage `enrol` nothing can be done but to set up a second factor.
 */
export async function startSession(
  work: Work,
  personId: Id,
  by: ProvedBy = 'password',
  stage: 'in' | 'enrol' = 'in',
): Promise<void> {
  if (work.sessionToken) await deleteSession(work.tx, work.sessionToken);
  const token = newToken();
  const expiresAt = stage === 'enrol' ? new Date(work.now.getTime() + ENROL_LENGTH) : sessionEnd(work.now, work.now);
  await insertSession(work.tx, token, personId, work.now, expiresAt, {
    stage,
    device: wordsOfDevice(work),
    proved_by: by,
  });
  work.sessionChange = { token, expiresAt };
}
