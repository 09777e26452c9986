import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { endGrantRow, insertGrant, selectPeopleOf } from '#modules/accounts/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';

type C = typeof reportsContract;

/** Roles that answer for what is sent and may let somebody else send in their place. */
const answering = ['head', 'leader'];

/** A sender sends, and does not make other senders. */
async function needAnswering(work: Work, unitId: Id): Promise<void> {
  await work.needHere('report.submit', unitId);
  if (!mayDelegate(work, unitId)) throw new Refusal('grant-exceeds-own');
}

export const mayDelegate = (work: Work, unitId: Id): boolean =>
  work.person.grants.some((grant) => grant.unitId === unitId && answering.includes(grant.role) && !grant.onBehalfOf);

/** Everyone who works in the unit, by given name, and who of them may send in the place of the head. */
export async function listSenders(work: Work, unitId: Id): Promise<ReplyOf<C['listSenders']>> {
  await work.needHere('report.submit', unitId);
  const grants = await selectPeopleOf(work.tx, unitId, work.now);
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
  const { people } = await listSenders(work, unitId);
  const person = people.find((one) => one.personId === personId);
  if (!person) throw new Refusal('not-found');
  if (!person.grantId) {
    const grant = { id: work.newId(), personId, role: 'sender', unitId, from: work.now } as const;
    await insertGrant(work.tx, { ...grant, grantedBy: work.person.personId });
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
