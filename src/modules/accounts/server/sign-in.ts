import { createHash } from 'node:crypto';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import type { Database } from '#platform/database/connect.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { accountsContract } from '../contract.ts';
import { FAILURE_MEMORY, SESSION_LENGTH, secondsToWait } from '../rules/sessions.ts';
import { deleteFailures, insertFailure, insertSession, selectFailures, selectPersonByLogin } from './account-store.ts';
import { passwordMatches } from './passwords.ts';
import { readSession } from './read-session.ts';

type SignIn = (typeof accountsContract)['signIn'];

/** Signs a person in. A failure is kept through `db` once the refused work has been rolled back. */
export async function signIn(work: Work, db: Database, body: BodyOf<SignIn>): Promise<ReplyOf<SignIn>> {
  const loginHash = createHash('sha256').update(fold(body.login)).digest();
  const failures = await selectFailures(work.tx, loginHash, new Date(work.now.getTime() - FAILURE_MEMORY));
  const seconds = secondsToWait(failures, work.now);
  if (seconds > 0) throw new Refusal('sign-in-slowed', { seconds });
  const person = await selectPersonByLogin(work.tx, body.login);
  if (!(await passwordMatches(person?.passwordHash, body.password)) || !person) {
    work.afterRefusal = () => insertFailure(db, loginHash, work.now);
    throw new Refusal('sign-in-failed');
  }
  await deleteFailures(work.tx, loginHash);
  await startSession(work, person.id);
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: person.id, action: 'sign-in' });
  return readSession(work, person.id);
}

/** Opens a session; its cookie is set once the work has committed. */
export async function startSession(work: Work, personId: string): Promise<void> {
  const token = newToken();
  const expiresAt = new Date(work.now.getTime() + SESSION_LENGTH);
  await insertSession(work.tx, token, personId, work.now, expiresAt);
  work.sessionChange = { token, expiresAt };
}
