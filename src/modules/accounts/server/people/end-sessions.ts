import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { deleteSessionsOf } from '../account-store.ts';

/** The job that ends the sessions of somebody whose last role ended on a day set before. */
export const END_SESSIONS_TASK = 'end-sessions';

/** Whoever leaves is signed out at once, or at the moment the role ends. */
export async function endSessionsAt(work: Work, personId: Id, at: Date): Promise<void> {
  if (at <= work.now) await deleteSessionsOf(work.tx, personId);
  else await work.later(END_SESSIONS_TASK, { personId }, at);
}
