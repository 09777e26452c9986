import { createHash } from 'node:crypto';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import { FAILURE_MEMORY, secondsToWait } from '../rules/sessions.ts';
import { deleteFailures, insertFailure, lockName, selectFailures } from './account-store.ts';
import { passwordMatches } from './passwords.ts';

/**
 * Whether a password is the one of a sign-in name. Tries of one name come one after the other, so that none slips through
 * beside another; a wrong one is counted and slows the next, which is refused as long as it has to wait. After a wrong one
 * the caller returns its refusal, or the transaction would be undone and nothing counted.
 */
export async function provesPassword(
  work: Work,
  login: string,
  storedHash: string | undefined,
  password: string,
): Promise<boolean> {
  const nameHash = createHash('sha256').update(fold(login)).digest();
  await lockName(work.tx, nameHash);
  const failures = await selectFailures(work.tx, nameHash, new Date(work.now.getTime() - FAILURE_MEMORY));
  const seconds = secondsToWait(failures, work.now);
  if (seconds > 0) throw new Refusal('sign-in-slowed', { seconds });
  if (await passwordMatches(storedHash, password)) {
    await deleteFailures(work.tx, nameHash);
    return true;
  }
  await insertFailure(work.tx, nameHash, work.now);
  return false;
}
