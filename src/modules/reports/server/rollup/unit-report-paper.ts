import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { makeReportDocx } from '#modules/documents/server/public.ts';
import { selectWindow } from '#modules/programmes/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { fromStored } from '../../rules/figures-array.ts';
import { reportAnnex } from '../../rules/form/figure-annex.ts';
import { paperFrame, totalAnnex, unitAnnexNotes } from '../../rules/rollup/official-consolidation.ts';
import { unitReportFile } from '../../rules/rollup/paper-words.ts';
import { sightOf } from '../../rules/who-sees.ts';
import { findReport } from '../report-context.ts';
import { selectVersionContents, selectVersionHeads } from '../version-store.ts';
import { paperUnit } from './load-paper.ts';
import { mediaTypes } from './write-papers.ts';

/** A unit's own report as a Word document: the newest version handed in, or the accepted one for readers further above. */
export async function unitReportDocx(
  work: Work,
  unitId: Id,
  assignmentId: Id,
  query: { number?: number | undefined; date?: PlainDate | undefined },
): Promise<Download> {
  const reads = work.rootsFor('report.read');
  await work.need('report.read', unitId);
  const { row, form } = await findReport(work, unitId, assignmentId);
  const inside = reads.includes(unitId);
  const viewer = { inside, receiver: reads.includes(row.issuerUnitId), above: true };
  const withSensitive = inside && work.rootsFor('sensitive.read').includes(unitId);
  const sight = sightOf({ ...viewer, sensitiveInside: withSensitive, sensitiveAtReceiver: false });
  const heads = await selectVersionHeads(work.tx, unitId, assignmentId);
  const newest = heads.find(({ current }) => sight !== 'accepted' || current);
  const [version] = newest ? await selectVersionContents(work.tx, unitId, assignmentId, [newest.version]) : [];
  const window = await selectWindow(work.tx, row.windowId);
  if (!version || !window?.firstDay || !window.lastDay) throw new Refusal('not-found');
  const facts = await paperUnit(work, unitId, query.date, window.lastDay);
  const frame = paperFrame({
    ...facts,
    number: query.number,
    date: query.date,
    today: work.today,
    dutyTitle: window.dutyTitle,
    programmeTitle: window.programmeTitle,
    windowName: window.name,
    firstDay: window.firstDay,
    lastDay: window.lastDay,
    form,
    words: version.words,
  });
  const figures = fromStored(form, version);
  // Yes and no of an office are counts of its units, so its own report is laid out as a total.
  const table =
    row.levels.length === 0 && facts.issuer.kind !== 'school' && facts.issuer.kind !== 'centre'
      ? totalAnnex(form, figures, withSensitive)
      : reportAnnex(form, figures, row.levels, { withSensitive });
  const title = form.title.replace(/^Phụ lục\s+/iu, '');
  const bytes = await makeReportDocx({ ...frame, annex: { title, ...table, notes: unitAnnexNotes } });
  return {
    fileName: unitReportFile(facts.issuer.name, window.name, version.version),
    mediaType: mediaTypes.docx,
    bytes,
  };
}
