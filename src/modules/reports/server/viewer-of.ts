import type { Work } from '#platform/work.ts';
import type { Viewer } from '../rules/who-sees.ts';
import type { Report } from './report-context.ts';

/** Where the caller stands to a report; `report.read` is asked for on the way. */
export async function viewerOf(work: Work, { row }: Report): Promise<Viewer> {
  const reads = work.rootsFor('report.read');
  const sees = work.rootsFor('sensitive.read');
  await work.need('report.read', row.unitId);
  return {
    inside: reads.includes(row.unitId),
    receiver: reads.includes(row.receiverUnitId),
    above: true,
    sensitiveInside: sees.includes(row.unitId),
    sensitiveAtReceiver: sees.includes(row.receiverUnitId),
  };
}
