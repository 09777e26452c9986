import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { makeSheet, type ReadRow, type SheetContent, type SheetFinding } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { rowsOfUnits, type UnitToExport } from '../rules/unit-rows.ts';
import { judgeUnitSheet } from '../rules/unit-sheet.ts';
import {
  choices,
  sendRow,
  type UnitColumnKey,
  type UnitRow,
  unitColumnKeys,
  unitColumns,
} from '../rules/unit-sheet-columns.ts';
import { knownUnits } from './administer.ts';
import { compareUnits, maySee } from './list-units.ts';
import { selectSubtree } from './unit-store.ts';
import { selectCodesInUse } from './unit-time-store.ts';

async function sheetOf(fileName: string, rows: readonly UnitRow[]): Promise<Download> {
  const bytes = await makeSheet({
    sheetName: 'Đơn vị',
    columns: unitColumns,
    rows: rows.map(({ cells }) => unitColumnKeys.map((key) => cells[key] || null)),
    choicesSheet: unitColumns.flatMap(({ key, header }) => {
      const values = choices[key];
      return values ? [{ header, values }] : [];
    }),
  });
  return { fileName, mediaType: mediaTypes.xlsx, bytes };
}

/** Refuses whoever administers nothing at all. */
export function needSomeAdministration(work: Work): void {
  if (work.rootsFor('unit.manage').length === 0) throw new Refusal('forbidden');
}

export async function unitTemplate(work: Work): Promise<Download> {
  needSomeAdministration(work);
  return sheetOf('mau-don-vi.xlsx', []);
}

/** The units below one unit, or below all the caller's units, as the sheet that imports them again. */
export async function exportUnits(work: Work, day: PlainDate = work.today, under?: Id): Promise<Download> {
  if (under && !(await maySee(work, under, day))) throw new Refusal('not-found');
  const roots = under ? [under] : work.rootsFor('unit.read');
  const tree = await selectSubtree(work.tx, roots, 'reports_to', day);
  const known = await knownUnits(work, day);
  const governors = new Map(known.map((unit) => [unit.unitId, unit.governorId]));
  const units = tree
    .filter((unit) => unit.parentId !== null)
    .sort((a, b) => a.depth - b.depth || compareUnits(a, b))
    .map(
      (unit): UnitToExport => ({
        ...unit,
        parentId: unit.parentId ?? '',
        governorId: governors.get(unit.unitId) ?? null,
      }),
    );
  return sheetOf(`don-vi-${day}.xlsx`, rowsOfUnits(units, known));
}

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
  const { findings } = judgeUnitSheet({ rows, leaveOut: [], known, takenCodes });
  return {
    rows: rows.map(sendRow),
    remarks: fileFindings.flatMap(remarkOf),
    findings: [...findings],
    known,
    takenCodes,
  };
}
