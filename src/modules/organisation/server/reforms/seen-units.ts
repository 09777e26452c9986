import { addDays, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { selectBelow, selectWithAbove } from './structure-store.ts';

/**
 * The units on a day as far as the caller may know of them: what stands below the preparing office and below any unit of
 * the caller's, then or today, and the bodies above. A step that names another unit finds none.
 */
export async function seenOn(work: Work, officeId: Id, day: PlainDate): Promise<Id[]> {
  const roots = new Set([officeId, ...work.rootsFor('unit.read'), ...work.rootsFor('unit.manage')]);
  const today = await selectBelow(work.tx, [...roots], work.today);
  return selectWithAbove(work.tx, await selectBelow(work.tx, today, day), day);
}

/** The same around a reform of a day: those it ends stand on the eve only, those it opens on the day only. */
export async function seenAround(work: Work, officeId: Id, day: PlainDate): Promise<Id[]> {
  const eve = await seenOn(work, officeId, addDays(day, -1));
  return [...new Set([...eve, ...(await seenOn(work, officeId, day))])];
}
