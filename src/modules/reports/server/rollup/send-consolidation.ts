import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { greatestScaled } from '../../rules/form/cell.ts';
import { moved, type Standing } from '../../rules/report-moves.ts';
import { refusalOf, type Total, whyNotSendable } from '../../rules/rollup/sending.ts';
import { holdReport, type Report } from '../report-context.ts';
import { updateCorrection } from '../report-store.ts';
import { handIn } from '../submit-report.ts';
import { type ConsolidationRow, selectConsolidation } from './consolidation-store.ts';
import { loadView, type View } from './load-view.ts';
import { findReportWindow, type ReportWindow } from './rollup-context.ts';
import { putTotalInReport, selectOwnReports } from './send-store.ts';

type C = typeof rollupContract;

const totalOf = ({ formCode, firstDay, lastDay }: ReportWindow, row: ConsolidationRow | undefined): Total => ({
  consolidationId: row?.id ?? '',
  formCode,
  firstDay,
  lastDay,
  closedVersion: row?.closedVersion ?? 0,
});

/** The reports this office owes above, which of them fit the total, and what stands in the way of the others. */
export async function sendCandidates(work: Work, unitId: Id, windowId: Id): Promise<ReplyOf<C['sendCandidates']>> {
  await work.need('rollup.read', unitId);
  const window = await findReportWindow(work, unitId, windowId);
  const total = totalOf(window, await selectConsolidation(work.tx, unitId, windowId));
  const owed = await selectOwnReports(work.tx, unitId, window.lastDay);
  return {
    candidates: owed.map((report) => ({ ...report, obstacle: whyNotSendable(total, report) ?? null })),
  };
}

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

/** The standing after handing in: an accepted report is corrected, any other is submitted. */
function standingAfter(report: Report): Standing {
  const corrects = report.state === 'accepted' && (report.correction === null || report.correction === 'asked');
  const open = corrects ? moved(report, 'open-correction') : report;
  const next = open && moved(open, 'submit');
  if (!next) throw new Refusal('rollup-already-sent');
  return next;
}

/** Puts the closed total into the office's own report for the same form and days, and hands it in. */
export async function sendConsolidation(
  work: Work,
  unitId: Id,
  windowId: Id,
  assignmentId: Id,
): Promise<ReplyOf<C['sendConsolidation']>> {
  await work.needHere('rollup.send', unitId);
  const view = await loadView(work, unitId, windowId, undefined);
  const { row, closed, window } = view;
  const before = await holdReport(work, unitId, assignmentId);
  const owed = (await selectOwnReports(work.tx, unitId, window.lastDay)).find(
    (one) => one.assignmentId === assignmentId,
  );
  const obstacle = owed ? whyNotSendable(totalOf(window, row), owed) : 'days';
  if (obstacle || !row || !closed) throw new Refusal(refusalOf[obstacle ?? 'not-closed'], { obstacle });
  const next = standingAfter(before);
  const written = Object.entries(closed.words).filter(([, text]) => text.trim() !== '');
  await putTotalInReport(work.tx, {
    unitId,
    assignmentId,
    windowId: before.row.windowId,
    formCode: closed.formCode,
    formVersion: closed.formVersion,
    ...contentOf(view),
    words: { ...before.words, ...Object.fromEntries(written) },
    consolidationId: row.id,
    consolidationVersion: closed.version,
    by: work.person.personId,
    now: work.now,
  });
  const reason = before.row.acceptedVersion === null ? null : closed.reason;
  await updateCorrection(work.tx, unitId, assignmentId, { reason });
  const report = await holdReport(work, unitId, assignmentId);
  const sent = await handIn(work, report, next, { reason, after: { consolidationVersion: closed.version } });
  await work.record({
    unitId,
    subjectKind: 'consolidation',
    subjectId: row.id,
    action: 'send',
    after: {
      version: closed.version,
      assignmentId,
      reportVersion: sent.version,
      receiver: owed?.receiver,
      late: sent.late,
    },
  });
  return sent;
}
