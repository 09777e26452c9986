import { createHash } from 'node:crypto';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { isLate } from '#base/window.ts';
import { selectWindow } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { toStored } from '../rules/figures-array.ts';
import { needReady } from './hand-over.ts';
import { moveReport, whereTo } from './move-report.ts';
import { holdOwnReport, type Report } from './report-context.ts';
import { insertVersion, isTotalClosed, selectVersions } from './version-store.ts';

type C = typeof reportsContract;

/** The seal of a submitted version: whoever has the figures can compute it again. */
export function digestOf({ row, form, figures, notes, words }: Report, version: number): Buffer {
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

/** Late is judged by the first submission: by its due time, or because the total it belongs to is closed already. */
async function isLateNow(work: Work, { row }: Report): Promise<boolean> {
  if (row.firstSubmittedAt) {
    const [first] = (await selectVersions(work.tx, row.unitId, row.assignmentId)).reverse();
    return first?.late ?? false;
  }
  const window = await selectWindow(work.tx, row.windowId);
  if (!window) throw new Error(`Window ${row.windowId} is missing`);
  if (isLate(work.now, { day: window.dueDay, inclusive: window.dueInclusive })) return true;
  return isTotalClosed(work.tx, row.issuerUnitId, row.windowId);
}

/** Sends the report, or the correction of an accepted one, to the office that asked for it; freezes a version. */
export async function submitReport(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  revision: number,
): Promise<ReplyOf<C['submitReport']>> {
  const report = await holdOwnReport(work, 'report.submit', unitId, assignmentId);
  const next = whereTo(report, 'submit', 'report-not-open');
  needReady(report, revision);
  const { row } = report;
  const version = row.version + 1;
  const late = await isLateNow(work, report);
  const digest = digestOf(report, version);
  await insertVersion(work.tx, {
    unitId,
    assignmentId,
    version,
    digest,
    reason: row.acceptedVersion === null ? null : row.correctionReason,
    submittedAt: work.now,
    submittedBy: work.person.personId,
    late,
  });
  await moveReport(work, report, 'submit', next, {
    changes: { version, submitted_at: work.now, first_submitted_at: row.firstSubmittedAt ?? work.now },
    after: { version, late, digest: digest.toString('hex') },
  });
  return { ...next, revision, version, late };
}
