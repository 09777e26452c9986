import { Refusal } from '#base/refusal.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { selectInstallation } from './installation-store.ts';
import { setupPathOf } from './setup-link.ts';

/** Recreates the database with a new set-up link of this token. */
export type WipeTrial = (setupToken: string) => Promise<void>;

/** Wipes a trial once the work has committed, and says where the next set-up begins. */
export async function wipeTrial(work: Work, wipe: WipeTrial): Promise<{ setupPath: string }> {
  if (work.rootsFor('unit.manage').length === 0) throw new Refusal('forbidden');
  if ((await selectInstallation(work.tx))?.kind !== 'trial') throw new Refusal('not-a-trial');
  // The whole database goes, history included: there is nothing left to record in.
  work.markRecorded();
  const token = newToken();
  work.afterCommit = () => wipe(token);
  return { setupPath: setupPathOf(token) };
}
