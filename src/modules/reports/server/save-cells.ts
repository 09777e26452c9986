import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { closeEndedSpells, editingSpellSql, upsertEditingSpell } from '#modules/history/server/public.ts';
import { updateAssignment } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { keptCommand } from '#platform/work-store.ts';
import type { reportsContract } from '../contract.ts';
import { toStored } from '../rules/figures-array.ts';
import { judgeEntry } from '../rules/hand-in.ts';
import { type Change, type Merged, mergeChanges } from '../rules/merge-changes.ts';
import { whereTo } from './move-report.ts';
import { holdOwnReport, type Report } from './report-context.ts';
import { saveWorkingCopy, selectLastEditor } from './report-store.ts';

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
  const conflicts = [];
  for (const conflict of found) {
    const place = places[conflict.part] + conflict.code;
    conflicts.push({ ...conflict, by: (await selectLastEditor(work.tx, row.unitId, row.assignmentId, place)) ?? '' });
  }
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

/**
 * Saves what was typed: all or nothing. Different places merge with what others typed meanwhile. One of the busiest
 * verbs: the report, the editing spell and the answer are written by one statement.
 */
export async function saveCells(work: Work, unitId: Id, assignmentId: Id, body: Body): Promise<Saved> {
  const report = await holdOwnReport(work, 'report.write', unitId, assignmentId);
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
    findings: judgeEntry(report.form, merged.cells.values, report.row.levels),
  };
  work.markRecorded();
  if (isSame) return reply;

  const { personId } = work.person;
  const spell = {
    unitId,
    subjectKind: 'report',
    subjectId: assignmentId,
    personId,
    now: work.now,
    before,
    after,
  };
  const { command } = work;
  const outcome = await saveWorkingCopy(
    work.tx,
    report.row,
    {
      ...toStored(report.form, merged.cells.values),
      notes: merged.notes.values,
      words: merged.words.values,
    },
    { personId, now: work.now },
    editingSpellSql(spell),
    command && keptCommand({ personId, ...command, now: work.now, reply }),
  );
  if (command) work.markAnswered();
  if (!outcome || outcome.others) await closeEndedSpells(work, unitId, 'report', assignmentId);
  if (!outcome) await upsertEditingSpell(work.tx, spell);
  if (next.state !== report.state || next.correction !== report.correction) {
    await updateAssignment(work.tx, unitId, assignmentId, next);
  }
  return reply;
}

/** What a list of changes from one person looks like; for callers that fill a whole report. */
export const changesFrom = <T>(values: Readonly<Record<string, T>>, blank: T): Change<T>[] =>
  Object.entries(values).map(([code, value]) => ({ code, value, basedOn: blank }));
