import { formatDate } from '#base/date.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import { levels, unitKinds } from '../../../rules/kinds.ts';
import { type StepRow, stepChoices, stepColumnKeys, stepColumns } from '../../../rules/reform/sheet/columns.ts';
import { namer } from '../../../rules/reform/sheet/naming.ts';
import type { SheetUnit } from './sheet-unit-store.ts';

/** The units a step may speak of, to look up what is to be written in the first sheet. */
const listing = (units: readonly SheetUnit[]) => {
  const nameOf = namer(units);
  return {
    sheetName: 'Đơn vị',
    columns: [
      { header: 'Ghi trong bảng', width: 26 },
      { header: 'Tên đơn vị', width: 42 },
      { header: 'Loại đơn vị', width: 28 },
      { header: 'Cấp học', width: 20 },
      { header: 'Báo cáo cho', width: 36 },
      { header: 'Có từ ngày', width: 14 },
      { header: 'Đến hết ngày', width: 14 },
    ],
    rows: units.map((unit) => [
      nameOf(unit.unitId),
      unit.name,
      unitKinds[unit.kind].name,
      unit.levels.map((level) => levels[level]).join(', '),
      unit.under,
      formatDate(unit.from),
      unit.to && formatDate(unit.to),
    ]),
  };
};

/** Steps as the Excel file that can be taken in again; its second sheet lists the units and their codes. */
export const reformSheetFile = (fileName: string, rows: readonly StepRow[], units: readonly SheetUnit[]): Download => ({
  fileName,
  mediaType: mediaTypes.xlsx,
  bytes: () =>
    makeSheet({
      sheetName: 'Các bước',
      columns: stepColumns,
      rows: rows.map(({ cells }) => stepColumnKeys.map((key) => cells[key] || null)),
      choicesSheet: stepColumns.flatMap(({ key, header }) => {
        const values = stepChoices[key];
        return values ? [{ header, values }] : [];
      }),
      listing: listing(units),
    }),
});
