import type { BodyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { accountsContract } from '../contract.ts';
import { deleteSessionsOf, selectPerson, selectProof, updatePassword } from './account-store.ts';
import { rememberDevice } from './lanes/device.ts';
import { forgetDevices } from './lanes/lane-store.ts';
import { needGoodPassword } from './need-good-password.ts';
import { hashPassword } from './passwords.ts';
import { provesPassword } from './prove-password.ts';
import { deleteResetsOf } from './reset/reset-store.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { startSession } from './start-session.ts';

/** Changes the own password; every other session of the person ends, and no other device is known any more. */
export async function changePassword(
  work: Work,
  { keyring }: SignInSettings,
  body: BodyOf<(typeof accountsContract)['changePassword']>,
): Promise<Record<string, never> | Refusal> {
  const { personId } = work.person;
  const person = await selectPerson(work.tx, personId);
  if (!person) throw new Error(`No person ${personId}`);
  const isProven = await provesPassword(work, keyring, person.login, person, body.current);
  if (!isProven) return new Refusal('sign-in-failed');
  const unitIds = work.person.grants.map(({ unitId }) => unitId);
  await needGoodPassword(work, { ...person, password: body.next, unitIds, where: 'next' });
  await updatePassword(work.tx, personId, await hashPassword(body.next));
  await deleteResetsOf(work.tx, personId);
  const proof = work.sessionToken ? await selectProof(work.tx, work.sessionToken) : undefined;
  await deleteSessionsOf(work.tx, personId);
  await forgetDevices(work.tx, personId);
  await rememberDevice(work, keyring, personId);
  await startSession(work, personId, proof);
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'change-password' });
  return {};
}
