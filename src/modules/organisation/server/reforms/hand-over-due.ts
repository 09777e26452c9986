import type { Id } from '#base/id.ts';
import { type HandOverReform, handOverRunning } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { lockReformToHandOver, markHandedOver, selectReformsToHandOver } from './reform-store.ts';
import { holdOrganisation } from './write-structure-store.ts';

/** Gives what runs to the receivers of a confirmed reform, and keeps that this was done. */
export async function handOverNow(work: Work, reform: HandOverReform): Promise<number> {
  const count = await handOverRunning(work, reform);
  await markHandedOver(work.tx, reform.reformId, work.now);
  return count;
}

type Begin = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

/** Returns how many assignments went; none when somebody else has done it meanwhile. */
async function handOverOne(work: Work, reformId: Id): Promise<number> {
  // Units before work: what is handed over refers to them.
  await holdOrganisation(work.tx);
  const found = await lockReformToHandOver(work.tx, reformId, work.today);
  if (!found) return 0;
  const { unitId, ...reform } = found;
  const count = await handOverNow(work, reform);
  await work.record({
    unitId,
    subjectKind: 'reform',
    subjectId: reformId,
    action: 'hand-over-duties',
    after: { from: reform.effectiveOn, count },
  });
  return count;
}

/**
 * Gives what runs to its new receivers for every confirmed reform whose day has come. Run at start and every hour, before
 * windows open. Each reform is a unit of work of its own: what fails in one is told at the end and holds up only later
 * reforms of the same office, which build on it. Returns how many assignments went.
 */
export async function handOverDue(begin: Begin): Promise<number> {
  const faults = new Map<Id, Error>();
  let count = 0;
  for (const { unitId, reformId } of await begin((work) => selectReformsToHandOver(work.tx, work.today))) {
    if (faults.has(unitId)) continue;
    try {
      count += await begin((work) => handOverOne(work, reformId));
    } catch (cause) {
      faults.set(unitId, new Error(`The duties of reform ${reformId} were not handed over`, { cause }));
    }
  }
  if (faults.size > 0) throw new AggregateError(faults.values(), `${faults.size} reforms were not handed over`);
  return count;
}
