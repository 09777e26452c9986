import type { BodyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { programmesContract } from '#modules/programmes/contract.ts';
import { type Audience, directUnits, everySchool } from '#modules/programmes/rules/audience.ts';
import { createProgramme, editProgramme, issueProgramme, openDueWindows } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople, TrialPerson } from './make-people.ts';
import type { MadeProvince } from './make-units.ts';

type Draft = BodyOf<(typeof programmesContract)['editProgramme']>['draft'];

const form = { code: 'pctp-annex', version: 1 };

/** First day, last day and due day of the windows of the Sở, in days from the day the trial is made. */
export const trialWindows = [
  { name: 'Báo cáo kỳ 1', first: -80, last: -51, due: -44 },
  { name: 'Báo cáo kỳ 2', first: -50, last: -21, due: -14 },
  { name: 'Báo cáo kỳ 3', first: -20, last: 9, due: 16 },
  { name: 'Báo cáo kỳ 4', first: 10, last: 39, due: 46 },
] as const;

/** A commune asks its schools this many days before it owes the Sở itself. */
export const LEAD_DAYS = 5;

/** The Sở's programme, issued 88 days ago, and each commune's own from it, issued two days later. */
export async function makeTrialProgrammes(work: Work, made: MadeProvince, people: TrialPeople): Promise<void> {
  const day = dayFrom(work.today);
  const officerOf = (unitId: Id): TrialPerson => {
    const officer = people.officers.get(unitId);
    if (!officer) throw new Error(`Nobody works in ${unitId}`);
    return officer;
  };
  const draft = (title: string, audience: Audience, lead: number): Draft => ({
    title,
    numberSymbol: null,
    signedOn: day(-88),
    year: Number(work.today.slice(0, 4)),
    duties: [
      {
        kind: 'plan',
        title: 'Kế hoạch của đơn vị',
        phrase: null,
        channel: null,
        audience,
        form: null,
        windows: [
          {
            name: 'Kế hoạch',
            firstDay: null,
            lastDay: null,
            dueDay: day(20 - lead),
            dueInclusive: true,
            duePhrase: null,
          },
        ],
      },
      {
        kind: 'report',
        title: 'Báo cáo kết quả',
        phrase: null,
        channel: null,
        audience,
        form,
        windows: trialWindows.map(({ name, first, last, due }) => ({
          name,
          firstDay: day(first),
          lastDay: day(last),
          dueDay: day(due - lead),
          dueInclusive: true,
          duePhrase: null,
        })),
      },
    ],
  });
  const issue = async (
    unitId: Id,
    from: BodyOf<(typeof programmesContract)['createProgramme']>['from'],
    content: Draft,
    offset: number,
  ) => {
    const office = actingAs(work, officerOf(unitId), at(day(offset), 9));
    const { id } = await createProgramme(office, unitId, from);
    const { revision } = await editProgramme(office, unitId, id, { revision: 1, draft: content });
    await issueProgramme(office, unitId, id, revision);
    return id;
  };

  const title = 'Kế hoạch phòng, chống tội phạm, bảo đảm an ninh trường học';
  const ofDepartment = await issue(
    made.departmentId,
    { title, year: Number(work.today.slice(0, 4)) },
    draft(title, directUnits, 0),
    -88,
  );
  for (const { id: unitId, plan } of made.communes) {
    const parent = { parent: { unitId: made.departmentId, programmeId: ofDepartment } };
    await issue(unitId, parent, draft(`${title} tại ${plan.placeName}`, everySchool, LEAD_DAYS), -86);
  }
  // The windows opened on their days, as the hourly job would have done.
  for (const { first } of trialWindows) {
    if (first <= 0) await openDueWindows((act) => act(actingAs(work, undefined, at(day(first), 1))));
  }
}
