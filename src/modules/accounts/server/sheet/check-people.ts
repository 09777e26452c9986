import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { SheetContent } from '#modules/documents/server/public.ts';
import { remarksOf, textRow } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { peopleSheetContract } from '../../people-sheet-contract.ts';
import {
  MOST_PEOPLE,
  type PeopleColumnKey,
  type PersonRow,
  peopleColumnKeys,
  sendPersonRow,
} from '../../rules/sheet/people-columns.ts';
import { judgeSheet } from './judge-sheet.ts';

/** Judges a filled sheet that was read. */
export async function checkPeople(
  work: Work,
  unitId: Id,
  sheet: SheetContent<PeopleColumnKey>,
): Promise<ReplyOf<(typeof peopleSheetContract)['checkPeople']>> {
  await work.need('person.invite', unitId);
  if (sheet.rows.length > MOST_PEOPLE) throw new Refusal('sheet-too-long', { limit: MOST_PEOPLE });
  const rows = sheet.rows.map((one): PersonRow => textRow(one, peopleColumnKeys));
  const { findings, units, logins, people } = await judgeSheet(work, unitId, rows, []);
  return {
    rows: rows.map(sendPersonRow),
    remarks: remarksOf(sheet),
    findings: [...findings],
    units: units.map((unit) => ({ ...unit, roles: [...unit.roles], lastDays: { ...unit.lastDays } })),
    logins: [...logins],
    people: [...people],
  };
}
