import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import { lowerSessions, unmarkSecondFactor } from '../sessions/limit-store.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { deleteRecoveryCodes, deleteTotp } from './factor-store.ts';
import { notify } from './notify.ts';
import { deletePasskey } from './passkey-store.ts';
import { needPasswordAgain } from './password-again.ts';
import { readStanding } from './standing.ts';

/** What follows the removal of a factor: the last one stays where one is required; without any no recovery code is left. */
async function afterRemoving(
  work: Work,
  settings: SignInSettings,
  factor: 'totp' | 'passkey',
  about: { readonly name?: string },
): Promise<Record<string, never>> {
  const { personId } = work.person;
  const standing = await readStanding(work, personId);
  if (!standing.hasSecond) {
    if (standing.due) throw new Refusal('factor-required');
    await deleteRecoveryCodes(work.tx, personId);
    await unmarkSecondFactor(work.tx, personId);
    await lowerSessions(work.tx, { personId }, work.now);
  }
  const before = { factor, ...about };
  await work.record({ unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'remove-factor', before });
  await notify(work, settings, personId, { kind: 'removed', factor });
  return {};
}

/** Removes the authenticator app. */
export async function removeTotp(work: Work, settings: SignInSettings, password: string) {
  const refused = await needPasswordAgain(work, settings, password);
  if (refused) return refused;
  if (!(await deleteTotp(work.tx, work.person.personId))) throw new Refusal('not-found');
  return afterRemoving(work, settings, 'totp', {});
}

/** Removes a passkey. */
export async function removePasskey(work: Work, settings: SignInSettings, passkeyId: Id, password: string) {
  const refused = await needPasswordAgain(work, settings, password);
  if (refused) return refused;
  const removed = await deletePasskey(work.tx, work.person.personId, passkeyId);
  if (!removed) throw new Refusal('not-found');
  return afterRemoving(work, settings, 'passkey', removed);
}
