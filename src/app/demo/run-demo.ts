import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, formatDate, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { compareVietnamese, fold } from '#base/vietnamese.ts';
import type { DocumentReading } from '#modules/documents/rules/reading/reading.ts';
import { readDocumentFile } from '#modules/documents/server/public.ts';
import { proposeAudience } from '#modules/programmes/rules/audience.ts';
import { closeTotal, downloadTotal, sendTotal } from './demo-consolidate.ts';
import { type DemoWindow, makeDemoProgrammes } from './demo-programmes.ts';
import { acceptAll, fileReport, follow, returnAndMend } from './demo-reports.ts';
import { type LowerOffice, openScene, type Scene } from './scene.ts';

export interface DemoOptions {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly out: string;
  /** The day the document is read and issued; from the document when left out. */
  readonly today: PlainDate | undefined;
  readonly say: (line: string) => void;
}

/** How many reports of each lower window stay out, come late, and are returned once. */
const MISSING = 2;
const LATE = 2;

/** The day a document would be issued: its date, else the first of its month, else the first of March of its year. */
function dayOf(reading: DocumentReading, fallback: PlainDate): PlainDate {
  const { date, dateParts } = reading.header;
  if (date) return date;
  const { year, month } = dateParts?.value ?? { year: null, month: null };
  const planYear = year ?? reading.year?.value;
  if (!planYear) return fallback;
  return `${planYear}-${String(month ?? 3).padStart(2, '0')}-01`;
}

/** The whole line without a browser: read, issue, report, consolidate at both levels, official files. */
export async function runDemo(options: DemoOptions, now: PlainDate): Promise<void> {
  const { say } = options;
  const began = Date.now();
  let last = began;
  const step = (words: string, day?: PlainDate) => {
    const spent = Date.now() - last;
    last = Date.now();
    say(`${day ? formatDate(day) : '          '}  ${words}  [${(spent / 1000).toFixed(2)} s]`);
  };
  const { reading } = await readDocumentFile({ name: options.fileName, bytes: options.bytes });
  const today = options.today ?? dayOf(reading, now);
  step(`Đọc ${options.fileName}: ${reading.duties.length} việc có hạn, ${reading.findings.length} lưu ý`, today);

  const scene = await openScene(today);
  try {
    step('Dựng tỉnh mẫu trên thư mục dữ liệu tạm, mở máy chủ');
    const [firstLower] = scene.lower;
    const toSchools =
      reading.duties.length > 0 &&
      reading.duties.every((duty) => proposeAudience(duty.who?.value).depth === 'all-below');
    const isOfDivision = toSchools && scene.lower.length === 1 && firstLower !== undefined;
    const ownerId = isOfDivision ? firstLower.id : scene.departmentId;
    const { id: documentId } = await scene.api.upload<{ id: Id }>(
      scene.officer(ownerId),
      `/api/units/${ownerId}/documents`,
      options.fileName,
      options.bytes,
    );
    step('Nộp văn bản qua API; phần mềm đọc và lưu');

    const asksReports = reading.duties.some((duty) => duty.kind === 'report' && duty.windows.length > 0);
    if (!asksReports) {
      const { id } = await scene.api.send<{ id: Id }>(
        scene.officer(ownerId),
        'POST',
        `/api/units/${ownerId}/programmes`,
        { from: { documentId } },
      );
      const programme = await scene.api.get<{ title: string }>(
        scene.officer(ownerId),
        `/api/units/${ownerId}/programmes/${id}`,
      );
      step(`Lập chương trình “${programme.title}”`);
      say('            Văn bản này không yêu cầu báo cáo theo kỳ nào: chương trình đã lập, không có gì để tổng hợp.');
      return;
    }
    const programmes = await makeDemoProgrammes(scene, ownerId, documentId);
    for (const line of programmes.said) say(`            ${line}`);
    step('Ban hành ở cả hai cấp', today);
    for (const name of programmes.passedOver)
      say(`            Kỳ “${name}” đã đến hạn trước ngày ban hành: ghi là đã qua.`);
    mkdirSync(options.out, { recursive: true });
    for (const window of programmes.windows) await runWindow(scene, window, options.out, step);
    step(
      `Xong. Tệp Word và Excel nằm trong ${options.out}. Tổng thời gian ${((Date.now() - began) / 1000).toFixed(1)} giây`,
    );
  } finally {
    await scene.close();
  }
}

