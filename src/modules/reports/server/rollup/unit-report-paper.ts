import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { makeReportDocx } from '#modules/documents/server/public.ts';
import { recordLook } from '#modules/history/server/public.ts';
import { selectWindow } from '#modules/programmes/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { fromStored } from '../../rules/figures-array.ts';
import { notesOf, reportAnnex } from '../../rules/form/figure-annex.ts';
import { paperFrame } from '../../rules/rollup/official-consolidation.ts';
import { unitReportFile } from '../../rules/rollup/paper-words.ts';
import { hasSensitive, sightOf } from '../../rules/who-sees.ts';
import { findReport } from '../report-context.ts';
import { newestOf } from '../shown-report.ts';
import { selectVersionContents, selectVersionHeads } from '../version-store.ts';
import { viewerOf } from '../viewer-of.ts';
import { type PaperNumber, paperHead } from './paper-head.ts';

/** A unit's own report as a Word document: the newest version handed in, or the accepted one for readers further above. */
export async function unitReportDocx(work: Work, unitId: Id, assignmentId: Id, query: PaperNumber): Promise<Download> {
  const report = await findReport(work, unitId, assignmentId);
  const { row, form } = report;
  const viewer = await viewerOf(work, report);
  const sight = sightOf(viewer);
  const heads = await selectVersionHeads(work.tx, unitId, assignmentId);
  const newest = newestOf(
    row,
    heads.filter(({ current }) => sight !== 'accepted' || current),
  );
  const [version] = newest ? await selectVersionContents(work.tx, unitId, assignmentId, [newest.version]) : [];
  const window = await selectWindow(work.tx, row.windowId);
  if (!version || !window?.firstDay || !window.lastDay) throw new Refusal('not-found');
  const { firstDay, lastDay } = window;
  const head = await paperHead(work, unitId, query, { ...window, firstDay, lastDay }, { form, words: version.words });
  const withSensitive = viewer.inside && viewer.sensitiveInside;
  if (withSensitive && hasSensitive(form)) {
    const thing = { unitId, subjectKind: 'report', subjectId: assignmentId };
    await recordLook(work, thing, 'export-sensitive', { version: version.version, format: 'docx' });
  }
  const figures = fromStored(form, version);
  const table = reportAnnex(form, figures, row.levels, { withSensitive });
  const title = form.title.replace(/^Phụ lục\s+/iu, '');
  const paper = { ...paperFrame(head), annex: { title, ...table, notes: notesOf(table) } };
  return {
    fileName: unitReportFile(head.issuer.name, window.name, version.version),
    mediaType: mediaTypes.docx,
    bytes: () => makeReportDocx(paper),
  };
}
