import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { SheetContent } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../../reforms-contract.ts';
import { type StepColumnKey, type StepRow, sendStep, stepColumnKeys } from '../../../rules/reform/sheet/columns.ts';
import { judgingSteps } from '../../../rules/reform/sheet/judge-reform-sheet.ts';
import { atOnce, type Pace } from '../../sheet-runs/pace.ts';
import { goesOnLater, startRun } from '../../sheet-runs/start-run.ts';
import { remarksOf, textRow } from '../../sheet-text.ts';
import { refuseUnlessDraft } from '../drafts.ts';
import { type StoredReform, selectReform } from '../reform-store.ts';
import { seenAround } from '../seen-units.ts';
import { selectSheetUnits } from './sheet-unit-store.ts';

type Checked = ReplyOf<(typeof reformsContract)['checkReformSheet']>;

/** Refuses whoever may not write the draft. */
export async function needDraft(work: Work, unitId: Id, reformId: Id): Promise<StoredReform> {
  await work.need('unit.manage', unitId);
  const reform = await selectReform(work.tx, unitId, reformId);
  if (!reform) throw new Refusal('not-found');
  refuseUnlessDraft(reform);
  return reform;
}

/** A sheet of steps as it was read. */
export interface StepsInput {
  readonly rows: readonly StepRow[];
  readonly remarks: readonly string[];
}

/** Judges the rows of a sheet as if their steps took the place of those of the draft. */
export async function judgeSteps(
  work: Work,
  unitId: Id,
  reformId: Id,
  { rows, remarks }: StepsInput,
  pace: Pace,
): Promise<Checked> {
  const reform = await needDraft(work, unitId, reformId);
  const seen = await seenAround(work, unitId, reform.effectiveOn);
  const units = await selectSheetUnits(work.tx, seen, reform.effectiveOn);
  const opened = reform.steps.flatMap((step) =>
    step.step === 'open' ? [{ unitId: step.unitId, name: step.facts.name, code: step.facts.code }] : [],
  );
  const newIdOf = (row: number) => `row ${row}`;
  const judging = judgingSteps({ rows, leaveOut: [], known: units, opened, adds: false, newIdOf });
  const { findings } = await pace.through(judging);
  return {
    rows: rows.map(sendStep),
    remarks: [...remarks],
    findings: [...findings],
    units: units.map(({ under: _, ...unit }) => ({ ...unit, levels: [...unit.levels] })),
    runId: null,
  };
}

/** Judges a filled sheet of steps that was read, a long one in the background. The draft stays as it is. */
export async function checkReformSheet(
  work: Work,
  unitId: Id,
  reformId: Id,
  sheet: SheetContent<StepColumnKey>,
): Promise<Checked> {
  await needDraft(work, unitId, reformId);
  const rows = sheet.rows.map((row) => textRow(row, stepColumnKeys));
  const input: StepsInput = { rows, remarks: remarksOf(sheet) };
  if (!goesOnLater(work, rows.length)) return judgeSteps(work, unitId, reformId, input, atOnce);
  const runId = await startRun(work, { purpose: 'check-reform', unitId, reformId, input, rowsTotal: rows.length });
  return { rows: [], remarks: [], findings: [], units: [], runId };
}
