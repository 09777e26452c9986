import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { judgeHandIn, standsInTheWay } from '../rules/hand-in.ts';
import { moveReport, whereTo } from './move-report.ts';
import { holdOwnReport, type Report } from './report-context.ts';

type C = typeof reportsContract;

/** Refuses what was changed since it was looked at, and what still has errors or unexplained blanks. */
export function needReady(report: Report, revision: number): void {
  if (revision !== report.revision) throw new Refusal('stale', { revision: report.revision });
  const inTheWay = judgeHandIn(report.form, report, report.row.levels).filter(standsInTheWay);
  if (inTheWay.length > 0) throw new Refusal('report-not-ready', { count: inTheWay.length, findings: inTheWay });
}

/** The officer in charge has filled the report: it goes to the head for sending. */
export async function handOver(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  revision: number,
): Promise<ReplyOf<C['handOver']>> {
  const report = await holdOwnReport(work, 'report.write', unitId, assignmentId);
  const next = whereTo(report, 'hand-over', 'report-not-open');
  needReady(report, revision);
  await moveReport(work, report, 'hand-over', next);
  return { ...next, revision };
}

/** Back from the head to be filled in further. */
export async function takeBack(work: Work, unitId: Id, assignmentId: Id): Promise<ReplyOf<C['takeBack']>> {
  const report = await holdOwnReport(work, 'report.write', unitId, assignmentId);
  const next = whereTo(report, 'take-back', 'report-not-open');
  await moveReport(work, report, 'take-back', next);
  return { ...next, revision: report.revision };
}
