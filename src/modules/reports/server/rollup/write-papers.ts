import { formatMinute } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { judgeOfficialDocument } from '#modules/documents/rules/official/judge-official-document.ts';
import { sentenceOfOfficialFinding } from '#modules/documents/rules/official/official-sentences.ts';
import { convertToPdf, type FigureSource, makeFiguresXlsx, makeReportDocx } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { type ComparisonCopy, comparisonFile, comparisonLines } from '../../rules/rollup/comparison-copy.ts';
import { consolidationSheet } from '../../rules/rollup/consolidation-sheet.ts';
import { asDraft } from '../../rules/rollup/official-consolidation.ts';
import { paperFile, sourceStates } from '../../rules/rollup/paper-words.ts';
import { loadPaper, type Paper, type PaperQuery } from './load-paper.ts';
import type { View } from './load-view.ts';
import { childrenOf } from './read-consolidation.ts';
import { recordTotalLook } from './record-total-look.ts';
import { sourcesOfView } from './sources-of-view.ts';

type C = typeof rollupContract;

const fileOf = ({ view, unitName }: Paper, ending: 'docx' | 'pdf' | 'xlsx'): string =>
  paperFile(unitName, view.window.name, view.closed?.version, ending);

/** What the document still lacks, in sentences. */
export async function paperFindings(
  work: Work,
  unitId: Id,
  windowId: Id,
  query: PaperQuery,
): Promise<ReplyOf<C['paperFindings']>> {
  const { report } = await loadPaper(work, unitId, windowId, query);
  return {
    findings: judgeOfficialDocument(asDraft(report)).map((finding) => ({
      where: finding.where,
      code: finding.code,
      severity: finding.severity,
      sentence: sentenceOfOfficialFinding(finding),
    })),
  };
}

/** A file with sums of sensitive figures leaves the program: that is recorded. */
async function takeAlong(work: Work, unitId: Id, { view, withSensitive }: Paper, format: 'docx' | 'pdf' | 'xlsx') {
  if (withSensitive) await recordTotalLook(work, unitId, view, format);
}

export async function paperDocx(work: Work, unitId: Id, windowId: Id, query: PaperQuery): Promise<Download> {
  const paper = await loadPaper(work, unitId, windowId, query);
  await takeAlong(work, unitId, paper, 'docx');
  return {
    fileName: fileOf(paper, 'docx'),
    mediaType: mediaTypes.docx,
    bytes: () => makeReportDocx(paper.report),
  };
}

export async function paperPdf(work: Work, unitId: Id, windowId: Id, query: PaperQuery): Promise<Download> {
  const paper = await loadPaper(work, unitId, windowId, query);
  await takeAlong(work, unitId, paper, 'pdf');
  return {
    fileName: fileOf(paper, 'pdf'),
    mediaType: mediaTypes.pdf,
    bytes: async (gone) => convertToPdf(await makeReportDocx(paper.report), { gone }),
  };
}

const comparisonOf = (work: Work, { day, window: { firstDay, lastDay } }: View): ComparisonCopy => ({
  day,
  firstDay,
  lastDay,
  at: work.now,
  by: work.person.fullName,
});

/** The figures with their sources; `children` adds a column for each child. By another tree it is a comparison copy. */
export async function paperXlsx(
  work: Work,
  unitId: Id,
  windowId: Id,
  query: PaperQuery & { children?: 'yes' | 'no' | undefined },
): Promise<Download> {
  const paper = await loadPaper(work, unitId, windowId, query);
  const { view, report, withSensitive, isOtherTree } = paper;
  await takeAlong(work, unitId, paper, 'xlsx');
  const cells = await sourcesOfView(work, view);
  const sources = cells.map(
    (cell): FigureSource => ({
      unit: cell.name,
      ...(cell.under === undefined ? {} : { under: cell.under || sourceStates.outside }),
      version: cell.version,
      submitted: formatMinute(cell.submittedAt),
      state: cell.late ? sourceStates.late : sourceStates.inTime,
    }),
  );
  const columns = query.children === 'yes' ? await childrenOf(work, view) : [];
  const { coverage, annex, opening = [] } = report;
  const sheet: Parameters<typeof makeFiguresXlsx>[0] = {
    ...consolidationSheet(view.totals, columns, withSensitive),
    sheetName: view.window.name,
    ...(isOtherTree ? { mark: comparisonLines(comparisonOf(work, view)) } : {}),
    title: report.subject,
    lines: [paper.unitName, ...opening.slice(0, view.closed ? 0 : 1), sourceStates.coverage(view.coverage)],
    sources: sources.sort((a, b) => a.unit.localeCompare(b.unit, 'vi')),
    missing: coverage?.missing ?? [],
    notes: [...(coverage?.gaps ?? []), ...(annex?.notes ?? [])],
  };
  const fileName = isOtherTree
    ? comparisonFile(paper.unitName, view.window.name, view.day, view.closed?.version)
    : fileOf(paper, 'xlsx');
  return { fileName, mediaType: mediaTypes.xlsx, bytes: () => makeFiguresXlsx(sheet) };
}
