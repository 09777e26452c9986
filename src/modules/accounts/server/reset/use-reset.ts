import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { resetContract } from '../../reset-contract.ts';
import { deleteSessionsOf, selectGrantsWithUnits, updatePassword } from '../account-store.ts';
import { enter, type SignInState } from '../factors/enter.ts';
import { notify } from '../factors/notify.ts';
import { forgetDevices } from '../lanes/lane-store.ts';
import { needGoodPassword } from '../need-good-password.ts';
import { hashPassword } from '../passwords.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { deleteResetsOf, lockReset } from './reset-store.ts';

/** Whose password a link renews; the sign-in name is told, because it is often forgotten too. */
export async function readReset(work: Work, token: string): Promise<ReplyOf<(typeof resetContract)['readReset']>> {
  const reset = await lockReset(work.tx, token, work.now);
  if (!reset) throw new Refusal('reset-invalid');
  return { fullName: reset.fullName, login: reset.login };
}

/**
 * Takes a new password by a link, once. Every session and every known device of the person ends; from here it goes on as
 * after the password: to the second factor where there is one.
 */
export async function useReset(
  work: Work,
  settings: SignInSettings,
  token: string,
  password: string,
): Promise<SignInState> {
  const reset = await lockReset(work.tx, token, work.now);
  if (!reset) throw new Refusal('reset-invalid');
  const { personId, fullName } = reset;
  const grants = await selectGrantsWithUnits(work.tx, personId, work.now, work.today);
  const unitIds = [...grants.map(({ unit_id }) => unit_id), reset.unitId];
  await needGoodPassword(work, { ...reset, password, unitIds, where: 'password' });
  await updatePassword(work.tx, personId, await hashPassword(password));
  await deleteResetsOf(work.tx, personId);
  await deleteSessionsOf(work.tx, personId);
  await forgetDevices(work.tx, personId);
  await work.record(
    { unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'reset-password' },
    { personId, fullName },
  );
  await notify(work, settings, personId, { kind: 'password' });
  return enter(work, settings, personId, { by: 'password' });
}
