import type { ReplyOf } from '#base/endpoint.ts';
import type { SheetContent } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { judgingUnits } from '../rules/unit-sheet.ts';
import { sendRow, type UnitColumnKey, type UnitRow, unitColumnKeys } from '../rules/unit-sheet-columns.ts';
import { knownUnits, needSomeAdministration } from './administer.ts';
import { atOnce, type Pace } from './sheet-runs/pace.ts';
import { goesOnLater, startRun } from './sheet-runs/start-run.ts';
import { remarksOf, textRow } from './sheet-text.ts';
import { selectCodesInUse } from './unit-time-store.ts';

type Checked = ReplyOf<(typeof organisationContract)['checkSheet']>;

/** A sheet as it was read. */
export interface UnitsInput {
  readonly rows: readonly UnitRow[];
  readonly remarks: readonly string[];
}

/** Judges the rows of a sheet against the units the caller knows. */
export async function judgeUnits(work: Work, { rows, remarks }: UnitsInput, pace: Pace): Promise<Checked> {
  needSomeAdministration(work);
  const known = await knownUnits(work);
  const codes = rows.flatMap(({ cells }) => cells.code || []);
  const takenCodes = await selectCodesInUse(work.tx, codes, work.today);
  const judging = judgingUnits({ day: work.today, rows, leaveOut: [], known, takenCodes });
  const { findings } = await pace.through(judging);
  return {
    rows: rows.map(sendRow),
    remarks: [...remarks],
    findings: [...findings],
    known,
    takenCodes,
    runId: null,
  };
}

/** Judges a filled sheet that was read, a long one in the background. */
export async function checkSheet(work: Work, sheet: SheetContent<UnitColumnKey>): Promise<Checked> {
  needSomeAdministration(work);
  const rows: UnitRow[] = sheet.rows.map((row) => textRow(row, unitColumnKeys));
  const input: UnitsInput = { rows, remarks: remarksOf(sheet) };
  if (!goesOnLater(work, rows.length)) return judgeUnits(work, input, atOnce);
  const runId = await startRun(work, { purpose: 'check-units', input, rowsTotal: rows.length });
  return { rows: [], remarks: [], findings: [], known: [], takenCodes: [], runId };
}
