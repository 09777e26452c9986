import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { needPasswordAgain } from './password-again.ts';
import { makeRecoveryCodes } from './recovery.ts';
import { readStanding } from './standing.ts';

/** Makes new recovery codes; those before no longer work. */
export async function renewRecoveryCodes(work: Work, settings: SignInSettings, password: string) {
  const refused = await needPasswordAgain(work, settings, password);
  if (refused) return refused;
  const { personId } = work.person;
  if (!(await readStanding(work, personId)).hasSecond) throw new Refusal('factor-first');
  const recoveryCodes = await makeRecoveryCodes(work, settings.keyring, personId);
  const renewed = { unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'renew-recovery-codes' };
  await work.record(renewed);
  return { recoveryCodes };
}
