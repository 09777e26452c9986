import type { ReplyOf } from '#base/endpoint.ts';
import type { SheetContent } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { recogniseUnits } from '../rules/recognise-units.ts';
import { sameName } from '../rules/unit-cells.ts';
import type { KnownUnit } from '../rules/unit-draft.ts';
import { judgingUnits } from '../rules/unit-sheet.ts';
import { sendRow, type UnitColumnKey, type UnitRow, unitColumnKeys } from '../rules/unit-sheet-columns.ts';
import { knownUnits, needSomeAdministration } from './administer.ts';
import { presentUnits } from './export-units.ts';
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
  const day = work.today;
  const present = await presentIn(work, rows, known);
  const leaveOut = recogniseUnits({ day, rows, known, present }).map(({ row }) => row);
  const judging = judgingUnits({ day, rows, leaveOut, known, takenCodes });
  const { findings } = await pace.through(judging);
  return {
    rows: rows.map(sendRow),
    remarks: [...remarks],
    findings: [...findings],
    known,
    present: present.map(({ unitId, cells }) => ({ unitId, cells: sendRow({ row: 0, cells }).cells })),
    takenCodes,
    runId: null,
  };
}

/** The units that are there and of which the rows may speak: of the same name or code. */
async function presentIn(work: Work, rows: readonly UnitRow[], known: readonly KnownUnit[]) {
  const said = new Set(rows.flatMap(({ cells }) => [sameName(cells.name), sameName(cells.code)]));
  const meant = known.filter(({ name, code }) => said.has(sameName(name)) || (code && said.has(sameName(code))));
  if (meant.length === 0) return [];
  const ids = new Set(meant.map(({ unitId }) => unitId));
  const all = await presentUnits(work, work.rootsFor('unit.read'), known, work.today);
  return all.filter(({ unitId }) => ids.has(unitId));
}

/** Judges a filled sheet that was read, a long one in the background. */
export async function checkSheet(work: Work, sheet: SheetContent<UnitColumnKey>): Promise<Checked> {
  needSomeAdministration(work);
  const rows: UnitRow[] = sheet.rows.map((row) => textRow(row, unitColumnKeys));
  const input: UnitsInput = { rows, remarks: remarksOf(sheet) };
  if (!goesOnLater(work, rows.length)) return judgeUnits(work, input, atOnce);
  const runId = await startRun(work, { purpose: 'check-units', input, rowsTotal: rows.length });
  return { rows: [], remarks: [], findings: [], known: [], present: [], takenCodes: [], runId };
}
