import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { accountsContract } from '../contract.ts';
import { selectPersonByLogin } from './account-store.ts';
import { provesPassword } from './prove-password.ts';
import { readSession } from './read-session.ts';
import { startSession } from './start-session.ts';

type SignIn = (typeof accountsContract)['signIn'];

/** Signs a person in; an unknown name and a wrong password are refused alike. */
export async function signIn(work: Work, body: BodyOf<SignIn>): Promise<ReplyOf<SignIn> | Refusal> {
  const person = await selectPersonByLogin(work.tx, body.login);
  const isProven = await provesPassword(work, body.login, person?.passwordHash, body.password);
  if (!isProven || !person) return new Refusal('sign-in-failed');
  await startSession(work, person.id);
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: person.id, action: 'sign-in' });
  return readSession(work, person.id);
}
