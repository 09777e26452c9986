import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { SheetContent } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../../reforms-contract.ts';
import { type StepColumnKey, stepColumnKeys } from '../../../rules/reform/sheet/columns.ts';
import { judgeReformSheet } from '../../../rules/reform/sheet/judge-reform-sheet.ts';
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

/** Judges a filled sheet of steps that was read, as if it took the place of the steps of the draft. Nothing is kept. */
export async function checkReformSheet(
  work: Work,
  unitId: Id,
  reformId: Id,
  sheet: SheetContent<StepColumnKey>,
): Promise<Checked> {
  const reform = await needDraft(work, unitId, reformId);
  const rows = sheet.rows.map((row) => textRow(row, stepColumnKeys));
  const seen = await seenAround(work, unitId, reform.effectiveOn);
  const units = await selectSheetUnits(work.tx, seen, reform.effectiveOn);
  const opened = reform.steps.flatMap((step) =>
    step.step === 'open' ? [{ unitId: step.unitId, name: step.facts.name, code: step.facts.code }] : [],
  );
  const newIdOf = (row: number) => `row ${row}`;
  const { findings } = judgeReformSheet({ rows, leaveOut: [], known: units, opened, adds: false, newIdOf });
  return {
    rows: rows.map(({ row, cells }) => ({ row, cells: stepColumnKeys.map((key) => cells[key]) })),
    remarks: remarksOf(sheet),
    findings: [...findings],
    units: units.map(({ under: _, ...unit }) => ({ ...unit, levels: [...unit.levels] })),
  };
}
