import type { ReplyOf } from '#base/endpoint.ts';
import type { SheetContent } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { judgeUnitSheet } from '../rules/unit-sheet.ts';
import { sendRow, type UnitColumnKey, type UnitRow, unitColumnKeys } from '../rules/unit-sheet-columns.ts';
import { knownUnits, needSomeAdministration } from './administer.ts';
import { remarksOf, textRow } from './sheet-text.ts';
import { selectCodesInUse } from './unit-time-store.ts';

/** Judges a filled sheet that was read. A formula is shown as `=`, which the rules refuse until somebody types a value. */
export async function checkSheet(
  work: Work,
  sheet: SheetContent<UnitColumnKey>,
): Promise<ReplyOf<(typeof organisationContract)['checkSheet']>> {
  needSomeAdministration(work);
  const rows: UnitRow[] = sheet.rows.map((row) => textRow(row, unitColumnKeys));
  const known = await knownUnits(work);
  const codes = rows.flatMap(({ cells }) => cells.code || []);
  const takenCodes = await selectCodesInUse(work.tx, codes, work.today);
  const { findings } = judgeUnitSheet({ day: work.today, rows, leaveOut: [], known, takenCodes });
  return {
    rows: rows.map(sendRow),
    remarks: remarksOf(sheet),
    findings: [...findings],
    known,
    takenCodes,
  };
}
