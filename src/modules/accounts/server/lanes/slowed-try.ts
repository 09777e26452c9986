import { createHash } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Keyring } from '#platform/keyring.ts';
import type { Work } from '#platform/work.ts';
import { networkOf } from '../../rules/short-address.ts';
import {
  CROWD,
  CROWD_MEMORY,
  CROWD_SHARE,
  FAILURE_MEMORY,
  NAME_SHARE,
  NETWORK_FREE,
  secondsForNetwork,
  secondsInCrowd,
  secondsToWait,
} from '../../rules/slowing.ts';
import { deviceOf } from './device.ts';
import {
  countFailures,
  deleteFailures,
  insertFailures,
  isKnownDevice,
  lockLane,
  selectFailures,
  tryLane,
} from './lane-store.ts';

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

/** How long strangers of a network wait because of others of that network, and of all strangers while they are a crowd. */
async function waitAsStranger(work: Work, network: Buffer): Promise<{ readonly fromNetwork: number }> {
  const since = new Date(work.now.getTime() - CROWD_MEMORY);
  const isCrowd = (await selectFailures(work.tx, CROWD_LANE, since, CROWD)).length > 0;
  const own = await countFailures(work.tx, network, since);
  if (!isCrowd && own.count < NETWORK_FREE) return { fromNetwork: own.count };
  // Nobody waits in line with others of the same network: it would have every turn.
  if (!(await tryLane(work.tx, network))) throw slowed(secondsForNetwork(work.now, isCrowd, work.now));
  const { newest } = await countFailures(work.tx, network, since);
  slowDown(secondsForNetwork(newest, isCrowd, work.now));
  if (isCrowd) {
    await lockLane(work.tx, CROWD_LANE);
    const [last] = await selectFailures(work.tx, CROWD_LANE, since);
    slowDown(secondsInCrowd(last, work.now));
  }
  return { fromNetwork: own.count };
}

const slowed = (seconds: number) => new Refusal('sign-in-slowed', { seconds });

function slowDown(seconds: number): void {
  if (seconds > 0) throw slowed(seconds);
}

const failuresOf = (work: Work, lane: Buffer) =>
  selectFailures(work.tx, lane, new Date(work.now.getTime() - FAILURE_MEMORY));

/**
 * Whether a try is right. Tries of one lane come one after the other, so that none slips through beside another; a wrong
 * one is counted and slows the next of the same lane, which is refused as long as it has to wait. Strangers share one lane
 * per name, to which each network adds but a few, and one per name and network; whoever is known has a lane of their own: what
 * strangers try never keeps them out. After a wrong one the caller returns its refusal, or the transaction would be undone
 * and nothing counted.
 */
export async function slowedTry(
  work: Work,
  keyring: Keyring,
  about: Try,
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  const own = await ownLane(work, keyring, about);
  const laneOf = (whose: string | null) => digest(JSON.stringify([about.what, about.name, whose]));
  const address = networkOf(work.visit.address);
  const network = digest(JSON.stringify(['network', address]));
  const { fromNetwork } = own ? { fromNetwork: 0 } : await waitAsStranger(work, network);
  const lane = laneOf(own ?? null);
  const near = own ? undefined : laneOf(address);
  // After the first wrong ones nobody waits long: a try that comes too early is refused before anything is computed.
  await lockLane(work.tx, lane);
  const fromHere = near ? await failuresOf(work, near) : [];
  slowDown(Math.max(secondsToWait(await failuresOf(work, lane), work.now), secondsToWait(fromHere, work.now)));
  if (await isRight()) {
    await deleteFailures(work.tx, near ? [lane, near] : [lane]);
    return true;
  }
  if (!near) await insertFailures(work.tx, [lane], work.now);
  else {
    const shared = fromHere.length < NAME_SHARE ? [lane] : [];
    const crowd = fromNetwork < CROWD_SHARE ? [CROWD_LANE] : [];
    await insertFailures(work.tx, [near, network, ...shared, ...crowd], work.now);
  }
  return false;
}
