import { makeSheet } from '#modules/documents/server/public.ts';
import { type UnitColumnKey, unitColumnKeys, unitColumns } from '#modules/organisation/rules/unit-sheet-columns.ts';

/** One new school below UBND xã Bản Đông. */
const cells: Partial<Record<UnitColumnKey, string>> = {
  name: 'Trường Tiểu học Suối Mơ',
  kind: 'Trường',
  reportsTo: 'UBND xã Bản Đông',
  levels: 'Tiểu học',
};

export const unitSheetRows = [{ row: 2, cells: unitColumnKeys.map((key) => cells[key] ?? '') }];

export async function unitSheet() {
  const rows = [unitColumnKeys.map((key) => cells[key] ?? null)];
  const bytes = await makeSheet({ sheetName: 'Đơn vị', columns: unitColumns, rows, choicesSheet: [] });
  return { name: 'don-vi.xlsx', bytes };
}
