import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { recordLook } from '#modules/history/server/public.ts';
import { headWord } from '#modules/organisation/rules/head-word.ts';
import { selectLastDay, selectUnits } from '#modules/organisation/server/public.ts';
import { currentDueDay } from '#modules/programmes/rules/assignment.ts';
import { doerOf } from '#modules/programmes/rules/carrier.ts';
import {
  dueChangesOf,
  selectAssignment,
  selectCameFrom,
  selectCarrying,
  selectWindow,
  waiverOf,
} from '#modules/programmes/server/public.ts';
import { unitMeasures } from '#modules/registers/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { judgeEntry, judgeHandIn } from '../rules/hand-in.ts';
import { measuredFigures } from '../rules/measured-figures.ts';
import { type Move, mayMove } from '../rules/report-moves.ts';
import { sentBeforeWindowEnds } from '../rules/sent-early.ts';
import { leavesTrace, sightOf, type Viewer, withheldFrom } from '../rules/who-sees.ts';
import { comparisonsOf } from './compare-report.ts';
import { mayDelegate } from './delegate-sending.ts';
import { findReport, type Report } from './report-context.ts';
import { selectPersonName } from './report-store.ts';
import { restsOn } from './rollup/rests-on.ts';
import { newestOf, shownTo } from './shown-report.ts';
import { selectVersionHeads, type VersionHead } from './version-store.ts';
import { viewerOf } from './viewer-of.ts';

type C = typeof reportsContract;
type View = ReplyOf<C['readReport']>;

/** What the caller may do with the report now. */
function movesOpenTo(work: Work, report: Report): Move[] {
  const { receiverUnitId } = report.row;
  const doer = doerOf(report.row);
  const writes = work.mayHere('report.write', doer);
  const submits = work.mayHere('report.submit', doer);
  const reviews = work.mayHere('report.review', receiverUnitId);
  const open: [Move, boolean][] = [
    ['save', writes],
    ['hand-over', writes],
    ['take-back', writes],
    ['submit', submits],
    ['return', reviews],
    ['accept', reviews],
    ['open-correction', writes],
    ['request-correction', reviews],
    ['abandon-correction', writes],
    ['withdraw-request', reviews],
  ];
  return open.filter(([move, may]) => may && mayMove(report, move)).map(([move]) => move);
}

/** A submission in the list of them; the reasons of a return speak of figures, so only the two sides read them. */
const versionView = (viewer: Viewer, row: VersionHead): View['versions'][number] => ({
  version: row.version,
  submittedAt: row.submittedAt.toISOString(),
  submittedBy: row.submittedBy,
  submittedFor: row.submittedFor,
  reason: row.reason,
  decision: row.decision,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decidedBy: row.decidedBy,
  decidedFor: row.decidedFor,
  reasons: viewer.inside || viewer.receiver ? row.reasons : [],
  current: row.current,
});

/** What the unit's registers say of the figures shown, to whoever may read both. */
async function measuredFor(
  work: Work,
  { row, asked }: Report,
  window: { firstDay: string | null; lastDay: string | null },
  codes: readonly string[],
): Promise<View['measured']> {
  const { firstDay, lastDay } = window;
  if (!firstDay || !lastDay || !(await work.may('register.read', row.unitId))) return {};
  const shown = asked.indicators.filter(({ code }) => codes.includes(code));
  return measuredFigures(shown, await unitMeasures(work, row.unitId, { firstDay, lastDay }, codes));
}

