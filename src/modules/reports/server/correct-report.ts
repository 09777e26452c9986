import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { moveReport, whereTo } from './move-report.ts';
import { holdOwnReport, holdReceivedReport, type Report } from './report-context.ts';
import { updateCorrectionReason } from './report-store.ts';

type C = typeof reportsContract;

async function beginCorrection(
  work: Work,
  report: Report,
  move: 'open-correction' | 'request-correction',
  reason: string,
): Promise<ReplyOf<C['openCorrection']>> {
  const next = whereTo(report, move, 'report-not-correctable');
  await updateCorrectionReason(work.tx, report.row.unitId, report.row.assignmentId, reason);
  await moveReport(work, report, move, next, { note: reason });
  return { ...next, revision: report.revision };
}

/** The unit begins to correct its accepted report. The accepted figures stay in force until the correction is accepted. */
export async function openCorrection(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  reason: string,
): Promise<ReplyOf<C['openCorrection']>> {
  const report = await holdOwnReport(work, 'report.write', unitId, assignmentId);
  return beginCorrection(work, report, 'open-correction', reason);
}

/** The office asks the unit to correct an accepted report; the unit begins with its first change. */
export async function requestCorrection(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  reason: string,
): Promise<ReplyOf<C['requestCorrection']>> {
  const report = await holdReceivedReport(work, unitId, assignmentId);
  return beginCorrection(work, report, 'request-correction', reason);
}
