import type { Id } from '#base/id.ts';
import { blankFacts, type EntryFacts } from '#modules/documents/rules/register/book.ts';
import { askDissemination } from '#modules/documents/server/dissemination/ask-dissemination.ts';
import { recordTelling } from '#modules/documents/server/dissemination/to-tell.ts';
import { registerEntry } from '#modules/documents/server/register/register-entry.ts';
import { directEntry, takeStep } from '#modules/documents/server/register/take-step.ts';
import { listLibrary } from '#modules/documents/server/search-store.ts';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople } from './make-people.ts';
import type { MadeProvince, MadeSchool } from './make-units.ts';

const noStep = { handlerId: null, handlerName: null, limit: null, words: null, opinionOf: null };
const noAnswer = { answerEntryId: null, answerSymbol: null };

/** What arrived at a commune besides the plan of the Sở: the day, who from, and how far it was dealt with. */
const arrivals = [
  {
    day: -40,
    author: 'Công an xã',
    numberSymbol: '21/TB-CAX',
    subject: 'Thông báo phương thức, thủ đoạn lừa đảo trên không gian mạng nhắm vào học sinh',
    progress: 'done',
  },
  {
    day: -16,
    author: 'UBND tỉnh',
    numberSymbol: '118/UBND-VX',
    subject: 'Công văn về tăng cường phòng, chống đuối nước cho học sinh trong mùa mưa',
    progress: 'late',
  },
  {
    day: -4,
    author: 'Đoàn Thanh niên xã',
    numberSymbol: '09/CV-ĐTN',
    subject: 'Công văn đề nghị phối hợp tổ chức ngày hội an toàn giao thông cổng trường',
    progress: 'directed',
  },
  {
    day: -1,
    author: 'Công an tỉnh',
    numberSymbol: '305/KH-CAT',
    subject: 'Kế hoạch phối hợp ra quân bảo đảm an ninh, trật tự dịp cuối năm học',
    progress: 'new',
  },
] as const;

/**
 * The books of the Sở and of the first commune with a few documents at every stage, and the plan of the Sở to be made known by
 * its schools, most of which have said how many they told.
 */
