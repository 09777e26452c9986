import { type HandOverReform, handOverRunning } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { lockReformsToHandOver, markHandedOver } from './reform-store.ts';

/** Gives what runs to the receivers of a confirmed reform, and keeps that this was done. */
export async function handOverNow(work: Work, reform: HandOverReform): Promise<number> {
  const count = await handOverRunning(work, reform);
  await markHandedOver(work.tx, reform.reformId, work.now);
  return count;
}

/**
 * Gives what runs to its new receivers for every confirmed reform whose day has come. Run at start and every hour, before
 * windows open. Returns how many assignments went.
 */
export async function handOverDue(begin: <T>(act: (work: Work) => Promise<T>) => Promise<T>): Promise<number> {
  return begin(async (work) => {
    let count = 0;
    for (const { unitId, ...reform } of await lockReformsToHandOver(work.tx, work.today)) {
      const handed = await handOverNow(work, reform);
      await work.record({
        unitId,
        subjectKind: 'reform',
        subjectId: reform.reformId,
        action: 'hand-over-duties',
        after: { from: reform.effectiveOn, count: handed },
      });
      count += handed;
    }
    return count;
  });
}
