import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import { selectProof } from '../account-store.ts';
import { markSecondFactor } from '../sessions/limit-store.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { begin } from './enter.ts';
import { selectFactorCounts } from './factor-store.ts';
import { notify } from './notify.ts';
import { makeRecoveryCodes } from './recovery.ts';

/**
 * What follows a new factor: recovery codes where there are none, history, a letter, and for somebody who had to set it
 * up the way in.
 */
export async function afterAdding(
  work: Work,
  settings: SignInSettings,
  factor: 'totp' | 'passkey',
  about: { readonly name?: string } = {},
): Promise<{ recoveryCodes: string[] }> {
  const { personId, enrolling } = work.person;
  const { recoveryCodes: left } = await selectFactorCounts(work.tx, personId);
  const recoveryCodes = left > 0 ? [] : await makeRecoveryCodes(work, settings.keyring, personId);
  const after = { factor, ...about };
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'add-factor', after });
  await notify(work, settings, personId, { kind: 'added', factor });
  if (!work.sessionToken) return { recoveryCodes };
  if (enrolling) {
    const by = (await selectProof(work.tx, work.sessionToken))?.by ?? 'password';
    await begin(work, settings, personId, { by, second: factor });
  } else await markSecondFactor(work.tx, work.sessionToken);
  return { recoveryCodes };
}