/** A report as far as the caller may see it. */
export async function readReport(work: Work, unitId: Id, assignmentId: Id, wanted?: number): Promise<View> {
  const report = await findReport(work, unitId, assignmentId);
  const { row, asked } = report;
  const viewer = await viewerOf(work, report);
  const window = await selectWindow(work.tx, row.windowId);
  if (!window) throw new Error(`Window ${row.windowId} is missing`);
  const all = await selectVersionHeads(work.tx, unitId, assignmentId);
  const versions = all.filter(({ current }) => sightOf(viewer) !== 'accepted' || current);
  const shown = await shownTo(work, report, viewer, versions, wanted);
  const withheld = withheldFrom(viewer, asked);
  const codes = asked.indicators.map(({ code }) => code).filter((code) => !withheld.includes(code));
  const pick = <T>(values: Record<string, T>) =>
    Object.fromEntries(Object.entries(values).filter(([code]) => codes.includes(code)));
  if (shown.version && leavesTrace(viewer, asked)) {
    const thing = { unitId, subjectKind: 'report', subjectId: assignmentId };
    await recordLook(work, thing, 'read-sensitive', { version: shown.version.version });
  }

  const named = [unitId, row.receiverUnitId];
  const units = await selectUnits(work.tx, named, window.lastDay ?? window.dueDay);
  // An office that began after the window has no name of its days.
  const today = units.length < named.length ? await selectUnits(work.tx, named, work.today) : [];
  // A unit that ended within the window is called as on its last day.
  const lastDay = row.carriedBy ? await selectLastDay(work.tx, unitId, work.today) : undefined;
  const ended = lastDay ? await selectUnits(work.tx, [unitId], lastDay) : [];
  const own = [...units, ...ended].find((unit) => unit.unitId === unitId);
  const receiver = [...units, ...today].find((unit) => unit.unitId === row.receiverUnitId);
  const judged =
    report.state === 'open' || report.state === 'draft'
      ? judgeEntry(report.form, shown.figures, row.levels)
      : judgeHandIn(report.form, shown, row.levels);
  const findings = judged.filter(({ where }) => where.startsWith('words:') || codes.includes(where));
  const inside = viewer.inside;
  // Once handed in, the working copy is what was sent last.
  const sentAt =
    shown.version?.submittedAt ?? (mayMove(report, 'submit') ? work.now : newestOf(report, versions)?.submittedAt);
  return {
    unit: { id: unitId, name: own?.name ?? '', head: headWord(own) },
    receiver: { id: row.receiverUnitId, name: receiver?.name ?? '' },
    cameFrom: await selectCameFrom(work.tx, unitId, assignmentId),
    carrying: (await selectCarrying(work.tx, [{ ...row, id: assignmentId }])).get(assignmentId) ?? null,
    programmeTitle: window.programmeTitle,
    dutyTitle: window.dutyTitle,
    window: {
      id: window.id,
      name: window.name,
      firstDay: window.firstDay,
      lastDay: window.lastDay,
      duePhrase: window.duePhrase,
    },
    state: row.state,
    correction: row.correction,
    revision: report.revision,
    dueLastDay: currentDueDay(row),
    dueChange: (await dueChangesOf(work, [{ ...row, id: assignmentId }])).get(assignmentId) ?? null,
    late: row.late,
    early: (shown.showing !== 'nothing' && sentAt && sentBeforeWindowEnds(window, sentAt)) || null,
    correctionReason: inside || viewer.receiver ? row.correctionReason : null,
    correctionAsked: report.correction !== null && (report.correctionAsked ?? false),
    waiver: row.state === 'waived' ? await waiverOf(work, await selectAssignment(work.tx, unitId, assignmentId)) : null,
    form: asked,
    showing: shown.showing,
    shownVersion: shown.version?.version ?? null,
    restsOn: await restsOn(
      work,
      unitId,
      shown.showing === 'working' ? row : shown.version,
      window.lastDay ?? window.dueDay,
    ),
    cells: pick(shown.figures),
    notes: pick(shown.notes),
    words: shown.words,
    withheld,
    findings: shown.showing === 'nothing' ? [] : findings,
    changed: shown.changed.filter((code) => !withheld.includes(code)),
    before: shown.before && pick(shown.before),
    measured: shown.showing === 'nothing' ? {} : await measuredFor(work, report, window, codes),
    // Where nothing is shown yet, nothing earlier is shown beside it either: each look at figures leaves its trace.
    ...(shown.showing === 'nothing'
      ? { previous: null, lastYear: null }
      : await comparisonsOf(work, report, viewer, window, codes)),
    versions: versions.map((version) => versionView(viewer, version)),
    updatedAt: inside ? (row.updatedAt?.toISOString() ?? null) : null,
    updatedBy: inside && row.updatedBy ? ((await selectPersonName(work.tx, row.updatedBy)) ?? null) : null,
    may: movesOpenTo(work, report),
    mayDelegate: inside && mayDelegate(work, doerOf(row)),
  };
}
