import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { emptyParts, type Total, whyNotSendable, wordsWhenSent } from '../../rules/rollup/sending.ts';
import { type ConsolidationRow, selectClosedVersions, selectConsolidation } from './consolidation-store.ts';
import { findReportWindow, type ReportWindow, versionsOf } from './rollup-context.ts';
import { type OwnReport, selectOwnReports } from './send-store.ts';

type C = typeof rollupContract;

export const totalOf = ({ formCode, firstDay, lastDay }: ReportWindow, row: ConsolidationRow | undefined): Total => ({
  consolidationId: row?.id ?? '',
  formCode,
  firstDay,
  lastDay,
  closedVersion: row?.closedVersion ?? 0,
});

/** The closed version that waits in a report for the leader. */
const handedOver = (total: Total, { state, correction, consolidationId, consolidationVersion }: OwnReport) =>
  (state === 'ready' || correction === 'draft') && consolidationId === total.consolidationId
    ? consolidationVersion
    : null;

/** The reports this office owes above, which of them fit the total, and what stands in the way of the others. */
export async function sendCandidates(work: Work, unitId: Id, windowId: Id): Promise<ReplyOf<C['sendCandidates']>> {
  const window = await findReportWindow(work, unitId, windowId);
  const row = await selectConsolidation(work.tx, unitId, windowId);
  const [closed] = row ? await selectClosedVersions(work.tx, unitId, row.id) : [];
  const total = totalOf(window, row);
  const parts = versionsOf(window.formCode).at(-1)?.textParts ?? [];
  const owed = await selectOwnReports(work.tx, unitId, window.lastDay);
  // How far the office is with its own reports is its own, and of whoever goes on with them.
  const carried = owed.filter(({ carriedBy }) => carriedBy !== null && work.mayHere('rollup.read', carriedBy));
  if (carried.length === 0) await work.needHere('rollup.read', unitId);
  return {
    candidates: (carried.length > 0 ? carried : owed).map((report) => ({
      ...report,
      obstacle: whyNotSendable(total, report) ?? null,
      handedOver: handedOver(total, report),
      emptyParts: closed ? emptyParts(parts, wordsWhenSent(closed.words, report.words ?? {})) : [],
    })),
  };
}
