import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { endGrantRow, insertGrant, lockUnit, selectPeopleOf } from '#modules/accounts/server/public.ts';
import type { HeldGrant, Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';

type C = typeof reportsContract;

/** Roles that answer for what is sent and may let somebody else send in their place. */
const answering = ['head', 'leader'];

/** A sender sends, and does not make other senders. */
async function needAnswering(work: Work, unitId: Id): Promise<void> {
  await work.needHere('report.submit', unitId);
  if (!mayDelegate(work, unitId)) throw new Refusal('grant-exceeds-own');
}

/** The caller's own roles that answer for what the unit sends. */
const answeringFor = (work: Work, unitId: Id): HeldGrant[] =>
  work.person.grants.filter((grant) => grant.unitId === unitId && answering.includes(grant.role) && !grant.onBehalfOf);

export const mayDelegate = (work: Work, unitId: Id): boolean => answeringFor(work, unitId).length > 0;

/** Nobody lets another send for longer than they answer themselves. */
function lastsUntil(work: Work, unitId: Id): Date | null {
  const ends = answeringFor(work, unitId).map(({ until }) => until?.getTime() ?? Number.POSITIVE_INFINITY);
  const end = Math.max(...ends);
  return Number.isFinite(end) ? new Date(end) : null;
}

/** Everyone who works in the unit, by given name, and who of them may send in the place of the head. */
export async function listSenders(work: Work, unitId: Id): Promise<ReplyOf<C['listSenders']>> {
  await work.needHere('report.submit', unitId);
  // Who stands in for somebody is no sender of the unit: that is lent and ended elsewhere.
  const grants = (await selectPeopleOf(work.tx, unitId, work.now)).filter(({ delegatedFrom }) => !delegatedFrom);
  const people = new Map(grants.map(({ personId, fullName }) => [personId, fullName]));
  return {
    people: [...people]
      .filter(([personId]) => !grants.some((grant) => grant.personId === personId && answering.includes(grant.role)))
      .map(([personId, fullName]) => {
        const grant = grants.find((one) => one.personId === personId && one.role === 'sender');
        return { personId, fullName, grantId: grant?.grantId ?? null, since: grant?.since.toISOString() ?? null };
      })
      .sort((a, b) => comparePeople(a.fullName, b.fullName)),
  };
}

export async function makeSender(work: Work, unitId: Id, personId: Id): Promise<Record<string, never>> {
  await needAnswering(work, unitId);
  await lockUnit(work.tx, unitId);
  const { people } = await listSenders(work, unitId);
  const person = people.find((one) => one.personId === personId);
  if (!person) throw new Refusal('not-found');
  if (!person.grantId) {
    const grant = { id: work.newId(), personId, role: 'sender', unitId, from: work.now } as const;
    const until = lastsUntil(work, unitId);
    await insertGrant(work.tx, { ...grant, until, grantedBy: work.person.personId });
  }
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'delegate',
    after: { fullName: person.fullName, role: 'sender' },
  });
  return {};
}

export async function endSender(work: Work, unitId: Id, grantId: Id): Promise<Record<string, never>> {
  await needAnswering(work, unitId);
  await lockUnit(work.tx, unitId);
  const { people } = await listSenders(work, unitId);
  const person = people.find((one) => one.grantId === grantId);
  if (!person) throw new Refusal('not-found');
  await endGrantRow(work.tx, unitId, grantId, work.now);
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'end-role',
    before: { fullName: person.fullName, role: 'sender' },
  });
  return {};
}
