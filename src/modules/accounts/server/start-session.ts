import type { Id } from '#base/id.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { ENROL_LENGTH, type ProvedBy, sessionEnd } from '../rules/sessions.ts';
import { shortAddress } from '../rules/short-address.ts';
import { deleteSession, insertSession } from './account-store.ts';
import { wordsOfDevice } from './lanes/device.ts';
import { lowerSessions } from './sessions/limit-store.ts';

interface Beginning {
  readonly by?: ProvedBy;
  /** A second factor was proved too, or the provider vouches for two. */
  readonly hasSecond?: boolean;
  readonly stage?: 'in' | 'enrol';
}

/**
 * Opens a session, always under a new token; one this browser had before ends. Its cookie is set once the work has
 * committed. At the stage `enrol` nothing can be done but to set up a second factor. Without one the
 * session ends where a role begins to require it.
 */
export async function startSession(
  work: Work,
  personId: Id,
  { by = 'password', hasSecond = false, stage = 'in' }: Beginning = {},
): Promise<void> {
  if (work.sessionToken) await deleteSession(work.tx, work.sessionToken);
  const token = newToken();
  const expiresAt = stage === 'enrol' ? new Date(work.now.getTime() + ENROL_LENGTH) : sessionEnd(work.now, work.now);
  await insertSession(work.tx, token, personId, work.now, expiresAt, {
    stage,
    device: wordsOfDevice(work),
    proved_by: by,
    second_factor: hasSecond,
    place: shortAddress(work.visit.address),
  });
  if (stage === 'in' && !hasSecond) await lowerSessions(work.tx, { personId }, work.now);
  work.sessionChange = { token, expiresAt };
}
