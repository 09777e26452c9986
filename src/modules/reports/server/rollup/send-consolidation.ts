import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { isLate } from '#base/window.ts';
import { selectWindow } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { greatestScaled } from '../../rules/form/cell.ts';
import { moved, type Standing } from '../../rules/report-moves.ts';
import { refusalOf, type Total, whyNotSendable } from '../../rules/rollup/sending.ts';
import { moveReport } from '../move-report.ts';
import { holdReport, type Report } from '../report-context.ts';
import { updateCorrectionReason } from '../report-store.ts';
import { digestOf } from '../submit-report.ts';
import { insertVersion, isTotalClosed, selectVersions } from '../version-store.ts';
import { type ConsolidationRow, selectConsolidation } from './consolidation-store.ts';
import { loadView, type View } from './load-view.ts';
import { findReportWindow, needHere, type ReportWindow } from './rollup-context.ts';
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

/** As of any report: judged by the first submission, by its due time or by a total that is closed already. */
async function isLateNow(work: Work, { row }: Report): Promise<boolean> {
  if (row.firstSubmittedAt) return (await selectVersions(work.tx, row.unitId, row.assignmentId)).at(-1)?.late ?? false;
  const due = await selectWindow(work.tx, row.windowId);
  if (!due) throw new Error(`Window ${row.windowId} is missing`);
  if (isLate(work.now, { day: due.dueDay, inclusive: due.dueInclusive })) return true;
  return isTotalClosed(work.tx, row.issuerUnitId, row.windowId);
}

/** Puts the closed total into the office's own report for the same form and days, and hands it in. */
export async function sendConsolidation(
  work: Work,
  unitId: Id,
  windowId: Id,
  assignmentId: Id,
): Promise<ReplyOf<C['sendConsolidation']>> {
  await needHere(work, 'rollup.send', unitId);
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
  await updateCorrectionReason(work.tx, unitId, assignmentId, reason);
  const report = await holdReport(work, unitId, assignmentId);
  const version = report.row.version + 1;
  const late = await isLateNow(work, report);
  const digest = digestOf(report, version);
  const by = work.person.personId;
  const frozen = { unitId, assignmentId, version, digest, reason, submittedAt: work.now, submittedBy: by, late };
  await insertVersion(work.tx, frozen);
  await moveReport(work, report, 'submit', next, {
    changes: { version, submitted_at: work.now, first_submitted_at: report.row.firstSubmittedAt ?? work.now },
    after: { version, late, digest: digest.toString('hex'), consolidationVersion: closed.version },
  });
  await work.record({
    unitId,
    subjectKind: 'consolidation',
    subjectId: row.id,
    action: 'send',
    after: { version: closed.version, assignmentId, reportVersion: version, receiver: owed?.receiver, late },
  });
  return { version, late };
}
