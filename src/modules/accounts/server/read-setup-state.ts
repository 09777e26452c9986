import type { Work } from '#platform/work.ts';
import { selectInstallation, selectSetupLink } from './installation-store.ts';
import { isSetupToken } from './setup-link.ts';

/** What the first visitor may do. */
export async function readSetupState(work: Work, token: string | undefined, trialPossible: boolean) {
  const empty = (await selectInstallation(work.tx)) === undefined;
  const link = await selectSetupLink(work.tx);
  return {
    empty,
    trialAllowed: empty && trialPossible,
    linkValid: empty && token !== undefined && isSetupToken(link?.token_hash, token),
  };
}
