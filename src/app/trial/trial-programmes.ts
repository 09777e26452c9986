import type { BodyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { programmesContract } from '#modules/programmes/contract.ts';
import { type Audience, directUnits, everySchool } from '#modules/programmes/rules/audience.ts';
import { dutiesFromReading, type ProposedDuty } from '#modules/programmes/rules/from-reading.ts';
import { createProgramme, editProgramme, issueProgramme, openDueWindows } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople, TrialPerson } from './make-people.ts';
import type { MadeProvince } from './make-units.ts';
import { type TrialPlan, takeInPlan, trialWindows } from './trial-plan.ts';

type Programmes = typeof programmesContract;
type Draft = BodyOf<Programmes['editProgramme']>['draft'];

export const form = { code: 'pctp-annex', version: 1 };

/** A commune asks its schools this many days before it owes the Sở itself. */
export const LEAD_DAYS = 5;

/** What the Sở asks itself, in a year without Phòng: communes, and the units under the Sở. */
const underDepartment: Audience = { ...directUnits, kinds: ['commune-authority', 'school', 'centre'] };

/** The Sở's programme from its plan, issued 88 days ago, and each commune's own from it, issued two days later. */
export async function makeTrialProgrammes(
  work: Work,
  made: MadeProvince,
  people: TrialPeople,
  plan: TrialPlan,
): Promise<void> {
  const day = dayFrom(work.today);
  const year = Number(work.today.slice(0, 4));
  const officerOf = (unitId: Id): TrialPerson => {
    const officer = people.officers.get(unitId);
    if (!officer) throw new Error(`Nobody works in ${unitId}`);
    return officer;
  };
  const asked = dutiesFromReading(plan.read.reading.duties, form);
  const dutiesFor = (audience: Audience, lead: number): Draft['duties'] =>
    asked.map((duty: ProposedDuty) => ({
      ...duty,
      audience,
      windows: duty.windows.map((window) => ({ ...window, dueDay: dayFrom(window.dueDay)(-lead) })),
    }));
  const issue = async (
    unitId: Id,
    from: BodyOf<Programmes['createProgramme']>['from'],
    draft: Draft,
    offset: number,
  ) => {
    const office = actingAs(work, officerOf(unitId), at(day(offset), 9));
    const { id } = await createProgramme(office, unitId, from);
    const { revision } = await editProgramme(office, unitId, id, { revision: 1, draft });
    await issueProgramme(office, unitId, id, revision);
    return id;
  };

  const title = 'Kế hoạch phòng, chống tội phạm, bảo đảm an ninh trường học';
  const documentId = await takeInPlan(work, made, people, plan);
  const ofDepartment = await issue(
    made.departmentId,
    { documentId },
    {
      title: `${title} năm ${year}`,
      numberSymbol: '37/KH-SGDĐT',
      signedOn: day(-88),
      year,
      duties: dutiesFor(underDepartment, 0),
    },
    -88,
  );
  for (const [index, { id: unitId, plan: commune }] of made.communes.entries()) {
    const ofCommune = {
      title: `${title} năm ${year} tại ${commune.placeName}`,
      numberSymbol: `${12 + index}/KH-UBND`,
      signedOn: day(-86),
      year,
      duties: dutiesFor(everySchool, LEAD_DAYS),
    };
    const parent = { parent: { unitId: made.departmentId, programmeId: ofDepartment } };
    await issue(unitId, parent, ofCommune, -86);
  }
  // The windows opened on their days, as the hourly job would have done.
  for (const { first } of trialWindows) {
    if (first <= 0) await openDueWindows((act) => act(actingAs(work, undefined, at(day(first), 1))));
  }
}
