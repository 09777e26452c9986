import type { BodyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { accountsContract } from '../contract.ts';
import { deleteSessionsOf, selectPerson, updatePassword } from './account-store.ts';
import { hashPassword } from './passwords.ts';
import { provesPassword } from './prove-password.ts';
import { startSession } from './start-session.ts';

/** Changes the own password; every other session of the person ends. */
export async function changePassword(
  work: Work,
  body: BodyOf<(typeof accountsContract)['changePassword']>,
): Promise<Record<string, never> | Refusal> {
  const { personId } = work.person;
  const person = await selectPerson(work.tx, personId);
  if (!person) throw new Error(`No person ${personId}`);
  const isProven = await provesPassword(work, person.login, person.passwordHash, body.current);
  if (!isProven) return new Refusal('sign-in-failed');
  await updatePassword(work.tx, personId, await hashPassword(body.next));
  await deleteSessionsOf(work.tx, personId);
  await startSession(work, personId);
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'change-password' });
  return {};
}
