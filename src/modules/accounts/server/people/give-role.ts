import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { peopleContract } from '../../people-contract.ts';
import { type Span, spanOf, toldSpan } from '../../rules/grant-days.ts';
import { type Role, roleFits, worksWithSensitive } from '../../rules/roles.ts';
import { insertGrant, type PersonRow, selectPersonByLogin } from '../account-store.ts';
import { lockUnit } from '../people-store.ts';
import { needRoleToGive } from '../roles-to-give.ts';
import { endSessionsAt } from './end-sessions.ts';
import { type StandingGrant, selectStanding } from './grant-store.ts';

type C = typeof peopleContract;

async function personOf(work: Work, login: string): Promise<PersonRow> {
  const person = await selectPersonByLogin(work.tx, login);
  if (!person) throw new Refusal('person-unknown');
  return person;
}

/** Who has a sign-in name: asked by its every letter, so that nobody leafs through the people of others. */
export async function findPerson(work: Work, unitId: Id, login: string): Promise<ReplyOf<C['findPerson']>> {
  await work.need('person.invite', unitId);
  const { id, fullName } = await personOf(work, login);
  const standing = await selectStanding(work.tx, unitId, work.now);
  return { personId: id, fullName, roles: rolesOf(standing, id) };
}

export const rolesOf = (standing: readonly StandingGrant[], personId: Id): Role[] => [
  ...new Set(standing.filter((one) => one.personId === personId && !one.delegatedFrom).map(({ role }) => role)),
];

const overlaps = (grant: StandingGrant, span: Span, now: Date): boolean =>
  (span.until === null || grant.from < span.until) && (grant.until === null || grant.until > (span.from ?? now));

/** A role of one's own that somebody holds in some of these days. */
export const heldIn = (standing: readonly StandingGrant[], personId: Id, role: Role, span: Span, now: Date) =>
  standing.find(
    (one) => one.personId === personId && one.role === role && !one.delegatedFrom && overlaps(one, span, now),
  );

/** Gives roles to somebody; a right to see sensitive figures that they hold already is not given twice. */
export async function insertRoles(
  work: Work,
  unitId: Id,
  personId: Id,
  role: Role,
  span: Span,
  sensitive: boolean,
  standing: readonly StandingGrant[],
): Promise<void> {
  const grant = { personId, unitId, from: span.from ?? work.now, until: span.until, grantedBy: work.person.personId };
  await insertGrant(work.tx, { ...grant, id: work.newId(), role });
  if (sensitive && !heldIn(standing, personId, 'sensitive-reader', span, work.now)) {
    await insertGrant(work.tx, { ...grant, id: work.newId(), role: 'sensitive-reader' });
  }
  if (span.until) await endSessionsAt(work, personId, span.until);
}

/** Gives a role on a unit to somebody who has an account: nobody to themselves, nobody more than they may give. */
export async function giveRole(work: Work, unitId: Id, body: BodyOf<C['giveRole']>): Promise<ReplyOf<C['giveRole']>> {
  await work.need('person.invite', unitId);
  const span = spanOf(body, work.today);
  const unit = await selectUnit(work.tx, unitId, work.today);
  if (unit && !roleFits(body.role, sideOf(unit.kind))) throw new Refusal('role-not-for-unit');
  const wanted = { role: body.role, until: span.until, seeing: body.sensitive ?? false };
  const { maySee } = await needRoleToGive(work, unitId, wanted);
  const person = await personOf(work, body.login);
  if (person.id === work.person.personId) throw new Refusal('grant-to-self');
  await lockUnit(work.tx, unitId);
  const standing = await selectStanding(work.tx, unitId, work.now);
  if (heldIn(standing, person.id, body.role, span, work.now)) throw new Refusal('role-held', { name: person.fullName });
  const sensitive = (body.sensitive ?? worksWithSensitive(body.role)) && maySee;
  await insertRoles(work, unitId, person.id, body.role, span, sensitive, standing);
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'give-role',
    after: { fullName: person.fullName, role: body.role, ...toldSpan(span), ...(sensitive ? { sensitive } : {}) },
  });
  return { fullName: person.fullName };
}
