import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import { deleteOtherSessions, deleteSessionById } from './session-store.ts';

const ending = (personId: Id) => ({
  unitId: NO_UNIT,
  subjectKind: 'person',
  subjectId: personId,
  action: 'end-session',
});

/** Ends another session of the own account, at once. */
export async function endSession(work: Work, sessionId: Id): Promise<Record<string, never>> {
  const { personId } = work.person;
  const ended = await deleteSessionById(work.tx, personId, sessionId, work.sessionToken ?? '');
  if (!ended) throw new Refusal('not-found');
  await work.record({ ...ending(personId), before: ended });
  return {};
}

/** Ends every session of the own account but this one. */
export async function endOtherSessions(work: Work): Promise<{ ended: number }> {
  const { personId } = work.person;
  const ended = await deleteOtherSessions(work.tx, personId, work.sessionToken ?? '');
  await work.record({ ...ending(personId), before: { ended } });
  return { ended };
}
