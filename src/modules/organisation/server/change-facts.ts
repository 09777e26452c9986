import { addDays } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import type { UnitFacts } from '../rules/unit-draft.ts';
import { needAdministration } from './administer.ts';
import { holdsOn, revisionOf } from './read-unit.ts';
import { needSoundFacts } from './sound-facts.ts';
import { insertFact, selectAbove } from './unit-store.ts';
import { lockUnit, selectFacts, supersedeFact } from './unit-time-store.ts';

type Change = (typeof organisationContract)['changeFacts'];

/** The facts that differ, before and after; undefined when none does. */
function difference(before: UnitFacts, after: UnitFacts) {
  const keys = (Object.keys(after) as (keyof UnitFacts)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (keys.length === 0) return undefined;
  const pick = (facts: UnitFacts) => Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return { before: pick(before), after: pick(after) };
}

/**
 * What is true of a unit from a day on. The fact that held on that day ends the day before and the new one takes its
 * place until it would have ended; what was known until now stays, marked as superseded.
 */
export async function changeFacts(work: Work, unitId: Id, body: BodyOf<Change>): Promise<ReplyOf<Change>> {
  await needAdministration(work, unitId);
  await lockUnit(work.tx, unitId);
  const facts = await selectFacts(work.tx, unitId);
  if (revisionOf(facts) !== body.revision) throw new Refusal('stale');
  const held = facts.find((fact) => holdsOn(fact, body.from));
  if (!held) throw new Refusal('not-found');
  const { id, unitId: _unitId, validFrom, validTo, ...before } = held;
  const [parent] = await selectAbove(work.tx, unitId, 'reports_to', body.from);
  const after = await needSoundFacts(
    work,
    { lastClass: held.lastClass ?? null, ...body.facts, kind: held.kind },
    parent?.unitId,
    body.from,
    unitId,
  );
  const changed = difference(before, after);
  if (!changed) throw new Refusal('unit-unchanged');

  const by = { now: work.now, newId: () => work.newId(), personId: work.person.personId };
  await supersedeFact(work.tx, unitId, id, work.now);
  if (validFrom < body.from) {
    await insertFact(work.tx, by, unitId, { ...before, validFrom, validTo: addDays(body.from, -1) });
  }
  await insertFact(work.tx, by, unitId, { ...after, validFrom: body.from, validTo });
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'change-facts',
    before: changed.before,
    after: { ...changed.after, from: body.from },
    ...(body.note ? { note: body.note } : {}),
  });
  return { revision: revisionOf(await selectFacts(work.tx, unitId)) };
}
