import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { comparePeople, compareVietnamese } from '#base/vietnamese.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Keyring } from '#platform/keyring.ts';
import { newPassword } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { invitationEnd } from '../../rules/grant-days.ts';
import { loginKey } from '../../rules/login-key.ts';
import { roleWord } from '../../rules/role-words.ts';
import { EXPIRED_SHOWN, SLIP_LENGTH } from '../../rules/sessions.ts';
import type { FillableUnit } from '../../rules/sheet/judge-people.ts';
import { loginBase, proposeLogin } from '../../rules/sheet/propose-login.ts';
import type { slipsContract } from '../../slips-contract.ts';
import { fillableUnits } from '../sheet/fillable-units.ts';
import { selectLogins } from '../sheet/sheet-store.ts';
import { codeDigest } from './slip-digest.ts';
import { keepCodes, lockInvitations, type OpenInvitation, selectOpen } from './slip-store.ts';

type C = typeof slipsContract;

interface Printable extends OpenInvitation {
  readonly unit: FillableUnit;
}

/** The open invitations in a unit and below to roles the caller may give there themselves. */
async function printable(work: Work, unitId: Id): Promise<Printable[]> {
  await work.need('person.invite', unitId);
  const units = new Map((await fillableUnits(work, unitId)).map((unit) => [unit.unitId, unit]));
  const since = new Date(work.now.getTime() - EXPIRED_SHOWN);
  const open = await selectOpen(work.tx, [...units.keys()], since, work.now);
  return open
    .flatMap((one): Printable[] => {
      const unit = units.get(one.unitId);
      const mayGive = unit?.roles.includes(one.role) && (!one.sensitive || unit.roles.includes('sensitive-reader'));
      return unit && (mayGive || (unit.first && unit.roles.includes(one.role))) ? [{ ...one, unit }] : [];
    })
    .sort((a, b) => compareVietnamese(a.unit.name, b.unit.name) || comparePeople(a.fullName, b.fullName));
}

const placeOf = ({ unit, role }: Printable) => ({ unitName: unit.name, unitKind: unit.kind, role });

/** Who waits for an account in a unit and below. */
export async function listForSlips(work: Work, unitId: Id): Promise<ReplyOf<C['listForSlips']>> {
  const open = await printable(work, unitId);
  const unit = await selectUnit(work.tx, unitId, work.today);
  return {
    unitName: unit?.name ?? '',
    invitations: open.map((one) => ({
      id: one.id,
      fullName: one.fullName,
      ...placeOf(one),
      email: one.email,
      mailed: one.mailed,
      printed: one.printed,
      expiresAt: one.expiresAt.toISOString(),
      expired: one.expiresAt <= work.now,
    })),
  };
}

/** Sign-in names for those who were invited without one. */
async function namesFor(work: Work, chosen: readonly Printable[]): Promise<ReadonlyMap<Id, string>> {
  const without = chosen.filter(({ login }) => login === null);
  const bases = [...new Set(without.map(({ fullName }) => loginBase(fullName)))];
  const taken = new Set((await selectLogins(work.tx, bases, bases, work.person.personId)).map(({ key }) => key));
  const names = new Map<Id, string>();
  for (const { id, fullName } of without) {
    const login = proposeLogin(fullName, (key) => taken.has(key));
    taken.add(loginKey(login));
    names.set(id, login);
  }
  return names;
}

/**
 * Codes for paper, shown in this answer and never again: only keyed digests are kept. A code given before no longer works,
 * and the time of the invitation begins anew.
 */
export async function makeSlips(
  work: Work,
  { keyring, site }: { readonly keyring: Keyring; readonly site: string | undefined },
  unitId: Id,
  body: BodyOf<C['makeSlips']>,
): Promise<ReplyOf<C['makeSlips']>> {
  await work.need('person.invite', unitId);
  await lockInvitations(work.tx, body.invitationIds);
  const wanted = new Set(body.invitationIds);
  const chosen = (await printable(work, unitId)).filter(({ id }) => wanted.has(id));
  if (chosen.length < wanted.size) throw new Refusal('not-found');
  const names = await namesFor(work, chosen);
  const slips = chosen.map((one) => ({
    ...one,
    login: one.login ?? names.get(one.id) ?? '',
    code: newPassword(),
    expiresAt: invitationEnd(work.now, one.from, one.until, SLIP_LENGTH),
  }));
  const kept = slips.map(({ id, login, code, expiresAt }) => ({
    id,
    login,
    codeDigest: codeDigest(keyring, id, code),
    expiresAt,
  }));
  await keepCodes(work.tx, work.person.personId, kept);
  for (const [unit, ofUnit] of Map.groupBy(slips, (slip) => slip.unit)) {
    const people = ofUnit.map(({ fullName, role }) => `${fullName} (${roleWord(role, unit.kind)})`).join(', ');
    const subject = { unitId: unit.unitId, subjectKind: 'unit', subjectId: unit.unitId };
    await work.record({ ...subject, action: 'print-slips', after: { people } });
  }
  const office = await selectUnit(work.tx, unitId, work.today);
  return {
    officeName: office?.name ?? '',
    site: site ?? null,
    slips: slips.map((slip) => ({
      invitationId: slip.id,
      fullName: slip.fullName,
      ...placeOf(slip),
      login: slip.login,
      code: slip.code,
      expiresAt: slip.expiresAt.toISOString(),
    })),
  };
}
