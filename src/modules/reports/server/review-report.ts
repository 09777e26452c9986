import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { moveReport, whereTo } from './move-report.ts';
import { holdReceivedReport, type Report } from './report-context.ts';
import { updateCorrection } from './report-store.ts';
import { decideVersion, makeCurrent, type ReviewReason } from './version-store.ts';

type C = typeof reportsContract;

/** Refuses a decision on a submission that is no longer the newest. */
function needVersion({ row, revision }: Report, version: number): void {
  if (row.version !== version) throw new Refusal('stale', { version: row.version, revision });
}

/** Sends a submitted report back with reasons tied to its cells, and a day of its own. */
export async function returnReport(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  body: { version: number; reasons: readonly ReviewReason[]; dueDay: PlainDate },
): Promise<ReplyOf<C['returnReport']>> {
  const report = await holdReceivedReport(work, unitId, assignmentId);
  const next = whereTo(report, 'return', 'report-not-reviewable');
  needVersion(report, body.version);
  if (body.dueDay < work.today) throw new Refusal('due-day-past', { today: work.today });
  const { version, reasons, dueDay } = body;
  const decided = {
    decision: 'returned',
    at: work.now,
    by: work.person.personId,
    inPlaceOf: work.onBehalfOf?.personId,
    reasons,
  } as const;
  await decideVersion(work.tx, unitId, assignmentId, version, decided);
  await moveReport(work, report, 'return', next, {
    changes: { return_due_day: dueDay },
    // The reasons themselves stand on the version, for the two sides.
    after: { version, dueDay, where: reasons.map((reason) => reason.where) },
  });
  return { ...next, revision: report.revision };
}

/** Accepts a submitted report. Its version comes into force; that of an earlier acceptance goes out of force. */
export async function acceptReport(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  version: number,
): Promise<ReplyOf<C['acceptReport']>> {
  const report = await holdReceivedReport(work, unitId, assignmentId);
  const next = whereTo(report, 'accept', 'report-not-reviewable');
  needVersion(report, version);
  const decided = {
    decision: 'accepted',
    at: work.now,
    by: work.person.personId,
    inPlaceOf: work.onBehalfOf?.personId,
    reasons: [],
  } as const;
  await decideVersion(work.tx, unitId, assignmentId, version, decided);
  await makeCurrent(work.tx, unitId, assignmentId, version);
  await updateCorrection(work.tx, unitId, assignmentId, { reason: null, asked: false });
  await moveReport(work, report, 'accept', next, {
    changes: { accepted_version: version, accepted_at: work.now, return_due_day: null },
    after: { version, insteadOf: report.row.acceptedVersion },
  });
  return { ...next, revision: report.revision };
}
