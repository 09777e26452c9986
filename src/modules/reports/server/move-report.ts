import { Refusal } from '#base/refusal.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import { closeEditingSpells } from '#modules/history/server/public.ts';
import { updateAssignment } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { type Move, moved, type Standing } from '../rules/report-moves.ts';
import type { Report } from './report-context.ts';

type Changes = Parameters<typeof updateAssignment>[3];

interface MoveDetails {
  readonly changes?: Changes;
  /** What history says of it beside the standing. Never figures: history is read by more people than the report. */
  readonly after?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** The standing a move leads to; refuses with `refusal` when the move is not open. */
export function whereTo(report: Standing, move: Move, refusal: RefusalCode): Standing {
  const next = moved(report, move);
  if (!next) throw new Refusal(refusal, { state: report.state, correction: report.correction });
  return next;
}

/** Changes the state of a locked report: editing spells end, and the change becomes one row of history. */
export async function moveReport(
  work: Work,
  { row, state, correction }: Report,
  move: Move,
  next: Standing,
  { changes = {}, after = {}, note }: MoveDetails = {},
): Promise<void> {
  const { unitId, assignmentId } = row;
  await closeEditingSpells(work, unitId, 'report', assignmentId);
  await updateAssignment(work.tx, unitId, assignmentId, { ...changes, ...next });
  await work.record({
    unitId,
    subjectKind: 'report',
    subjectId: assignmentId,
    action: move,
    before: { state, correction },
    after: { ...next, ...after },
    ...(note ? { note } : {}),
  });
}
