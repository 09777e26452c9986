import type { Id } from '#base/id.ts';
import { doerOf } from '#modules/programmes/rules/carrier.ts';
import type { Work } from '#platform/work.ts';
import type { Viewer } from '../rules/who-sees.ts';
import type { Report } from './report-context.ts';

/** Where the caller stands to a report; `report.read` is asked for on the way. */
export async function viewerOf(work: Work, { row }: Report): Promise<Viewer> {
  const reads = work.rootsFor('report.read');
  const sees = work.rootsFor('sensitive.read');
  await work.need('report.read', row.unitId);
  // Whoever goes on for an ended unit stands inside, as its own people do.
  const inside = (roots: readonly Id[]) => roots.includes(row.unitId) || roots.includes(doerOf(row));
  return {
    inside: inside(reads),
    receiver: reads.includes(row.receiverUnitId),
    above: true,
    sensitiveInside: inside(sees),
    sensitiveAtReceiver: sees.includes(row.receiverUnitId),
  };
}