export async function makeTrialDocuments(work: Work, made: MadeProvince, people: TrialPeople): Promise<void> {
  const day = dayFrom(work.today);
  const officerAt = (unitId: Id, offset: number, hour = 9) =>
    actingAs(work, people.officers.get(unitId), at(day(offset), hour));
  const planOf = async (unitId: Id): Promise<Id> => {
    // Beside it stands what the office has sent since.
    const plan = (await listLibrary(work.tx, unitId, {}, work.today, { limit: 100, offset: 0 })).find(
      ({ number, symbol }) => number === '37' && symbol === 'KH-SGDĐT',
    );
    if (!plan) throw new Error(`The plan is missing in ${unitId}`);
    return plan.id;
  };
  const line = (facts: Partial<EntryFacts>, documentId: Id | null = null) => ({
    series: '',
    number: null,
    documentId,
    facts: { ...blankFacts, ...facts },
  });

  const planId = await planOf(made.departmentId);
  const title = 'Kế hoạch phòng, chống tội phạm, bảo đảm an ninh trường học';
  await registerEntry(officerAt(made.departmentId, -88), made.departmentId, 'issued', {
    ...line(
      {
        numberSymbol: '37/KH-SGDĐT',
        signedOn: day(-88),
        subject: title,
        recipients: 'UBND các xã; các trường, trung tâm trực thuộc; Công an tỉnh',
        copyKeeper: 'VT, CTTT',
        copies: 60,
        passedOn: day(-88),
      },
      planId,
    ),
    // The paper book had come as far before the program was taken up.
    number: 37,
  });
  for (const [offset, numberSymbol, subject] of [
    [-52, 'SGDĐT-CTTT', 'Công văn về nhắc nộp báo cáo kỳ 1'],
    [-9, 'TB-SGDĐT', 'Thông báo lịch tập huấn nhân viên bảo vệ trường học'],
  ] as const) {
    await registerEntry(
      officerAt(made.departmentId, offset),
      made.departmentId,
      'issued',
      line({
        numberSymbol,
        signedOn: day(offset),
        subject,
        recipients: 'Các trường trực thuộc; UBND các xã',
        copyKeeper: 'VT, CTTT',
        copies: 40,
      }),
    );
  }

  const [commune] = made.communes;
  if (!commune) throw new Error('The province has no commune');
  await receiveAt(commune.id);
  await askPlan([...made.directUnits, ...made.communes.flatMap(({ schools }) => schools)]);

  async function receiveAt(unitId: Id): Promise<void> {
    await registerEntry(officerAt(unitId, -87), unitId, 'received', {
      ...line(
        {
          arrivedOn: day(-87),
          author: made.departmentName,
          numberSymbol: '37/KH-SGDĐT',
          signedOn: day(-88),
          subject: title,
          recipients: 'Bộ phận Văn hóa - Xã hội',
          passedOn: day(-87),
        },
        await planOf(unitId),
      ),
    });
    for (const { day: offset, progress, ...facts } of arrivals) {
      const arrived = { ...facts, arrivedOn: day(offset), signedOn: day(offset - 2) };
      const { id } = await registerEntry(officerAt(unitId, offset), unitId, 'received', line(arrived));
      if (progress === 'new') continue;
      const leader = actingAs(work, people.heads.get(unitId), at(day(offset), 15));
      await directEntry(leader, unitId, id, {
        ...noStep,
        revision: 1,
        words: 'Giao chuyên viên phụ trách giáo dục tham mưu, phối hợp với các trường thực hiện.',
        handlerId: people.officers.get(unitId)?.personId ?? null,
        limit: day(offset + 10),
      });
      if (progress === 'directed') continue;
      await takeStep(officerAt(unitId, offset + 1), unitId, id, { ...noStep, ...noAnswer, revision: 2, step: 'begin' });
      if (progress === 'late') continue;
      const words = 'Đã gửi các trường, nhắc lại trong giờ chào cờ và nhóm Zalo của từng lớp.';
      await takeStep(officerAt(unitId, offset + 6), unitId, id, {
        ...noStep,
        ...noAnswer,
        revision: 3,
        step: 'finish',
        words,
      });
    }
  }

  async function askPlan(schools: readonly MadeSchool[]): Promise<void> {
    const issuerId = made.departmentId;
    const { id: disseminationId } = await askDissemination(officerAt(issuerId, -20), issuerId, {
      documentId: planId,
      audience: everySchool,
      groups: ['staff', 'pupils'],
      dueDay: day(5),
      note: 'Phổ biến trong họp hội đồng và giờ chào cờ; lưu biên bản ở trường.',
    });
    for (const [index, { id: unitId }] of schools.entries()) {
      // Every fourth school has not written anything down yet.
      if (index % 4 === 3) continue;
      const [staff, pupils] = [18 + ((index * 7) % 30), 160 + ((index * 53) % 420)];
      const telling = {
        staff: { all: staff, told: staff },
        pupils: { all: pupils, told: pupils - ((index * 5) % 17) },
        parents: null,
      };
      const record = {
        toldOn: day(-12 + (index % 7)),
        ways: ['meeting' as const, index % 2 ? ('class' as const) : ('flag-salute' as const)],
        otherWay: null,
        note: null,
      };
      const asked = { unitId, issuerId, disseminationId };
      const first = index === 5 ? { ...telling, pupils: { all: pupils, told: pupils + 2 } } : telling;
      await recordTelling(officerAt(unitId, -5), asked, { ...record, telling: first, basedOn: 0, reason: null });
      if (index !== 6) continue;
      await recordTelling(officerAt(unitId, -3), asked, {
        ...record,
        telling: { ...telling, pupils: { all: pupils, told: pupils } },
        basedOn: 1,
        reason: 'Đã phổ biến bù cho học sinh vắng',
      });
    }
  }
}
