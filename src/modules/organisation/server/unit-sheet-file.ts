import { mediaTypes } from '#base/file-kinds.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import { choices, type UnitRow, unitColumnKeys, unitColumns } from '../rules/unit-sheet-columns.ts';

/** Rows of units as the Excel sheet that can be imported again. */
export const sheetOf = (fileName: string, rows: readonly UnitRow[]): Download => ({
  fileName,
  mediaType: mediaTypes.xlsx,
  bytes: () =>
    makeSheet({
      sheetName: 'Đơn vị',
      columns: unitColumns,
      rows: rows.map(({ cells }) => unitColumnKeys.map((key) => cells[key] || null)),
      choicesSheet: unitColumns.flatMap(({ key, header }) => {
        const values = choices[key];
        return values ? [{ header, values }] : [];
      }),
    }),
});
