import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { endsSpells } from '#modules/history/rules/spells.ts';
import { closeEndedSpells, editingSpellSql, upsertEditingSpell } from '#modules/history/server/public.ts';
import { doerOf } from '#modules/programmes/rules/carrier.ts';
import { updateAssignment } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { keptCommand } from '#platform/work-store.ts';
import type { reportsContract } from '../contract.ts';
import { toStored } from '../rules/figures-array.ts';
import { judgeEntry } from '../rules/hand-in.ts';
import { type Change, type Merged, mergeChanges } from '../rules/merge-changes.ts';
import { whereTo } from './move-report.ts';
import { type Report, toReport } from './report-context.ts';
import { lockReport, type ReportRow, saveWorkingCopy, selectLastEditors } from './report-store.ts';

type C = typeof reportsContract;
type Body = Omit<BodyOf<C['saveCells']>, 'commandId'>;
type Saved = ReplyOf<C['saveCells']>;

/** How the places of a report are called in history and in conflicts: a code, `note:` and a code, `words:` and a part. */
const places = { cells: '', notes: 'note:', words: 'words:' } as const;
type Part = keyof typeof places;

interface MergedReport {
  readonly cells: Merged<Report['figures'][string]>;
  readonly notes: Merged<string>;
  readonly words: Merged<string>;
}

const merge = (report: Report, body: Body): MergedReport => ({
  cells: mergeChanges(report.figures, body.cells, null),
  notes: mergeChanges(report.notes, body.notes, ''),
  words: mergeChanges(report.words, body.words, ''),
});

/** A code that the form does not ask of this unit is a mistake of the sender, not a figure. */
function refuseStrays({ asked }: Report, body: Body): void {
  const codes = new Set(asked.indicators.map(({ code }) => code));
  const parts = new Set(asked.textParts.map(({ code }) => code));
  const strays = [
    ...[...body.cells, ...body.notes].filter(({ code }) => !codes.has(code)),
    ...body.words.filter(({ code }) => !parts.has(code)),
  ];
  if (strays.length === 0) return;
  const sentence = 'Biểu mẫu của đơn vị không có dòng này. Tải lại trang để lấy biểu mẫu đúng.';
  throw new Refusal('request-invalid', {
    findings: strays.map(({ code }) => ({ where: code, code: 'not-asked', sentence })),
  });
}

/** Refuses when a place was changed by somebody else since: both values, and who it was. Nothing is stored then. */
async function refuseConflicts(work: Work, { row, revision }: Report, merged: MergedReport): Promise<void> {
  const found = (Object.keys(places) as Part[]).flatMap((part) =>
    merged[part].conflicts.map((conflict) => ({ part, ...conflict })),
  );
  if (found.length === 0) return;
  const placeOf = (conflict: { part: Part; code: string }) => places[conflict.part] + conflict.code;
  const editors = await selectLastEditors(work.tx, row.unitId, row.assignmentId, found.map(placeOf));
  const conflicts = found.map((conflict) => ({ ...conflict, by: editors.get(placeOf(conflict)) ?? '' }));
  throw new Refusal('stale', { conflicts, revision });
}

/** The changed places with the values they had and got, as the editing spell keeps them. */
function changesOf(report: Report, merged: MergedReport) {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const stored = { cells: report.figures, notes: report.notes, words: report.words };
  for (const part of Object.keys(places) as Part[]) {
    for (const code of merged[part].changed) {
      before[places[part] + code] = stored[part][code] ?? null;
      after[places[part] + code] = merged[part].values[code] ?? null;
    }
  }
  return { before, after };
}

/** Saves what was typed: all or nothing. Different places merge with what others typed meanwhile. */
export const saveCells = async (work: Work, unitId: Id, assignmentId: Id, body: Body): Promise<Saved> =>
  saveLocked(work, unitId, await lockReport(work.tx, unitId, assignmentId), body);

/**
 * One of the busiest verbs: the report was read and locked together with the question who asks; report, editing spell
 * and answer are written by one statement.
 */
export async function saveLocked(work: Work, unitId: Id, row: ReportRow | undefined, body: Body): Promise<Saved> {
  await work.needHere('report.write', row ? doerOf(row) : unitId, unitId);
  if (!row) throw new Refusal('not-found');
  const { assignmentId, spells } = row;
  const report = toReport(row);
  const next = whereTo(report, 'save', 'report-not-open');
  refuseStrays(report, body);
  const merged = merge(report, body);
  await refuseConflicts(work, report, merged);
  const { before, after } = changesOf(report, merged);
  const isSame = Object.keys(after).length === 0;
  const reply: Saved = {
    ...(isSame ? { state: report.state, correction: report.correction } : next),
    revision: isSame ? report.revision : report.revision + 1,
    savedAt: work.now.toISOString(),
    findings: judgeEntry(report.form, merged.cells.values, row.levels),
  };
  work.markRecorded();
  if (isSame) return reply;

  const { personId } = work.person;
  const spell = {
    unitId,
    subjectKind: 'report',
    subjectId: assignmentId,
    personId,
    onBehalfOf: work.onBehalfOf?.personId,
    now: work.now,
    before,
    after,
  };
  const { command } = work;
  const staysPut = next.state === report.state && next.correction === report.correction;
  // The ordinary save: nothing follows its statement. A spell that began while this one waited is ended by the next save.
  const isLast = staysPut && spells !== undefined && !endsSpells(spells, spell, work.now) && work.endsHere();
  const outcome = await saveWorkingCopy(
    work.tx,
    row,
    {
      ...toStored(report.form, merged.cells.values),
      notes: merged.notes.values,
      words: merged.words.values,
    },
    { personId, now: work.now },
    editingSpellSql(spell),
    command && keptCommand({ personId, ...command, now: work.now, reply }),
    isLast,
  );
  if (command) work.markAnswered();
  if (isLast) return reply;
  if (!outcome || outcome.others) await closeEndedSpells(work, unitId, 'report', assignmentId);
  if (!outcome) await upsertEditingSpell(work.tx, spell);
  if (!staysPut) await updateAssignment(work.tx, unitId, assignmentId, next);
  return reply;
}

/** What a list of changes from one person looks like; for callers that fill a whole report. */
export const changesFrom = <T>(values: Readonly<Record<string, T>>, blank: T): Change<T>[] =>
  Object.entries(values).map(([code, value]) => ({ code, value, basedOn: blank }));
