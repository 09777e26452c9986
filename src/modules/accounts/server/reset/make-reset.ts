import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { resetContract } from '../../reset-contract.ts';
import { RESET_LENGTH } from '../../rules/sessions.ts';
import { administersAll } from '../access/protection.ts';
import { selectProtected } from '../access/protection-store.ts';
import { notify } from '../factors/notify.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { putReset } from './reset-store.ts';

/**
 * Makes a one-time link for somebody of the unit who forgot the password. Until it is used the old password goes on, so
 * that a link asked for by somebody else shuts nobody out. Recorded with the reason, told to the owner by mail; second
 * factors stay and are asked for after the link too.
 */
export async function makeReset(
  work: Work,
  settings: SignInSettings,
  { unitId, personId }: { readonly unitId: Id; readonly personId: Id },
  reason: string,
): Promise<ReplyOf<(typeof resetContract)['makeReset']>> {
  await work.need('person.invite', unitId);
  const person = (await selectProtected(work.tx, unitId, work.now)).find((one) => one.personId === personId);
  if (!person) throw new Refusal('not-found');
  const { personId: madeBy } = work.person;
  if (personId === madeBy) throw new Refusal('reset-password-own');
  if (!(await administersAll(work, person))) throw new Refusal('reset-beyond');
  const token = newToken();
  const expiresAt = new Date(work.now.getTime() + RESET_LENGTH);
  await putReset(work.tx, { token, personId, unitId, madeBy, now: work.now, expiresAt });
  const { fullName } = person;
  const after = { personId, fullName };
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'make-password-reset',
    after,
    note: reason,
  });
  await notify(work, settings, personId, { kind: 'password-link', by: work.person.fullName });
  return { fullName, resetPath: `/password-resets/${token}`, expiresAt: expiresAt.toISOString() };
}
