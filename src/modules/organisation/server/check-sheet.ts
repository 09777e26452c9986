import type { ReplyOf } from '#base/endpoint.ts';
import type { ReadRow, SheetContent, SheetFinding } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { judgeUnitSheet } from '../rules/unit-sheet.ts';
import { sendRow, type UnitColumnKey, type UnitRow, unitColumnKeys } from '../rules/unit-sheet-columns.ts';
import { knownUnits, needSomeAdministration } from './administer.ts';
import { selectCodesInUse } from './unit-time-store.ts';

function textOf(cell: ReadRow['cells'][string] | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  // A control character has no place in a name and would travel into documents.
  return String(cell)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

const remarkOf = ({ where, code }: SheetFinding): string[] => {
  if (code === 'column-unknown') return [`Cột ở ô ${where} không có trong mẫu nên không được đọc.`];
  if (code === 'header-twice') return [`Tiêu đề ở ô ${where} có hai lần; chỉ cột đầu được đọc.`];
  return [];
};

/** Judges a filled sheet that was read. A formula is shown as `=`, which the rules refuse until somebody types a value. */
export async function checkSheet(
  work: Work,
  sheet: SheetContent<UnitColumnKey>,
): Promise<ReplyOf<(typeof organisationContract)['checkSheet']>> {
  needSomeAdministration(work);
  const { rows: read, findings: fileFindings } = sheet;
  const formulas = new Set(fileFindings.filter(({ code }) => code === 'cell-formula').map(({ where }) => where));
  const rows = read.map(({ row, cells }): UnitRow => {
    // The reader tells the address of a formula and leaves the cell blank; columns stand as in the template.
    const cellOf = (key: UnitColumnKey, index: number) =>
      cells[key] === null && formulas.has(`${String.fromCharCode(65 + index)}${row}`) ? '=' : textOf(cells[key]);
    const entries = unitColumnKeys.map((key, index) => [key, cellOf(key, index).slice(0, 2000)]);
    return { row, cells: Object.fromEntries(entries) };
  });
  const known = await knownUnits(work);
  const codes = rows.flatMap(({ cells }) => cells.code || []);
  const takenCodes = await selectCodesInUse(work.tx, codes, work.today);
  const { findings } = judgeUnitSheet({ day: work.today, rows, leaveOut: [], known, takenCodes });
  return {
    rows: rows.map(sendRow),
    remarks: fileFindings.flatMap(remarkOf),
    findings: [...findings],
    known,
    takenCodes,
  };
}
