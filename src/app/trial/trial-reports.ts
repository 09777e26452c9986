import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { selectAssignmentsOfWindow, selectWindowsOfUnit } from '#modules/programmes/server/public.ts';
import type { Cell } from '#modules/reports/rules/form/cell.ts';
import { formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import {
  acceptReport,
  changesFrom,
  handOver,
  readReport,
  returnReport,
  saveCells,
  submitReport,
} from '#modules/reports/server/public.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import { inventedFigures } from './invented-figures.ts';
import type { TrialPeople } from './make-people.ts';
import type { MadeProvince, MadeSchool } from './make-units.ts';
import { trialWindows } from './trial-plan.ts';
import { LEAD_DAYS } from './trial-programmes.ts';

/** How far a school got in a window. */
type Progress = 'nothing' | 'draft' | 'submitted' | 'returned' | 'accepted' | 'late';

/** Kỳ 1 lacks one school; kỳ 2 has gaps, one late and one returned; kỳ 3 has just begun. Counted over all schools. */
function progressOf(windowName: string, index: number): Progress {
  if (windowName === 'Báo cáo kỳ 1') return index === 9 ? 'nothing' : 'accepted';
  if (windowName === 'Báo cáo kỳ 2') {
    if (index === 3) return 'late';
    if (index === 11) return 'returned';
    if (index === 6 || index === 17) return 'submitted';
    return index === 20 || index === 23 ? 'nothing' : 'accepted';
  }
  return windowName === 'Báo cáo kỳ 3' && index % 5 === 0 ? 'draft' : 'nothing';
}

export interface Filing {
  readonly school: MadeSchool;
  readonly officeId: Id;
  readonly assignmentId: Id;
  readonly windowName: string;
  readonly progress: Progress;
  /** The day it is typed and sent. */
  readonly day: PlainDate;
}

/** One school fills its report of a window in and sends it; its office looks at it the same day. */
export async function fileReport(work: Work, people: TrialPeople, filing: Filing): Promise<void> {
  const { school, officeId, assignmentId, windowName, progress, day } = filing;
  if (progress === 'nothing') return;
  const form = formVersion('pctp-annex', 1);
  if (!form) throw new Error('The form of the trial is missing');
  const officer = actingAs(work, people.officers.get(school.id), at(day, 9));
  const { measured } = await readReport(officer, school.id, assignmentId);
  const figures = {
    ...inventedFigures(form, school.plan.levels, `${school.plan.code} ${windowName}`),
    ...Object.fromEntries(Object.entries(measured).map(([code, { cell }]) => [code, cell])),
  };
  const part = progress === 'draft' ? Object.fromEntries(Object.entries(figures).slice(0, 14)) : figures;
  const words =
    progress === 'draft' ? {} : Object.fromEntries(form.textParts.map(({ code }) => [code, sentences[code] ?? '']));
  const saved = await saveCells(officer, school.id, assignmentId, {
    cells: changesFrom<Cell>(part, null),
    notes: [],
    words: changesFrom(words, ''),
  });
  if (progress === 'draft') return;
  await handOver(actingAs(work, people.officers.get(school.id), at(day, 10)), school.id, assignmentId, saved.revision);
  await submitReport(actingAs(work, people.heads.get(school.id), at(day, 14)), school.id, assignmentId, saved.revision);
  const office = actingAs(work, people.officers.get(officeId), at(day, 16));
  if (progress === 'returned') {
    const reasons = [
      {
        where: 'outreach.sessions',
        text: 'Số buổi tuyên truyền thấp hơn kế hoạch đã gửi. Đề nghị kiểm tra lại và ghi chú.',
      },
    ];
    await returnReport(office, school.id, assignmentId, { version: 1, reasons, dueDay: dayFrom(work.today)(3) });
  } else if (progress === 'accepted' || progress === 'late') {
    await acceptReport(office, school.id, assignmentId, 1);
  }
}

/** What a school writes in each part of the form. */
const sentences: Readonly<Record<string, string>> = {
  situation: 'Tình hình an ninh, trật tự trong và quanh trường ổn định; phụ huynh phối hợp tốt giờ đưa đón.',
  direction:
    'Nhà trường đã ban hành kế hoạch, phân công từng thành viên Ban Chỉ đạo theo dõi từng lớp, từng điểm trường.',
  results: 'Đã tổ chức các buổi tuyên truyền, ký cam kết với học sinh và gia đình; sổ theo dõi được ghi đầy đủ.',
  assessment: 'Việc trực cổng trường đi vào nề nếp; tập huấn cho nhân viên bảo vệ còn chậm do thiếu kinh phí.',
  next: 'Hoàn thành ký cam kết còn lại và duy trì giao ban với công an xã hằng tháng.',
  proposals: 'Đề nghị hỗ trợ thêm camera ở cổng phụ.',
};

/** Files the schools' reports of the windows that have passed, and some drafts of the running one. */
export async function fileTrialReports(work: Work, made: MadeProvince, people: TrialPeople): Promise<void> {
  const day = dayFrom(work.today);
  const offices = [
    ...made.communes.map((commune) => ({ officeId: commune.id, schools: commune.schools, lead: LEAD_DAYS })),
    { officeId: made.departmentId, schools: made.directUnits, lead: 0 },
  ];
  let index = 0;
  for (const { officeId, schools, lead } of offices) {
    const windows = await selectWindowsOfUnit(work.tx, officeId);
    for (const school of schools) {
      index += 1;
      for (const { name, due } of trialWindows) {
        const window = windows.find((candidate) => candidate.name === name && candidate.state === 'open');
        const assignments = window ? await selectAssignmentsOfWindow(work.tx, window.id) : [];
        const assignment = assignments.find((candidate) => candidate.unitId === school.id);
        if (!assignment) continue;
        const progress = progressOf(name, index);
        const sentOn = progress === 'late' ? due - lead + 2 : progress === 'draft' ? -1 : due - lead - 1 - (index % 4);
        await fileReport(work, people, {
          school,
          officeId,
          assignmentId: assignment.id,
          windowName: name,
          progress,
          day: day(sentOn),
        });
      }
    }
  }
}
