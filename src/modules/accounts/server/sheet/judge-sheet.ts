import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import { loginKey } from '../../rules/login-key.ts';
import {
  type FillableUnit,
  judgePeopleSheet,
  type KnownLogin,
  type KnownPerson,
  type PeopleSheetJudgement,
} from '../../rules/sheet/judge-people.ts';
import type { PersonRow } from '../../rules/sheet/people-columns.ts';
import { loginBase } from '../../rules/sheet/propose-login.ts';
import { fillableUnits } from './fillable-units.ts';
import { selectLogins, selectPeopleThere } from './sheet-store.ts';

export interface JudgedSheet extends PeopleSheetJudgement {
  readonly units: readonly FillableUnit[];
  readonly logins: readonly KnownLogin[];
  /** Of those who are there, the ones the rows speak of. */
  readonly people: readonly KnownPerson[];
}

/** Judges rows against what is in the database now, with the rights of the caller. */
export async function judgeSheet(
  work: Work,
  unitId: Id,
  rows: readonly PersonRow[],
  leaveOut: readonly number[],
): Promise<JudgedSheet> {
  const units = await fillableUnits(work, unitId);
  const keys = rows.map(({ cells }) => loginKey(cells.login));
  const bases = rows.map(({ cells }) => loginBase(cells.fullName));
  const logins = await selectLogins(work.tx, [...new Set(keys)], [...new Set(bases)], work.person.personId);
  const names = new Set(rows.map(({ cells }) => fold(cells.fullName)));
  const there = await selectPeopleThere(
    work.tx,
    units.map((unit) => unit.unitId),
    work.now,
  );
  const people = there.filter(({ fullName }) => names.has(fold(fullName)));
  const judged = judgePeopleSheet({ today: work.today, rows, leaveOut, units, logins, people });
  return { ...judged, units, logins, people };
}
