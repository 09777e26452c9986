import type { PlainDate } from '#base/date.ts';
import { formatDate, isPlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { readDay } from '#base/read-day.ts';
import { fold } from '#base/vietnamese.ts';
import { tidy } from '#modules/organisation/rules/judge-cells.ts';
import { sideOf, type UnitKind } from '#modules/organisation/rules/kinds.ts';
import { UnitReferences } from '#modules/organisation/rules/unit-references.ts';
import { loginKey } from '../login-key.ts';
import { parseRole, roleWord } from '../role-words.ts';
import { type Role, roleFits } from '../roles.ts';
import { type PeopleColumnKey, type PersonRow, peopleColumns } from './people-columns.ts';
import { type PeopleFinding, type PeopleFindingCode, peopleFinding } from './people-findings.ts';
import { proposeLogin } from './propose-login.ts';

/** A unit people may be given roles in, with the roles that may be given there. */
export interface FillableUnit {
  readonly unitId: Id;
  readonly name: string;
  readonly code: string | null;
  readonly kind: UnitKind;
  readonly roles: readonly Role[];
  /** The last day until which a role may be given; until further notice where none stands. */
  readonly lastDays: Readonly<Partial<Record<Role, PlainDate>>>;
  /** Nobody is in charge there yet: one person of the one role is invited first. */
  readonly first: boolean;
}

/** A sign-in name in use, or kept for somebody who is invited. */
export interface KnownLogin {
  readonly key: string;
  readonly fullName: string;
  /** Of somebody who has an account; else only an invitation keeps it. */
  readonly account: boolean;
  /** The reader's own. */
  readonly own: boolean;
}

/** A role somebody holds in a unit or is invited to. */
export interface KnownPerson {
  readonly unitId: Id;
  readonly fullName: string;
  readonly role: Role;
  readonly login: string | null;
}

export interface PeopleSheetInput {
  readonly today: PlainDate;
  readonly rows: readonly PersonRow[];
  /** Row numbers somebody chose to leave out. */
  readonly leaveOut: readonly number[];
  readonly units: readonly FillableUnit[];
  readonly logins: readonly KnownLogin[];
  readonly people: readonly KnownPerson[];
}

/** A row understood: somebody to be invited, or to be given a role when the sign-in name is that of an account. */
export interface PersonDraft {
  readonly row: number;
  readonly fullName: string;
  readonly login: string;
  readonly hasAccount: boolean;
  readonly unitId: Id;
  readonly role: Role;
  readonly email: string | null;
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
}

export interface PeopleSheetJudgement {
  readonly findings: readonly PeopleFinding[];
  /** Rows of people who hold the role already or are invited to it: nothing is made of them. */
  readonly already: readonly number[];
  /** What would be made; rows with an error are not among them. */
  readonly drafts: readonly PersonDraft[];
}

const samePerson = (unitId: Id, role: Role, fullName: string) => `${unitId} ${role} ${fold(fullName)}`;

/**
 * Judges a sheet of people as a whole: every cell by itself, then the rows against each other and against who is there.
 * Sending the same sheet again finds every row already there. Pure, so that the page says the same as the server.
 */
export function judgePeopleSheet(input: PeopleSheetInput): PeopleSheetJudgement {
  const { today, units, logins, people } = input;
  const leaveOut = new Set(input.leaveOut);
  const rows = input.rows.filter(({ row }) => !leaveOut.has(row));
  const references = new UnitReferences([], units);
  const unitById = new Map(units.map((unit) => [unit.unitId, unit]));
  const knownLogin = new Map(logins.map((one) => [one.key, one]));
  const there = Map.groupBy(people, (one) => samePerson(one.unitId, one.role, one.fullName));
  // Names typed in the sheet come before those the program proposes.
  const typed = new Set(rows.flatMap(({ cells }) => loginKey(cells.login) || []));
  const proposed = new Set<string>();
  const findings: PeopleFinding[] = [];
  const already: number[] = [];
  const drafts: PersonDraft[] = [];
  const seenLogins = new Map<string, number>();
  const seenPeople = new Map<string, { row: number; login: string }>();
  const seenMail = new Map<string, number>();
  const seenFirst = new Map<Id, number>();

  for (const { row, cells } of rows) {
    const own: PeopleFinding[] = [];
    const blame = (column: PeopleColumnKey, code: PeopleFindingCode, facts?: Record<string, unknown>) =>
      own.push(peopleFinding(row, column, code, facts));
    const text = (key: PeopleColumnKey) => tidy(cells[key]);
    for (const { key, limit, ...column } of peopleColumns) {
      if (text(key).startsWith('=')) blame(key, 'cell-formula');
      else if (text(key) === '' && 'required' in column) blame(key, 'cell-missing');
      else if (text(key).length > limit) blame(key, 'cell-long', { limit });
    }
    const isSound = (key: PeopleColumnKey) => !own.some(({ column }) => column === key);

    const fullName = text('fullName');
    if (isSound('fullName') && fullName.length < 2) blame('fullName', 'name-short');
    const found = isSound('unit') ? references.find(text('unit')) : [];
    const ref = found[0];
    const unit = found.length === 1 && ref && 'unitId' in ref ? unitById.get(ref.unitId) : undefined;
    if (isSound('unit') && !unit) blame('unit', ref ? 'unit-ambiguous' : 'unit-unknown', { text: text('unit') });
    const role = isSound('role') ? parseRole(text('role')) : undefined;
    if (isSound('role') && !role) blame('role', 'role-unknown', { text: text('role') });
    if (unit && role && !unit.roles.includes(role)) {
      const facts = { text: roleWord(unit.first ? (unit.roles[0] ?? role) : role, unit.kind), unit: unit.name };
      if (!roleFits(role, sideOf(unit.kind))) blame('role', 'role-unfit', facts);
      else blame('role', unit.first ? 'role-first' : 'role-beyond', facts);
    }

    const given = text('login');
    const key = loginKey(given);
    const same = unit && role ? samePerson(unit.unitId, role, fullName) : '';
    const before = there.get(same) ?? [];
    // Whoever is there already is not judged further: days that have passed since are no mistake.
    if (own.length === 0 && before.some((one) => given === '' || one.login === null || loginKey(one.login) === key)) {
      already.push(row);
      continue;
    }
    const email = text('email').toLowerCase();
    if (isSound('email') && email !== '') {
      const first = seenMail.get(email);
      if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(email)) blame('email', 'email-wrong');
      else if (first !== undefined) blame('email', 'email-twice', { row: first });
      seenMail.set(email, first ?? row);
    }
    const dayOf = (key: 'from' | 'until'): PlainDate | undefined => {
      if (!isSound(key) || text(key) === '') return undefined;
      const day = readDay(text(key));
      if (!isPlainDate(day)) blame(key, 'day-unknown', { text: text(key) });
      else if (day < today) blame(key, 'day-past');
      return day;
    };
    const [from, until] = [dayOf('from'), dayOf('until')];
    if (from && until && until < from && isSound('from') && isSound('until')) blame('until', 'days-order');

    const lastDay = unit && role ? unit.lastDays[role] : undefined;
    if (lastDay && isSound('from') && isSound('until') && (until === undefined || until > lastDay)) {
      blame('until', 'until-beyond', { day: formatDate(lastDay) });
    }

    const holder = knownLogin.get(key);
    if (given !== '' && isSound('login')) {
      if (!/^[\p{L}\p{N}._@-]{3,}$/u.test(given)) blame('login', 'login-wrong');
      else if (holder?.own) blame('login', 'login-own');
      else if (holder && (!holder.account || fold(holder.fullName) !== fold(fullName))) {
        blame('login', 'login-taken', { text: given });
      }
    }

    const sound = own.every(({ severity }) => severity === 'warning');
    if (sound && unit && role) {
      const twin = seenPeople.get(same);
      const first = seenLogins.get(key);
      if (twin && (given === '' || twin.login === '' || twin.login === key)) {
        blame('fullName', 'person-twice', { row: twin.row });
      } else if (first !== undefined && given !== '' && !holder?.account) blame('login', 'login-twice', { row: first });
      else if (unit.first && seenFirst.has(unit.unitId)) {
        blame('role', 'role-first', { text: roleWord(role, unit.kind), unit: unit.name });
      } else {
        const isTaken = (one: string) => knownLogin.has(one) || typed.has(one) || proposed.has(one);
        const login = given || proposeLogin(fullName, isTaken);
        proposed.add(loginKey(login));
        const facts = { row, fullName, login, hasAccount: holder?.account ?? false, unitId: unit.unitId, role };
        drafts.push({ ...facts, email: email || null, from, until });
        seenFirst.set(unit.unitId, row);
      }
      if (!twin) seenPeople.set(same, { row, login: key });
      if (first === undefined && given !== '') seenLogins.set(key, row);
    }
    findings.push(...own);
  }
  return { findings, already, drafts };
}
