import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { greatestScaled } from '../../rules/form/cell.ts';
import {
  refusalOf,
  standingWhenHandedOver,
  standingWhenSent,
  whyNotSendable,
  wordsWhenSent,
} from '../../rules/rollup/sending.ts';
import { moveReport } from '../move-report.ts';
import { holdOwnReport, holdReport, type Report } from '../report-context.ts';
import { updateCorrection } from '../report-store.ts';
import { handIn } from '../submit-report.ts';
import type { ClosedVersion } from './consolidation-store.ts';
import { loadView, type View } from './load-view.ts';
import { totalOf } from './send-candidates.ts';
import { putTotalInReport, selectOwnReports } from './send-store.ts';

type C = typeof rollupContract;

/** What the closed total says in the office's own report: sums as figures, not applicable only where nobody has it. */
function contentOf({ totals, closed }: View) {
  const notApplicable: number[] = [];
  totals.form.indicators.forEach(({ code, name }, i) => {
    const tally = totals.total.get(code);
    if (tally && tally.reporters === 0 && tally.notApplicable > 0 && tally.blank === 0) notApplicable.push(i + 1);
    const cell = BigInt(closed?.cells[i] ?? '0');
    if (cell > BigInt(greatestScaled) || cell < -BigInt(greatestScaled)) {
      throw new Refusal('rollup-total-too-large', { name });
    }
  });
  return { cells: closed?.cells ?? [], notApplicable };
}

interface Filled {
  readonly report: Report;
  /** Where the report stood before. */
  readonly before: Report;
  readonly closed: ClosedVersion;
  readonly consolidationId: Id;
  readonly receiver: string;
  /** Why an accepted report is corrected. */
  readonly reason: string | null;
}

/** Puts the closed total into the office's own report for the same form and days, and locks it. */
async function fillReport(
  work: Work,
  permission: 'rollup.write' | 'report.submit',
  { unitId, windowId, assignmentId }: { unitId: Id; windowId: Id; assignmentId: Id },
): Promise<Filled> {
  // Of an ended office the report is made by whoever goes on with it.
  const before = await holdOwnReport(work, permission, unitId, assignmentId);
  const view = await loadView(work, unitId, windowId, undefined);
  const { row, closed, window } = view;
  const owed = (await selectOwnReports(work.tx, unitId, window.lastDay)).find(
    (one) => one.assignmentId === assignmentId,
  );
  const obstacle = owed ? whyNotSendable(totalOf(window, row), owed) : 'days';
  if (obstacle || !row || !closed) throw new Refusal(refusalOf[obstacle ?? 'not-closed'], { obstacle });
  await putTotalInReport(work.tx, {
    unitId,
    assignmentId,
    windowId: before.row.windowId,
    formCode: closed.formCode,
    formVersion: closed.formVersion,
    ...contentOf(view),
    words: wordsWhenSent(closed.words, before.words),
    consolidationId: row.id,
    consolidationVersion: closed.version,
    by: work.person.personId,
    now: work.now,
  });
  const reason = before.row.acceptedVersion === null ? null : closed.reason;
  await updateCorrection(work.tx, unitId, assignmentId, { reason });
  const report = await holdReport(work, unitId, assignmentId);
  return { report, before, closed, consolidationId: row.id, receiver: owed?.receiver ?? '', reason };
}

const recordOn = (work: Work, unitId: Id, consolidationId: Id, action: string, after: Record<string, unknown>) =>
  work.record({ unitId, subjectKind: 'consolidation', subjectId: consolidationId, action, after });

/** Fills the office's own report with the closed total and hands it to the leader for sending. */
export async function handOverConsolidation(
  work: Work,
  unitId: Id,
  windowId: Id,
  assignmentId: Id,
): Promise<ReplyOf<C['handOverConsolidation']>> {
  const filled = await fillReport(work, 'rollup.write', { unitId, windowId, assignmentId });
  const { report, before, closed, consolidationId, receiver, reason } = filled;
  const next = standingWhenHandedOver(before);
  if (!next) throw new Refusal('rollup-already-sent');
  const { version } = closed;
  await moveReport(work, report, 'hand-over', next, {
    after: { consolidationVersion: version },
    ...(reason ? { note: reason } : {}),
  });
  await recordOn(work, unitId, consolidationId, 'hand-over', { version, assignmentId, receiver });
  return { version };
}

/** Fills the office's own report with the closed total and hands it in to the level above. */
export async function sendConsolidation(
  work: Work,
  unitId: Id,
  windowId: Id,
  assignmentId: Id,
): Promise<ReplyOf<C['sendConsolidation']>> {
  const filled = await fillReport(work, 'report.submit', { unitId, windowId, assignmentId });
  const { report, before, closed, consolidationId, receiver, reason } = filled;
  const next = standingWhenSent(before);
  if (!next) throw new Refusal('rollup-already-sent');
  const sent = await handIn(work, report, next, { reason, after: { consolidationVersion: closed.version } });
  await recordOn(work, unitId, consolidationId, 'send', {
    version: closed.version,
    assignmentId,
    reportVersion: sent.version,
    receiver,
    late: sent.late,
  });
  return sent;
}
