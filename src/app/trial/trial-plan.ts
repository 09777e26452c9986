import { formatDate, type PlainDate } from '#base/date.ts';
import type { OfficialReport } from '#modules/documents/rules/official/official-report.ts';
import { addDocument, makeReportDocx, readDocumentFile } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople } from './make-people.ts';
import type { MadeProvince } from './make-units.ts';
import { province } from './province.ts';

/** First day, last day and due day of the windows of the Sở, in days from the day the trial is made. */
export const trialWindows = [
  { name: 'Báo cáo kỳ 1', first: -80, last: -51, due: -44 },
  { name: 'Báo cáo kỳ 2', first: -50, last: -21, due: -14 },
  { name: 'Báo cáo kỳ 3', first: -20, last: 9, due: 16 },
  { name: 'Báo cáo kỳ 4', first: 10, last: 39, due: 46 },
] as const;

/** The day the Sở signed its plan, and the day the plans of the units are owed. */
const SIGNED = -88;
const PLANS_DUE = 20;

/** The plan of the Sở that the trial’s programme is made from, with the days of the trial in it. */
export function trialPlan(today: PlainDate): OfficialReport {
  const day = dayFrom(today);
  const shown = (offset: number) => formatDate(day(offset));
  const year = today.slice(0, 4);
  return {
    header: {
      governingBody: province.name,
      issuer: province.department.name,
      number: 37,
      kind: 'plan',
      agencyAbbreviation: 'SGDĐT',
      place: province.placeName,
      date: day(SIGNED),
    },
    subject: `Phòng, chống tội phạm, bảo đảm an ninh trường học năm ${year}`,
    legalBases: [
      `Căn cứ Kế hoạch số 08/KH-UBND ngày ${shown(SIGNED - 21)} của ${province.name} về phòng, chống tội phạm năm ${year}`,
    ],
    opening: [`${province.department.name} ban hành kế hoạch với các nội dung như sau:`],
    sections: [
      { heading: 'Mục đích, yêu cầu', level: 1, paragraphs: [] },
      {
        heading: 'Mục đích',
        level: 2,
        paragraphs: ['- Mỗi trường học là nơi học sinh được an toàn; việc nhỏ được biết sớm và xử lý ngay.'],
      },
      {
        heading: 'Yêu cầu',
        level: 2,
        paragraphs: ['- Rõ người, rõ việc, rõ thời gian; số liệu đã có trong sổ của trường thì không bắt nhập lại.'],
      },
      { heading: 'Nhiệm vụ', level: 1, paragraphs: [] },
      {
        heading: 'Tuyên truyền',
        level: 2,
        paragraphs: ['- Mỗi trường tổ chức ít nhất 02 buổi sinh hoạt dưới cờ về kỹ năng tự bảo vệ và cách báo tin.'],
      },
      {
        heading: 'Phòng ngừa',
        level: 2,
        paragraphs: [
          '- Duy trì ca trực cổng trường giờ đến lớp và giờ tan học; hiệu trưởng và công an xã giao ban định kỳ.',
        ],
      },
      { heading: 'Tổ chức thực hiện', level: 1, paragraphs: [] },
      {
        heading: 'Ủy ban nhân dân các xã và các đơn vị trực thuộc Sở',
        level: 2,
        paragraphs: [
          `- Xây dựng kế hoạch năm ${year} của đơn vị, gửi về Sở Giáo dục và Đào tạo chậm nhất ngày ${shown(PLANS_DUE)}.`,
          '- Báo cáo kết quả thực hiện về Sở Giáo dục và Đào tạo qua phần mềm, gồm các kỳ sau:',
          ...trialWindows.map(
            ({ name, first, last, due }) =>
              `+ ${name}: chậm nhất ngày ${shown(due)} (số liệu từ ngày ${shown(first)} đến ngày ${shown(last)}).`,
          ),
        ],
      },
      {
        heading: 'Phòng Giáo dục phổ thông',
        level: 2,
        paragraphs: ['- Theo dõi, đôn đốc các đơn vị; tổng hợp số liệu toàn tỉnh trình lãnh đạo Sở.'],
      },
    ],
    closing: [`${province.department.name} đề nghị các đơn vị thực hiện đầy đủ kế hoạch này`],
    recipients: [
      `${province.name} (để báo cáo)`,
      'UBND các xã (để thực hiện)',
      'Các đơn vị trực thuộc Sở (để thực hiện)',
    ],
    archive: 'GDPT',
    signatory: { title: 'Giám đốc', name: province.department.head },
  };
}

/** The signed plan as the Word file it would come as, read as any file is. */
export async function readTrialPlan(today: PlainDate) {
  const bytes = await makeReportDocx(trialPlan(today));
  const file = { name: 'Ke hoach 37-KH-SGDDT.docx', bytes };
  return { file, read: await readDocumentFile(file) };
}

export type TrialPlan = Awaited<ReturnType<typeof readTrialPlan>>;

/** The Sở keeps its plan as issued on the day it signs it, each commune as received the day after. Returns the document of the Sở. */
export async function takeInPlan(work: Work, made: MadeProvince, people: TrialPeople, { file, read }: TrialPlan) {
  const day = dayFrom(work.today);
  const takeIn = (unitId: string, offset: number) =>
    addDocument(actingAs(work, people.officers.get(unitId), at(day(offset), 8)), unitId, file, read, {
      direction: unitId === made.departmentId ? 'issued' : 'received',
    });
  const { id } = await takeIn(made.departmentId, SIGNED);
  for (const commune of made.communes) await takeIn(commune.id, SIGNED + 1);
  return id;
}
