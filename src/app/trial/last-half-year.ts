import type { BodyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { programmesContract } from '#modules/programmes/contract.ts';
import { type Audience, directUnits, everySchool } from '#modules/programmes/rules/audience.ts';
import {
  createProgramme,
  editProgramme,
  issueProgramme,
  openDueWindows,
  selectAssignmentsOfWindow,
  selectWindowsOfUnit,
} from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at } from './acting.ts';
import type { TrialPeople } from './make-people.ts';
import type { MadeProvince } from './make-units.ts';
import { form } from './trial-programmes.ts';
import { fileReport } from './trial-reports.ts';
import { acceptTotals, closeAndSend } from './trial-totals.ts';

/** The half-year that ended two weeks before the district level did. */
const NAME = 'Báo cáo 6 tháng đầu năm 2025';
const YEAR = 2025;
const days = { signed: '2024-12-16', firstDay: '2024-12-15', lastDay: '2025-06-14', accepted: '2025-06-24' };
const due = { schools: '2025-06-17', offices: '2025-06-20' };
const filed = { schools: '2025-06-16', offices: '2025-06-19' };

/** What a Phòng writes in each part of its total. */
const sentences: Readonly<Record<string, string>> = {
  situation: 'Tình hình an ninh, trật tự tại các trường trong huyện ổn định.',
  direction: 'Phòng đã hướng dẫn các trường xây dựng kế hoạch và phân công người phụ trách.',
  results: 'Các trường thực hiện đủ nội dung theo kế hoạch; số liệu từng nhóm nhiệm vụ ở Phụ lục.',
  assessment: 'Các trường chủ động; một số điểm trường lẻ chưa có nhân viên bảo vệ.',
  next: 'Bàn giao hồ sơ theo dõi cho các xã mới trước ngày 01/7/2025.',
  proposals: 'Không.',
};

type Draft = BodyOf<(typeof programmesContract)['editProgramme']>['draft'];

/** One report over the half-year, asked of an audience. */
const asking = (title: string, numberSymbol: string, audience: Audience, dueDay: string): Draft => ({
  title,
  numberSymbol,
  signedOn: days.signed,
  year: YEAR,
  duties: [
    {
      kind: 'report',
      title: NAME,
      phrase: null,
      channel: null,
      audience,
      form,
      asks: null,
      windows: [
        {
          name: NAME,
          firstDay: days.firstDay,
          lastDay: days.lastDay,
          dueDay,
          dueInclusive: true,
          duePhrase: null,
        },
      ],
    },
  ],
});

/**
 * The first half-year of 2025, wholly reported: schools to their Phòng, the Phòng to the Sở. It stands under the Phòng by the tree of its time and
 * under the communes by that of today.
 */
export async function fileLastHalfYear(work: Work, made: MadeProvince, people: TrialPeople): Promise<void> {
  if (!made.lateDistrict) return;
  const { divisionId, schools } = made.lateDistrict;
  const officer = (unitId: Id, day: string) => actingAs(work, people.officers.get(unitId), at(day, 9));
  const issue = async (unitId: Id, draft: Draft) => {
    const office = officer(unitId, days.signed);
    const { id } = await createProgramme(office, unitId, { title: draft.title, year: YEAR });
    const { revision } = await editProgramme(office, unitId, id, { revision: 1, draft });
    await issueProgramme(office, unitId, id, revision);
  };
  const title = `Kế hoạch phòng, chống tội phạm năm ${YEAR}`;
  const theDivision: Audience = { ...directUnits, kinds: ['division'], unitIds: [divisionId] };
  await issue(made.departmentId, asking(title, '02/KH-SGDĐT', theDivision, due.offices));
  await issue(divisionId, asking(`${title} huyện Đèo Sương`, '05/KH-PGDĐT', everySchool, due.schools));
  await openDueWindows((act) => act(actingAs(work, undefined, at(days.firstDay, 1))));

  const window = (await selectWindowsOfUnit(work.tx, divisionId)).find(({ name }) => name === NAME);
  const assignments = window ? await selectAssignmentsOfWindow(work.tx, window.id) : [];
  for (const school of schools) {
    const assignment = assignments.find(({ unitId }) => unitId === school.id);
    if (!assignment) throw new Error(`${school.plan.name} was not asked for the half-year`);
    await fileReport(work, people, {
      school,
      officeId: divisionId,
      assignmentId: assignment.id,
      windowName: NAME,
      progress: 'accepted',
      day: filed.schools,
    });
  }
  await closeAndSend(work, people, { officeId: divisionId, windowName: NAME, day: filed.offices, sentences });
  await acceptTotals(work, people, made.departmentId, NAME, days.accepted);
}