type Step = (words: string, day?: PlainDate) => void;

async function runWindow(scene: Scene, window: DemoWindow, out: string, step: Step): Promise<void> {
  const fileOn = addDays(window.lowerDue, -1);
  await scene.goTo(fileOn, 9);
  for (const office of scene.lower) await fileBelow(scene, window, office, step, fileOn);
  const direct = (await follow(scene, scene.departmentId, window.upperWindowId)).units.filter((unit) =>
    scene.directIds.includes(unit.unitId),
  );
  for (const unit of direct) await fileReport(scene, unit, window.name);
  if (direct.length > 0) step(`${window.name}: ${direct.length} đơn vị trực thuộc Sở nộp`, fileOn);

  const closeOn = addDays(window.lowerDue, 2);
  for (const office of scene.lower) {
    const windowId = window.lowerWindowIds.get(office.id);
    if (!windowId) continue;
    await closeBelow(scene, window, office, windowId, closeOn, out, step);
  }

  const sumOn = addDays(window.upperDue, 1);
  await scene.goTo(sumOn, 9);
  const accepted = await acceptAll(scene, scene.departmentId, window.upperWindowId);
  const total = await closeTotal(scene, scene.departmentId, window.upperWindowId);
  const files = await writeFiles(
    scene,
    scene.departmentId,
    scene.departmentName,
    window.upperWindowId,
    window.name,
    out,
  );
  const { coverage } = total;
  step(
    `${window.name}: Sở duyệt ${accepted}, tổng hợp ${coverage.accepted}/${coverage.expected} đơn vị; ${files}`,
    sumOn,
  );
}

async function fileBelow(
  scene: Scene,
  window: DemoWindow,
  office: LowerOffice,
  step: Step,
  day: PlainDate,
): Promise<void> {
  const windowId = window.lowerWindowIds.get(office.id);
  if (!windowId) return;
  const { units } = await follow(scene, office.id, windowId);
  const inTime = units.slice(0, Math.max(0, units.length - MISSING - LATE));
  for (const unit of inTime) await fileReport(scene, unit, window.name);
  step(`${window.name}: ${inTime.length}/${units.length} trường của ${office.name} nộp đúng hạn`, day);
}

async function closeBelow(
  scene: Scene,
  window: DemoWindow,
  office: LowerOffice,
  windowId: Id,
  closeOn: PlainDate,
  out: string,
  step: Step,
): Promise<void> {
  await scene.goTo(addDays(window.lowerDue, 1), 9);
  const before = await follow(scene, office.id, windowId);
  const late = before.units.filter((unit) => unit.state === 'open').slice(0, LATE);
  for (const unit of late) await fileReport(scene, unit, window.name);
  const [first] = before.units.filter((unit) => unit.state === 'submitted');
  if (first) await returnAndMend(scene, office.id, first, closeOn);
  step(`${window.name}: ${late.length} trường nộp muộn, 1 bị trả lại và nộp lại`, addDays(window.lowerDue, 1));

  await scene.goTo(closeOn, 9);
  const accepted = await acceptAll(scene, office.id, windowId);
  const total = await closeTotal(scene, office.id, windowId);
  const files = await writeFiles(scene, office.id, office.name, windowId, window.name, out);
  const { coverage } = total;
  const names = coverage.missing.map((unit) => unit.name).sort(compareVietnamese);
  const missing = `thiếu: ${names.join(', ') || 'không'}`;
  step(
    `${window.name}: ${office.name} duyệt ${accepted}, chốt ${coverage.accepted}/${coverage.expected}, ${missing}; ${files}`,
    closeOn,
  );
  const sent = await sendTotal(scene, office.id, windowId);
  if (sent) step(`${window.name}: ${office.name} gửi lên Sở${sent.late ? ' (muộn)' : ''}`, closeOn);
  else step(`${window.name}: không có báo cáo nào của Sở khớp kỳ này`, closeOn);
}

async function writeFiles(
  scene: Scene,
  officeId: Id,
  officeName: string,
  windowId: Id,
  windowName: string,
  out: string,
): Promise<string> {
  const { docx, xlsx } = await downloadTotal(scene, officeId, windowId);
  const base = fold(`${windowName} ${officeName}`).replace(/[^a-z0-9]+/g, '-');
  writeFileSync(join(out, `${base}.docx`), docx);
  writeFileSync(join(out, `${base}.xlsx`), xlsx);
  return `${base}.docx, .xlsx`;
}
