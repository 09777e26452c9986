import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { mayAdminister, mayAppointFirst } from './administer.ts';
import { maySee } from './see-units.ts';
import { selectAbove } from './unit-store.ts';
import { type DatedFact, type DatedRelation, selectFacts, selectRelations } from './unit-time-store.ts';
import { countChildren } from './unit-tree-store.ts';

type Read = (typeof organisationContract)['readUnit'];

/** The newest fact of a unit: a change made from an older one is stale. */
export const revisionOf = (facts: readonly DatedFact[]): string =>
  facts.reduce((newest, { id }) => (id > newest ? id : newest), '');

/** The newest of the relations of a unit: as `revisionOf` for the facts. */
export const relationsRevisionOf = (relations: readonly DatedRelation[]): string =>
  relations.reduce((newest, { id }) => (id > newest ? id : newest), '');

export const holdsOn = (fact: { validFrom: PlainDate; validTo: PlainDate | null }, day: PlainDate): boolean =>
  fact.validFrom <= day && (fact.validTo === null || fact.validTo >= day);

const shown = ({ unitId: _unitId, ...fact }: DatedFact) => ({
  ...fact,
  levels: [...fact.levels],
  tags: [...fact.tags],
});

export async function readUnit(work: Work, unitId: Id, day: PlainDate = work.today): Promise<ReplyOf<Read>> {
  const facts = await selectFacts(work.tx, unitId);
  if (facts.length === 0 || !(await maySee(work, unitId, day))) throw new Refusal('not-found');
  const now = facts.find((fact) => holdsOn(fact, day));
  const relations = await selectRelations(work.tx, unitId, day);
  const receivers = await selectAbove(work.tx, unitId, 'reports_to', day);
  const readable = new Map<Id, boolean>();
  for (const { otherId } of relations) {
    if (!readable.has(otherId)) readable.set(otherId, await maySee(work, otherId, day));
  }
  const appointFirst = await mayAppointFirst(work, unitId);
  return {
    unitId,
    day,
    now: now ? shown(now) : null,
    facts: facts.map(shown),
    relations: relations.map((relation) => ({ ...relation, open: readable.get(relation.otherId) ?? false })),
    receivers: receivers.map((receiver) => ({ unitId: receiver.unitId, name: receiver.name })),
    children: await countChildren(work.tx, unitId, day),
    revision: revisionOf(facts),
    relationsRevision: relationsRevisionOf(relations),
    may: {
      manage: await mayAdminister(work, unitId),
      appointFirst,
      people: appointFirst || (await work.may('person.read', unitId)),
      history: await work.may('history.read', unitId),
    },
  };
}
