import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { rowsOfSteps } from '../../../rules/reform/sheet/rows-of-steps.ts';
import { selectReform } from '../reform-store.ts';
import { seenAround } from '../seen-units.ts';
import { reformSheetFile } from './reform-sheet-file.ts';
import { selectSheetUnits } from './sheet-unit-store.ts';

/** Most rows one sheet is read back with. */
const MOST_ROWS = 10_000;

/** The steps of a reform as the sheet that takes them in again; a draft without steps gives an empty one. */
export async function reformSheet(work: Work, unitId: Id, reformId: Id): Promise<Download> {
  await work.need('unit.manage', unitId);
  const reform = await selectReform(work.tx, unitId, reformId);
  if (!reform) throw new Refusal('not-found');
  const seen = await seenAround(work, unitId, reform.effectiveOn);
  const units = await selectSheetUnits(work.tx, seen, reform.effectiveOn);
  const rows = rowsOfSteps(reform.steps, units);
  if (rows.length > MOST_ROWS) throw new Refusal('sheet-too-long', { limit: '10.000' });
  return reformSheetFile(`sap-xep-${reform.effectiveOn}.xlsx`, rows, units);
}
