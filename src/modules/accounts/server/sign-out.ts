import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import { deleteSession } from './account-store.ts';

/** Ends this session, on this device only; the cookie is cleared once the work has committed. */
export async function signOut(work: Work): Promise<Record<string, never>> {
  if (work.sessionToken) await deleteSession(work.tx, work.sessionToken);
  work.sessionChange = { end: true };
  const { personId } = work.person;
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'sign-out' });
  return {};
}
