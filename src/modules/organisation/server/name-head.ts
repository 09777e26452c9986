import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { changeFacts } from './change-facts.ts';
import { holdsOn, revisionOf } from './read-unit.ts';
import { selectFacts } from './unit-time-store.ts';

/** Somebody else heads a unit from a day on: only the name changes. False when it is the name already. */
export async function nameHead(work: Work, unitId: Id, from: PlainDate, headName: string): Promise<boolean> {
  const facts = await selectFacts(work.tx, unitId);
  const held = facts.find((fact) => holdsOn(fact, from));
  if (!held || held.headName === headName) return false;
  const { id: _id, unitId: _unit, kind: _kind, validFrom: _from, validTo: _to, levels, tags, ...same } = held;
  await changeFacts(work, unitId, {
    commandId: work.newId(),
    from,
    revision: revisionOf(facts),
    facts: { ...same, levels: [...levels], tags: [...tags], headName },
  });
  return true;
}
