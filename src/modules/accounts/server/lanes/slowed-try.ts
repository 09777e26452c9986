import { createHash } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Keyring } from '#platform/keyring.ts';
import type { Work } from '#platform/work.ts';
import { CROWD, CROWD_MEMORY, FAILURE_MEMORY, secondsInCrowd, secondsToWait } from '../../rules/slowing.ts';
import { deviceOf } from './device.ts';
import { deleteFailures, insertFailure, isKnownDevice, lockLane, selectFailures } from './lane-store.ts';

/** What is tried, and whose it is. */
export interface Try {
  readonly what: 'password' | 'code' | 'slip';
  /** The sign-in name or the person the tries are counted for; it need not exist. */
  readonly name: string;
  readonly personId: Id | undefined;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const CROWD_LANE = digest('strangers');

/** The lane of somebody who is known: by their session, or by a device on which they signed in before. */
async function ownLane(work: Work, keyring: Keyring, { personId }: Try): Promise<string | undefined> {
  if (!personId) return undefined;
  if (work.caller?.personId === personId) return 'session';
  const device = deviceOf(work.visit.cookies, keyring);
  return device && (await isKnownDevice(work.tx, device, personId)) ? device : undefined;
}

/** A crowd of strangers, over all names, goes one by one. */
async function waitInCrowd(work: Work): Promise<void> {
  const since = new Date(work.now.getTime() - CROWD_MEMORY);
  const [newest] = await selectFailures(work.tx, CROWD_LANE, since);
  const [oldest] = newest ? await selectFailures(work.tx, CROWD_LANE, since, CROWD) : [];
  const seconds = secondsInCrowd(newest, oldest !== undefined, work.now);
  if (seconds > 0) throw new Refusal('sign-in-slowed', { seconds });
}

/**
 * Whether a try is right. Tries of one lane come one after the other, so that none slips through beside another; a wrong
 * one is counted and slows the next of the same lane, which is refused as long as it has to wait. Strangers share one lane
 * per name; whoever is known has a lane of their own: what strangers try never keeps them out. After a wrong one the caller returns its refusal, or the
 * transaction would be undone and nothing counted.
 */
export async function slowedTry(
  work: Work,
  keyring: Keyring,
  about: Try,
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  const own = await ownLane(work, keyring, about);
  const lane = digest(JSON.stringify([about.what, about.name, own ?? null]));
  if (!own) await waitInCrowd(work);
  // After the first wrong ones nobody waits long: a try that comes too early is refused before anything is computed.
  await lockLane(work.tx, lane);
  const failures = await selectFailures(work.tx, lane, new Date(work.now.getTime() - FAILURE_MEMORY));
  const seconds = secondsToWait(failures, work.now);
  if (seconds > 0) throw new Refusal('sign-in-slowed', { seconds });
  if (await isRight()) {
    await deleteFailures(work.tx, lane);
    return true;
  }
  await insertFailure(work.tx, lane, work.now);
  if (!own) await insertFailure(work.tx, CROWD_LANE, work.now);
  return false;
}
