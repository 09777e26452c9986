import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { moveReport, whereTo } from './move-report.ts';
import { holdOwnReport, holdReceivedReport, type Report } from './report-context.ts';
import { restoreAccepted, updateCorrection } from './report-store.ts';

type C = typeof reportsContract;

async function beginCorrection(
  work: Work,
  report: Report,
  move: 'open-correction' | 'request-correction',
  reason: string,
): Promise<ReplyOf<C['openCorrection']>> {
  const next = whereTo(report, move, 'report-not-correctable');
  const asked = report.correctionAsked || move === 'request-correction';
  await updateCorrection(work.tx, report.row.unitId, report.row.assignmentId, { reason, asked });
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

/** The unit gives its correction up: the working copy is the accepted version again. One the office asked for stays asked. */
export async function abandonCorrection(
  work: Work,
  unitId: Id,
  assignmentId: Id,
): Promise<ReplyOf<C['abandonCorrection']>> {
  const report = await holdOwnReport(work, 'report.write', unitId, assignmentId);
  const next = whereTo(report, 'abandon-correction', 'report-not-correctable');
  const { correctionReason } = report.row;
  await restoreAccepted(work.tx, unitId, assignmentId, work.person.personId, work.now);
  if (next.correction === null) await updateCorrection(work.tx, unitId, assignmentId, { reason: null, asked: false });
  await moveReport(work, report, 'abandon-correction', next, {
    changes: { return_due_day: null },
    ...(correctionReason ? { note: correctionReason } : {}),
  });
  return { ...next, revision: report.revision + 1 };
}

/** The office takes its question back before the unit has begun. */
export async function withdrawRequest(
  work: Work,
  unitId: Id,
  assignmentId: Id,
): Promise<ReplyOf<C['withdrawRequest']>> {
  const report = await holdReceivedReport(work, unitId, assignmentId);
  const next = whereTo(report, 'withdraw-request', 'report-not-correctable');
  await updateCorrection(work.tx, unitId, assignmentId, { reason: null, asked: false });
  await moveReport(work, report, 'withdraw-request', next);
  return { ...next, revision: report.revision };
}
