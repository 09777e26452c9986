import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { peopleContract } from '../../people-contract.ts';
import { partsOf } from '../../rules/delegation.ts';
import { spanOf, toldSpan } from '../../rules/grant-days.ts';
import type { Role } from '../../rules/roles.ts';
import { insertGrant } from '../account-store.ts';
import { endGrantRow, lockUnit } from '../people-store.ts';
import { rolesOf } from './give-role.ts';
import { type StandingGrant, selectStanding } from './grant-store.ts';

type C = typeof peopleContract;

/** The caller's own roles in force, of which something can be handed on. */
const ownOf = (work: Work, standing: readonly StandingGrant[]): StandingGrant[] =>
  standing.filter(
    ({ personId, delegatedFrom, from }) =>
      personId === work.person.personId && delegatedFrom === null && from <= work.now,
  );

const concerns = ({ personId, holderId }: StandingGrant, callerId: Id): boolean =>
  personId === callerId || holderId === callerId;

/** Who stands in for whom; whoever may not see the people of the unit sees what concerns them. */
export async function listStandIns(work: Work, unitId: Id): Promise<ReplyOf<C['listStandIns']>> {
  await work.needHere('unit.read', unitId);
  const callerId = work.person.personId;
  const standing = await selectStanding(work.tx, unitId, work.now);
  const seesAll = await work.may('person.read', unitId);
  const lent = standing.filter((one) => one.delegatedFrom !== null && (seesAll || concerns(one, callerId)));
  const own = ownOf(work, standing);
  const colleagues = new Map(
    standing
      .filter(({ personId, delegatedFrom, from }) => personId !== callerId && !delegatedFrom && from <= work.now)
      .map(({ personId, fullName }) => [personId, fullName]),
  );
  const unit = await selectUnit(work.tx, unitId, work.today);
  const delegable = own.filter(({ role }) => role !== 'sensitive-reader' && partsOf(role).length > 0);
  return {
    unitName: unit?.name ?? '',
    unitKind: unit?.kind ?? null,
    standIns: lent.map((one) => ({
      grantId: one.grantId,
      holder: one.holder ?? '',
      deputy: one.fullName,
      role: one.role,
      from: one.from.toISOString(),
      until: one.until?.toISOString() ?? null,
      reason: one.reason ?? '',
      endable: concerns(one, callerId),
    })),
    delegable: delegable.map(({ grantId, role, until }) => ({
      grantId,
      role,
      parts: partsOf(role),
      until: until?.toISOString() ?? null,
    })),
    sensitive: own.some(({ role }) => role === 'sensitive-reader'),
    colleagues:
      delegable.length === 0
        ? []
        : [...colleagues]
            .map(([personId, fullName]) => ({ personId, fullName, roles: rolesOf(standing, personId) }))
            .sort((a, b) => comparePeople(a.fullName, b.fullName)),
  };
}

/** Hands the own role, or a smaller one inside it, to a colleague of the unit for some days. */
export async function delegate(work: Work, unitId: Id, body: BodyOf<C['delegate']>): Promise<Record<string, never>> {
  await work.needHere('unit.read', unitId);
  const span = spanOf(body, work.today);
  await lockUnit(work.tx, unitId);
  const standing = await selectStanding(work.tx, unitId, work.now);
  const own = ownOf(work, standing);
  const source = own.find(({ grantId }) => grantId === body.grantId);
  const isColleague = standing.some(
    ({ personId, delegatedFrom, from }) =>
      personId === body.personId && personId !== work.person.personId && !delegatedFrom && from <= work.now,
  );
  const seeing = body.sensitive ? own.find(({ role }) => role === 'sensitive-reader') : undefined;
  const outlives = ({ until }: StandingGrant) => until !== null && (span.until === null || span.until > until);
  if (!source || !isColleague || !partsOf(source.role).includes(body.role) || outlives(source)) {
    throw new Refusal('stand-in-unfit');
  }
  if (body.sensitive && (!seeing || outlives(seeing))) throw new Refusal('stand-in-unfit');
  const deputy = standing.find(({ personId }) => personId === body.personId);
  const isTwice = standing.some(
    ({ personId, role, until, from, delegatedFrom }) =>
      personId === body.personId &&
      role === body.role &&
      (delegatedFrom === null || delegatedFrom === source.grantId) &&
      (until === null || until > (span.from ?? work.now)) &&
      (span.until === null || from < span.until),
  );
  if (isTwice) throw new Refusal('role-held', { name: deputy?.fullName ?? '' });
  const hand = (role: Role, from: StandingGrant) =>
    insertGrant(work.tx, {
      id: work.newId(),
      personId: body.personId,
      role,
      unitId,
      from: span.from ?? work.now,
      until: span.until,
      grantedBy: work.person.personId,
      delegated: { from: from.grantId, reason: body.reason },
    });
  await hand(body.role, source);
  if (seeing) await hand('sensitive-reader', seeing);
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'hand-on',
    after: {
      fullName: deputy?.fullName ?? '',
      role: body.role,
      ...toldSpan(span),
      ...(seeing ? { sensitive: true } : {}),
    },
    note: body.reason,
  });
  return {};
}

/** Ends a stand-in before its day, with the right to see sensitive figures that went with it. */
export async function endStandIn(work: Work, unitId: Id, grantId: Id): Promise<Record<string, never>> {
  await work.needHere('unit.read', unitId);
  await lockUnit(work.tx, unitId);
  const callerId = work.person.personId;
  const standing = await selectStanding(work.tx, unitId, work.now);
  const lent = standing.find((one) => one.grantId === grantId && one.delegatedFrom !== null);
  if (!lent || !concerns(lent, callerId)) throw new Refusal('stand-in-unfit');
  const same = (one: StandingGrant) =>
    one.delegatedFrom !== null && one.personId === lent.personId && one.holderId === lent.holderId;
  await endGrantRow(work.tx, unitId, grantId, work.now);
  const left = standing.filter((one) => same(one) && one.grantId !== grantId);
  if (left.every(({ role }) => role === 'sensitive-reader')) {
    for (const one of left) await endGrantRow(work.tx, unitId, one.grantId, work.now);
  }
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'end-stand-in',
    before: { fullName: lent.fullName, role: lent.role, holder: lent.holder },
  });
  return {};
}
