import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { accessContract } from '../../access-contract.ts';
import { factorDue, inForceFor } from '../../rules/factors/due.ts';
import { roleNames } from '../../rules/roles.ts';
import { deleteSessionsOf } from '../account-store.ts';
import { deleteRecoveryCodes, deleteTotp } from '../factors/factor-store.ts';
import { notify } from '../factors/notify.ts';
import { deletePasskeysOf } from '../factors/passkey-store.ts';
import { readPolicies } from '../factors/standing.ts';
import { forgetDevices } from '../lanes/lane-store.ts';
import { deleteLinksOf } from '../providers/provider-store.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { type ProtectedPerson, selectProtected } from './protection-store.ts';

/** Whether the caller administers every unit where somebody holds a role or will: nobody weakens whom they stand below. */
export async function administersAll(work: Work, { unitIds }: ProtectedPerson): Promise<boolean> {
  for (const unitId of unitIds) {
    if (!(await work.may('person.invite', unitId))) return false;
  }
  return true;
}

/** How the accounts of a unit's people are protected. */
export async function listProtection(
  work: Work,
  unitId: Id,
): Promise<ReplyOf<(typeof accessContract)['listProtection']>> {
  await work.need('person.invite', unitId);
  const unit = await selectUnit(work.tx, unitId, work.today);
  const policies = await readPolicies(work);
  const people = [];
  for (const person of await selectProtected(work.tx, unitId, work.now)) {
    const { roles, unitIds: _units, lastSeenAt, ...known } = person;
    const held = roles.map(({ role, since }) => ({ role, since: new Date(since) }));
    const administered = known.personId !== work.person.personId && (await administersAll(work, person));
    const hasSecond = known.totp || known.passkeys > 0;
    const hasAny = hasSecond || known.recoveryCodes > 0;
    people.push({
      ...known,
      due: hasSecond ? null : (factorDue(held, policies, work.today)?.until ?? null),
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
      administered,
      resettable: hasAny && administered,
    });
  }
  const required = roleNames.flatMap((role) => {
    const policy = inForceFor(role, policies, work.today);
    return policy?.required
      ? [{ role, since: policy.validFrom, graceDays: policy.graceDays, source: policy.source }]
      : [];
  });
  return { unitName: unit?.name ?? '', required, people: people.sort((a, b) => comparePeople(a.fullName, b.fullName)) };
}

/**
 * Takes every second factor of somebody away who lost them, with every session: they sign in by password and set up
 * anew. Recorded with the reason, told to them by mail; no secret is shown to anybody.
 */
export async function resetFactors(
  work: Work,
  settings: SignInSettings,
  { unitId, personId }: { readonly unitId: Id; readonly personId: Id },
  reason: string,
): Promise<Record<string, never>> {
  await work.need('person.invite', unitId);
  const person = (await selectProtected(work.tx, unitId, work.now)).find((one) => one.personId === personId);
  if (!person) throw new Refusal('not-found');
  if (personId === work.person.personId) throw new Refusal('reset-own');
  if (!(await administersAll(work, person))) throw new Refusal('reset-beyond');
  await deleteTotp(work.tx, personId);
  await deletePasskeysOf(work.tx, personId);
  await deleteRecoveryCodes(work.tx, personId);
  await deleteLinksOf(work.tx, personId);
  await deleteSessionsOf(work.tx, personId);
  await forgetDevices(work.tx, personId);
  const { totp, passkeys, recoveryCodes, fullName } = person;
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'reset-factors',
    before: { personId, fullName, totp, passkeys, recoveryCodes },
    note: reason,
  });
  await notify(work, settings, personId, { kind: 'reset' });
  return {};
}
