import type { Transaction } from 'kysely';
import { peopleColumnKeys, peopleColumns } from '#modules/accounts/rules/sheet/people-columns.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import type { Tables } from '#platform/tables.ts';
import { personas, units } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

const own = { unitId: units.secondary };
const importId = 'c0000000-0000-7000-8000-00000000bbbb';
const cells: Partial<Record<string, string>> = {
  fullName: 'Lý Thị Sao',
  unit: 'Trường THCS Bản Đông',
  role: 'Bảo vệ',
};
const row = peopleColumnKeys.map((key) => cells[key] ?? '');

const underWay = (tx: Transaction<Tables>) =>
  tx
    .insertInto('people_import')
    .values({
      id: importId,
      unit_id: units.secondary,
      made_by: personas.schoolHead.personId,
      made_at: NOW,
      rows: JSON.stringify([{ row: 2, cells: row }]),
      left_out: [],
      total: 1,
    })
    .execute();

/** Samples of many people at once. */
export async function peopleSheetSamples(): Promise<Record<string, readonly Sample[]>> {
  const inUnit = { on: 'secondary' } as const;
  const bytes = await makeSheet({ sheetName: 'Tài khoản', columns: peopleColumns, rows: [row], choicesSheet: [] });
  return {
    'people-sheet.peopleTemplate': [{ ...inUnit, input: { params: own } }],
    'people-sheet.checkPeople': [
      { ...inUnit, input: { params: own, body: {}, file: { name: 'tai-khoan.xlsx', bytes } } },
    ],
    'people-sheet.importPeople': [
      { ...inUnit, input: { params: own, body: { rows: [{ row: 2, cells: row }], leaveOut: [] } } },
    ],
    'people-sheet.readPeopleImport': [{ ...inUnit, prepare: underWay, input: { params: { ...own, importId } } }],
  };
}
