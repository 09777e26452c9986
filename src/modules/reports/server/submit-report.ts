import { createHash } from 'node:crypto';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { isLateBy } from '#modules/programmes/rules/assignment.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { toStored } from '../rules/figures-array.ts';
import type { Standing } from '../rules/report-moves.ts';
import { needReady } from './hand-over.ts';
import { moveReport, whereTo } from './move-report.ts';
import { holdOwnReport, type Report } from './report-context.ts';
import { keepSentTotal } from './rollup/keep-sent-total.ts';
import { insertVersion, isTotalClosed } from './version-store.ts';

type C = typeof reportsContract;

/** The seal of a submitted version: whoever has the figures can compute it again. */
function digestOf({ row, form, figures, notes, words }: Report, version: number): Buffer {
  const { cells, notApplicable } = toStored(form, figures);
  const sorted = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [
    row.unitId,
    row.assignmentId,
    version,
    form.code,
    form.version,
    cells,
    notApplicable,
    sorted(notes),
    sorted(words),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}

interface HandedIn {
  /** Why an accepted report is corrected. */
  readonly reason: string | null;
  /** What history says of it beside the submission. */
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Freezes the locked working copy as the next version and moves the report on; lateness is decided by the first. */
export async function handIn(
  work: Work,
  report: Report,
  next: Standing,
  { reason, after = {} }: HandedIn,
): Promise<{ version: number; late: boolean }> {
  const { row } = report;
  const { unitId, assignmentId, firstSubmittedAt } = row;
  const version = row.version + 1;
  const late = isLateBy(row, work.now, await isTotalClosed(work.tx, row.receiverUnitId, row.windowId));
  const digest = digestOf(report, version);
  const by = work.person.personId;
  await insertVersion(work.tx, {
    unitId,
    assignmentId,
    version,
    digest,
    reason,
    submittedAt: work.now,
    submittedBy: by,
    submittedFor: work.onBehalfOf?.personId,
  });
  await moveReport(work, report, 'submit', next, {
    changes: { version, submitted_at: work.now, first_submitted_at: firstSubmittedAt ?? work.now, late },
    after: { version, late, digest: digest.toString('hex'), ...after },
  });
  if (row.consolidationId !== null) await keepSentTotal(work, report, version);
  return { version, late };
}

/** Sends the report, or the correction of an accepted one, to the office that receives it; freezes a version. */
export async function submitReport(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  revision: number,
): Promise<ReplyOf<C['submitReport']>> {
  const report = await holdOwnReport(work, 'report.submit', unitId, assignmentId);
  const next = whereTo(report, 'submit', 'report-not-open');
  needReady(report, revision);
  const { acceptedVersion, correctionReason } = report.row;
  const sent = await handIn(work, report, next, { reason: acceptedVersion === null ? null : correctionReason });
  return { ...next, revision, ...sent };
}
