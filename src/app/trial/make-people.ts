import { randomBytes } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import { permissionsOf, type Role, worksWithSensitive } from '#modules/accounts/rules/roles.ts';
import { createPerson, drawPassword } from '#modules/accounts/server/public.ts';
import type { UnitKind } from '#modules/organisation/rules/kinds.ts';
import type { Caller, Work } from '#platform/work.ts';
import { lateDistrict } from './late-district.ts';
import type { MadeProvince } from './make-units.ts';
import { guardsOf, kindOf, province } from './province.ts';

export interface TrialPerson extends Caller {
  readonly login: string;
  /** Known for the accounts that are shown; the others get an invitation when somebody wants them. */
  readonly password: string | undefined;
  /** Without the right to sensitive figures that comes along. */
  readonly roles: readonly Role[];
  readonly unitName: string;
  readonly unitKind: UnitKind;
}

export interface TrialPeople {
  readonly officers: ReadonlyMap<Id, TrialPerson>;
  readonly heads: ReadonlyMap<Id, TrialPerson>;
  /** The first guard of one school of the first commune. */
  readonly guards: ReadonlyMap<Id, TrialPerson>;
  readonly all: readonly TrialPerson[];
}

/** `Hứa Minh Đức` of `so` → `so.duc`; a number follows when the name is taken. */
function loginMaker() {
  const used = new Set<string>();
  return (prefix: string, fullName: string): string => {
    const given = fold(fullName).split(' ').at(-1) ?? 'nguoi';
    let login = `${fold(prefix).replaceAll(' ', '')}.${given}`;
    for (let n = 2; used.has(login); n++) login = `${fold(prefix).replaceAll(' ', '')}.${given}${n}`;
    used.add(login);
    return login;
  };
}

/**
 * Makes a person for every role: for the province who administers all of it, for each office an officer (who also administers) and a leader, for each school the
 * officer in charge and the head, for one school a guard. `since` is when their roles begin; `shown` says whose password is wanted.
 */
export async function makePeople(
  work: Work,
  made: MadeProvince,
  since: Date,
  shown: (unitId: Id) => boolean,
): Promise<TrialPeople> {
  const login = loginMaker();
  const officers = new Map<Id, TrialPerson>();
  const heads = new Map<Id, TrialPerson>();
  const guards = new Map<Id, TrialPerson>();
  const all: TrialPerson[] = [];

  const add = async (
    unitId: Id,
    { name: unitName, kind: unitKind }: { readonly name: string; readonly kind: UnitKind },
    prefix: string,
    fullName: string,
    working: readonly Role[],
  ): Promise<TrialPerson> => {
    const roles: readonly Role[] = working.some(worksWithSensitive) ? [...working, 'sensitive-reader'] : working;
    const name = login(prefix, fullName);
    const password = shown(unitId) ? await drawPassword(work, { fullName, login: name, unitIds: [unitId] }) : undefined;
    const personId = await createPerson(
      work,
      // Nobody knows this one: the account waits for its owner.
      { fullName, login: name, password: password ?? randomBytes(24).toString('base64url') },
      roles.map((role) => ({ role, unitId, from: since })),
    );
    const person: TrialPerson = {
      personId,
      fullName,
      login: name,
      password,
      roles: working,
      unitName,
      unitKind,
      grants: roles.map((role) => ({ id: work.newId(), unitId, role, permissions: permissionsOf(role) })),
    };
    all.push(person);
    return person;
  };

  const { departmentId, divisionId } = made;
  const { department, division } = province;
  const ofDepartment = { name: department.name, kind: 'department' } as const;
  await add(made.provinceId, { name: province.name, kind: 'province-authority' }, 'tinh', province.administrator, [
    'administrator',
  ]);
  await add(departmentId, ofDepartment, 'so', department.people.administrator, ['administrator']);
  await add(departmentId, ofDepartment, 'so', department.people.auditor, ['auditor']);
  officers.set(departmentId, await add(departmentId, ofDepartment, 'so', department.people.officer, ['officer']));
  heads.set(departmentId, await add(departmentId, ofDepartment, 'so', department.people.leader, ['leader']));
  for (const { id, plan } of [
    { id: divisionId, plan: division },
    ...(made.lateDistrict ? [{ id: made.lateDistrict.divisionId, plan: lateDistrict.division }] : []),
  ]) {
    const unit = { name: plan.name, kind: 'division' } as const;
    officers.set(id, await add(id, unit, 'phong', plan.people.officer, ['officer', 'administrator']));
    heads.set(id, await add(id, unit, 'phong', plan.people.leader, ['leader']));
  }
  for (const commune of made.communes) {
    const { name, placeName, people } = commune.plan;
    const unit = { name, kind: 'commune-authority' } as const;
    officers.set(commune.id, await add(commune.id, unit, placeName, people[0], ['officer', 'administrator']));
    heads.set(commune.id, await add(commune.id, unit, placeName, people[1], ['leader']));
  }
  const schools = made.communes.flatMap((commune) => commune.schools);
  for (const { id, plan } of [...schools, ...made.directUnits, ...(made.lateDistrict?.schools ?? [])]) {
    const unit = { name: plan.name, kind: kindOf(plan) };
    officers.set(id, await add(id, unit, plan.code.replace('-', ''), plan.people[0], ['school-officer']));
    heads.set(id, await add(id, unit, plan.code.replace('-', ''), plan.people[1], ['head']));
  }
  const guarded =
    made.communes[0]?.schools.findIndex(({ plan }) => kindOf(plan) === 'school' && plan.levels.includes('thcs')) ?? -1;
  const school = made.communes[0]?.schools[guarded];
  if (school) {
    const { id, plan } = school;
    const unit = { name: plan.name, kind: kindOf(plan) };
    guards.set(id, await add(id, unit, plan.code.replace('-', ''), guardsOf(guarded)[0], ['guard']));
  }
  return { officers, heads, guards, all };
}
