import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { accountsContract } from '#modules/accounts/contract.ts';
import type { Work } from '#platform/work.ts';
import { at, dayFrom } from './acting.ts';
import { fileLastHalfYear } from './last-half-year.ts';
import { makePeople, type TrialPerson } from './make-people.ts';
import { makeUnits } from './make-units.ts';
import { makeTrialDocuments } from './trial-documents.ts';
import { readTrialPlan } from './trial-plan.ts';
import { makeTrialProgrammes } from './trial-programmes.ts';
import { writeTrialEntries } from './trial-registers.ts';
import { fileTrialReports } from './trial-reports.ts';
import { writeTrialShifts } from './trial-shifts.ts';
import { closeTrialTotals } from './trial-totals.ts';

type Accounts = ReplyOf<(typeof accountsContract)['setUpTrial']>['accounts'];

/** Whose passwords are shown: the province, the Sở, two communes, and a school of each kind. */
function shownUnits(made: Awaited<ReturnType<typeof makeUnits>>): ReadonlySet<Id> {
  const [first, second] = made.communes;
  const [nursery, , , , secondary] = first?.schools ?? [];
  const units = [
    made.provinceId,
    made.departmentId,
    first?.id,
    second?.id,
    secondary?.id,
    nursery?.id,
    made.directUnits[0]?.id,
  ];
  return new Set(units.filter((id): id is Id => id !== undefined));
}

const toAccount = (person: TrialPerson): Accounts[number] => ({
  fullName: person.fullName,
  login: person.login,
  password: person.password ?? '',
  roles: [...person.roles],
  unitName: person.unitName,
  unitKind: person.unitKind,
});

/**
 * Fills an empty installation with an invented province around the day it is made: units before and after 1/7/2025, a
 * district whose end is still to be entered, a person for every role, the half-year before the change, a programme that has run for twelve weeks. Returns the accounts to show once.
 */
export async function fillTrial(work: Work): Promise<Accounts> {
  // Another process reads the plan while the units and the people are made.
  const reading = readTrialPlan(work.today);
  reading.catch(() => undefined);
  const made = await makeUnits(work, { lateDistrict: true });
  const shown = shownUnits(made);
  const people = await makePeople(work, made, at(dayFrom(work.today)(-120), 8), (unitId) => shown.has(unitId));
  await fileLastHalfYear(work, made, people);
  await makeTrialProgrammes(work, made, people, await reading);
  // What the registers measure is what the reports say.
  await writeTrialEntries(work, made, people);
  await fileTrialReports(work, made, people);
  await closeTrialTotals(work, made, people);
  await makeTrialDocuments(work, made, people);
  await writeTrialShifts(work, made, people);
  return people.all.filter((person) => person.password !== undefined).map(toAccount);
}
