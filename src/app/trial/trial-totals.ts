import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { selectAssignmentsOfWindow, selectWindowsOfUnit } from '#modules/programmes/server/public.ts';
import {
  acceptReport,
  closeConsolidation,
  readConsolidation,
  saveWords,
  sendCandidates,
  sendConsolidation,
} from '#modules/reports/server/public.ts';
import type { Work } from '#platform/work.ts';
import { actingAs, at, dayFrom } from './acting.ts';
import type { TrialPeople } from './make-people.ts';
import type { MadeProvince } from './make-units.ts';

/** The window every commune has closed and sent, and the offset of the day it was due at the Sở. */
const CLOSED = { name: 'Báo cáo kỳ 1', due: -44 };

/** What a commune writes in each part of its total. */
const communeSentences: Readonly<Record<string, string>> = {
  situation: 'Tình hình an ninh, trật tự tại các trường trên địa bàn xã ổn định, không có vụ việc phức tạp kéo dài.',
  direction: 'UBND xã đã ban hành kế hoạch, giao Phòng Văn hóa - Xã hội và Công an xã theo dõi, hướng dẫn các trường.',
  results: 'Các trường thực hiện đủ nội dung theo kế hoạch; số liệu từng nhóm nhiệm vụ ở Phụ lục.',
  assessment: 'Các trường chủ động, phân công rõ người; một số điểm trường lẻ chưa có nhân viên bảo vệ.',
  next: 'Đôn đốc các trường hoàn thành tập huấn cho bảo vệ và ký cam kết với gia đình học sinh.',
  proposals: 'Đề nghị Sở hỗ trợ tài liệu tuyên truyền bằng tiếng dân tộc cho các trường vùng biên.',
};

export interface Closing {
  readonly officeId: Id;
  readonly windowName: string;
  readonly day: PlainDate;
  /** What the office writes in each part of its total. */
  readonly sentences: Readonly<Record<string, string>>;
}

/** Closes an office's total of a window with its gaps stated, and sends it to the Sở. */
export async function closeAndSend(work: Work, people: TrialPeople, closing: Closing): Promise<void> {
  const { officeId, windowName, day, sentences } = closing;
  const window = (await selectWindowsOfUnit(work.tx, officeId)).find((candidate) => candidate.name === windowName);
  if (!window) return;
  const officer = actingAs(work, people.officers.get(officeId), at(day, 8));
  const live = await readConsolidation(officer, officeId, window.id, { view: 'live' });
  const { missing } = live.coverage;
  const texts = live.texts.map(({ code, text }) => [code, { text: sentences[code] ?? '', was: text }]);
  const note =
    missing.length > 0 ? `Còn ${missing.length} trường chưa có số liệu; sẽ bổ sung khi nhận được báo cáo.` : '';
  const gapsNote = { text: note, was: live.gapsNote };
  const commandId = work.newId();
  await saveWords(officer, officeId, window.id, { commandId, texts: Object.fromEntries(texts), gapsNote });
  await closeConsolidation(officer, officeId, window.id, {
    commandId,
    basis: live.basis,
    missing: missing.map((unit) => unit.unitId),
  });
  const leader = actingAs(work, people.heads.get(officeId), at(day, 15));
  const { candidates } = await sendCandidates(leader, officeId, window.id);
  const fitting = candidates.find((candidate) => candidate.obstacle === null);
  if (fitting) await sendConsolidation(leader, officeId, window.id, fitting.assignmentId);
}

/** The first window, consolidated by the communes and received by the Sở, which has not closed its own yet. */
export async function closeTrialTotals(work: Work, made: MadeProvince, people: TrialPeople): Promise<void> {
  const day = dayFrom(work.today);
  for (const [index, { id }] of made.communes.entries()) {
    // The last commune was two days late with the Sở.
    const isLast = index === made.communes.length - 1;
    const offset = isLast ? CLOSED.due + 2 : CLOSED.due - 2 + (index % 2);
    await closeAndSend(work, people, {
      officeId: id,
      windowName: CLOSED.name,
      day: day(offset),
      sentences: communeSentences,
    });
  }
  await acceptTotals(work, people, made.departmentId, CLOSED.name, day(CLOSED.due + 4));
}

/** The office above accepts what was sent to it in a window. */
export async function acceptTotals(
  work: Work,
  people: TrialPeople,
  officeId: Id,
  windowName: string,
  day: PlainDate,
): Promise<void> {
  const window = (await selectWindowsOfUnit(work.tx, officeId)).find((candidate) => candidate.name === windowName);
  if (!window) return;
  const office = actingAs(work, people.officers.get(officeId), at(day, 9));
  for (const assignment of await selectAssignmentsOfWindow(work.tx, window.id)) {
    if (assignment.state === 'submitted')
      await acceptReport(office, assignment.unitId, assignment.id, assignment.version);
  }
}
