import { maxDate, minDate, type PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { mayAdminister, mayAppointFirst } from './administer.ts';
import { maySee } from './see-units.ts';
import { selectSuccessions } from './succession-store.ts';
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

/** Whether the caller may open units, each as of a day of its own; every question is asked once. */
async function readableOn(work: Work, asked: readonly { unitId: Id; day: PlainDate }[]) {
  const answers = new Map<string, boolean>();
  for (const { unitId, day } of asked) {
    const key = `${unitId} ${day}`;
    if (!answers.has(key)) answers.set(key, await maySee(work, unitId, day));
  }
  return (unitId: Id, day: PlainDate): boolean => answers.get(`${unitId} ${day}`) ?? false;
}

export async function readUnit(work: Work, unitId: Id, day: PlainDate = work.today): Promise<ReplyOf<Read>> {
  const facts = await selectFacts(work.tx, unitId);
  if (facts.length === 0 || !(await maySee(work, unitId, day))) throw new Refusal('not-found');
  const now = facts.find((fact) => holdsOn(fact, day));
  const relations = await selectRelations(work.tx, unitId, day);
  const successions = await selectSuccessions(work.tx, unitId);
  const receivers = await selectAbove(work.tx, unitId, 'reports_to', day);
  const readable = await readableOn(work, [
    ...relations.map(({ otherId, validTo }) => ({ unitId: otherId, day: minDate(day, validTo ?? day) })),
    ...successions.map(({ unitId: id, effectiveOn, until }) => ({
      unitId: id,
      day: until ?? maxDate(day, effectiveOn),
    })),
  ]);
  const successionsOf = (which: (typeof successions)[number]['direction']) =>
    successions
      .filter(({ direction }) => direction === which)
      .map(({ direction: _direction, ...one }) => ({
        ...one,
        open: readable(one.unitId, one.until ?? maxDate(day, one.effectiveOn)),
      }));
  const appointFirst = await mayAppointFirst(work, unitId);
  return {
    unitId,
    day,
    now: now ? shown(now) : null,
    facts: facts.map(shown),
    relations: relations.map((relation) => ({
      ...relation,
      open: readable(relation.otherId, minDate(day, relation.validTo ?? day)),
    })),
    predecessors: successionsOf('predecessor'),
    successors: successionsOf('successor'),
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
