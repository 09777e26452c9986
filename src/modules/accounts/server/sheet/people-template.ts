import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import { unitKinds } from '#modules/organisation/rules/kinds.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { roleWord } from '../../rules/role-words.ts';
import { isOfSheet, peopleColumn, peopleColumns } from '../../rules/sheet/people-columns.ts';
import { fillableUnits } from './fillable-units.ts';

/** The empty sheet: its second page lists the units below and the roles that may be given there. */
export async function peopleTemplate(work: Work, unitId: Id): Promise<Download> {
  await work.need('person.invite', unitId);
  const units = await fillableUnits(work, unitId);
  const roles = new Set(
    units.flatMap(({ kind, roles: given }) => given.filter(isOfSheet).map((role) => roleWord(role, kind))),
  );
  return {
    fileName: 'mau-tai-khoan.xlsx',
    mediaType: mediaTypes.xlsx,
    bytes: () =>
      makeSheet({
        sheetName: 'Tài khoản',
        columns: peopleColumns,
        rows: [],
        choicesSheet: [{ header: peopleColumn('role').header, values: [...roles] }],
        listing: {
          sheetName: 'Đơn vị',
          columns: [
            { header: 'Mã', width: 16 },
            { header: 'Tên đơn vị', width: 60 },
            { header: 'Loại đơn vị', width: 28 },
          ],
          rows: units.map(({ name, code, kind }) => [code, name, unitKinds[kind].name]),
        },
      }),
  };
}
