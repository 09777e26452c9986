import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callForReports, form, plainFigures, plainWords, type ReportCall } from '../fixtures/reports.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import {
  expectFocus,
  expectNoAxeFindings,
  expectPaper,
  expectValue,
  openBrowser,
  screenshot,
  type TestBrowser,
} from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const school = units.secondary;

describe('reviewing a report', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  const assignmentId = () => call.assignments[school] ?? '';
  const openAs = async (as: Exclude<PersonaName, 'nobody'>, path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, as);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const report = () => `/reports/${school}/${assignmentId()}`;
  const followUp = () => `/follow-up/${call.issuerUnitId}/${call.windowId}`;

  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
    call = await callForReports(program.db);
    const row = {
      unit_id: school,
      assignment_id: assignmentId(),
      window_id: call.windowId,
      form_code: form.code,
      form_version: form.version,
      cells: form.indicators.map(({ code }) => (plainFigures(['thcs'])[code] ?? null) as number | null),
      words: JSON.stringify(plainWords),
      updated_at: program.clock.now(),
      updated_by: personas.schoolOfficer.personId,
    };
    await program.db.insertInto('report').values(row).execute();
    await program.db.updateTable('assignment').set({ state: 'draft' }).where('id', '=', assignmentId()).execute();
  });
  afterAll(() => browser.close());

  const submitAsHead = async () => {
    const head = await openAs('schoolHead', `${report()}/check`);
    const submit = head.getByRole('button', { name: /^Nộp (báo cáo|bản đính chính)$/ });
    await submit.click();
    await submit.click();
    await head.getByText('Đã nộp báo cáo cho').waitFor();
  };

  it('sees who has not handed in, and no draft; then opens, remarks on a line and returns', async () => {
    const before = await openAs('communeOfficer', followUp());
    await before.getByRole('button', { name: '3 chưa nộp' }).waitFor();
    await before.getByRole('button', { name: 'Chép tên 3 đơn vị chưa nộp' }).waitFor();
    await expectValue(before.getByLabel('Sắp xếp'), 'urgency');
    await before.goto(report());
    await before.getByText('Đơn vị chưa nộp báo cáo này').waitFor();
    await expectNoAxeFindings(before);
    await submitAsHead();

    const office = await openAs('communeOfficer', followUp());
    await office.getByRole('button', { name: '1 chờ duyệt' }).click();
    await screenshot(office, 'follow-up-1440');
    await expectPaper(office);
    await expectNoAxeFindings(office);
    // By keyboard only: J goes to the first row, Enter opens it.
    await office.keyboard.press('j');
    await office.keyboard.press('Enter');
    await office.getByRole('heading', { level: 1, name: 'Trường THCS Bản Đông' }).waitFor();
    await office.getByRole('button', { name: 'Góp ý: Buổi tuyên truyền' }).click();
    await office
      .getByRole('textbox', { name: 'Cần sửa gì ở dòng này: Buổi tuyên truyền' })
      .fill('Sổ theo dõi ghi 4 buổi');
    await office.reload();
    const remark = office.getByRole('textbox', { name: 'Cần sửa gì ở dòng này: Buổi tuyên truyền' });
    await expectValue(remark, 'Sổ theo dõi ghi 4 buổi');
    await office.getByRole('button', { name: 'Trả lại kèm lý do' }).click();
    await screenshot(office, 'review-1440');
    await expectNoAxeFindings(office);
    await office.getByRole('button', { name: 'Trả lại báo cáo' }).click();
    await office.getByText('Đã trả lại báo cáo của Trường THCS Bản Đông').waitFor();
    await office.getByRole('button', { name: '1 đã trả lại' }).waitFor();
  });

  it('the school sees the reason at its line, mends it and sends it again', async () => {
    const officer = await openAs('schoolOfficer', report(), 360);
    await officer.getByText('đã trả lại báo cáo').waitFor();
    await screenshot(officer, 'report-returned-360');
    await expectNoAxeFindings(officer);
    await officer.getByRole('link', { name: 'Buổi tuyên truyền' }).click();
    const field = officer.getByLabel('Buổi tuyên truyền', { exact: true });
    await expectFocus(field);
    await field.fill('4');
    await field.blur();
    await officer.locator('output[data-phase="saved"]').waitFor();
    await officer.getByText('Lần nộp trước: 0 → 4').waitFor();
    await screenshot(officer, 'report-mended-360');
    await submitAsHead();
    await officer.reload();
    await officer.getByText('đã sửa: 0 → 4').waitFor();
    await officer.getByText('Đinh Thị Én góp ý: Sổ theo dõi ghi 4 buổi').waitFor();
    await expectNoAxeFindings(officer);
  });

  it('what changed is marked; accepted, it is frozen, until the school corrects it with a reason', async () => {
    const office = await openAs('communeOfficer', report());
    await office.getByText('1 ô đã sửa so với lần nộp trước').waitFor();
    const row = office.locator('tr[data-changed]', { hasText: 'Buổi tuyên truyền' });
    await row.getByText('đã sửa: 0 → 4').waitFor();
    await row.getByText('Đinh Thị Én góp ý: Sổ theo dõi ghi 4 buổi').waitFor();
    await screenshot(office, 'review-answered-1440');
    await office.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await office.getByText('Số liệu được tính vào tổng hợp').waitFor();
    await office.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await office.getByText('Đã duyệt báo cáo của Trường THCS Bản Đông').waitFor();

    const officer = await openAs('schoolOfficer', report(), 360);
    await officer.getByText('đã duyệt').first().waitFor();
    expect(await officer.getByRole('textbox').count()).toBe(0);
    await officer.getByRole('button', { name: 'Đính chính báo cáo' }).click();
    await officer.getByLabel('Lý do đính chính').fill('Đếm sót một buổi');
    await officer.getByRole('button', { name: 'Bắt đầu đính chính' }).click();
    await officer.locator('summary', { hasText: 'Tuyên truyền' }).click();
    await officer.getByLabel('Buổi tuyên truyền', { exact: true }).fill('5');
    await officer.getByLabel('Tin, bài đã đăng', { exact: true }).focus();
    await officer.locator('output[data-phase="saved"]').waitFor();
    await submitAsHead();
    await officer.reload();
    await officer.getByText('bản đính chính chờ duyệt').waitFor();
    expect(await officer.getByRole('button', { name: 'Bỏ bản đính chính' }).count()).toBe(0);

    await office.goto(report());
    await office.getByText('Lý do đính chính: Đếm sót một buổi').first().waitFor();
    await screenshot(office, 'review-correction-1440');
    await office.getByRole('button', { name: 'Duyệt bản đính chính' }).click();
    await office.getByRole('button', { name: 'Duyệt bản đính chính' }).click();
    await office.getByText('Đã duyệt báo cáo của').waitFor();
    const versions = await program.db
      .selectFrom('report_version')
      .select(['version', 'decision', 'current'])
      .where('assignment_id', '=', assignmentId())
      .orderBy('version')
      .execute();
    expect(versions).toEqual([
      { version: 1, decision: 'returned', current: false },
      { version: 2, decision: 'accepted', current: false },
      { version: 3, decision: 'accepted', current: true },
    ]);
  });

  it('a correction opened by mistake is given up: what was typed goes, the accepted figures stand', async () => {
    const officer = await openAs('schoolOfficer', report(), 360);
    await officer.getByRole('button', { name: 'Đính chính báo cáo' }).click();
    await officer.getByLabel('Lý do đính chính').fill('Mở nhầm');
    await officer.getByRole('button', { name: 'Bắt đầu đính chính' }).click();
    await officer.locator('summary', { hasText: 'Tuyên truyền' }).click();
    await officer.getByLabel('Buổi tuyên truyền', { exact: true }).fill('77');
    const abandon = officer.getByRole('button', { name: 'Bỏ bản đính chính' });
    await abandon.click();
    await officer.getByText('bản đã duyệt giữ nguyên như trước').waitFor();
    await expectNoAxeFindings(officer);
    await screenshot(officer, 'abandon-correction-360');
    await abandon.click();
    await officer.getByRole('button', { name: 'Đính chính báo cáo' }).waitFor();
    await officer.locator('tr', { hasText: 'Buổi tuyên truyền' }).getByText('5', { exact: true }).waitFor();
    expect(await officer.getByText('77').count()).toBe(0);
  });

  it('the level above reads the accepted figures only, and none of the sensitive ones', async () => {
    const above = await openAs('departmentOfficer', report());
    await above.getByText('Số liệu nhạy cảm không hiển thị với bạn').waitFor();
    await above.getByText('không hiển thị', { exact: true }).nth(3).waitFor();
    expect(await above.getByRole('button', { name: 'Duyệt báo cáo' }).count()).toBe(0);
  });

  it('prints on A4 with nothing of the screen around it', async () => {
    const head = await openAs('schoolHead', report());
    await head.emulateMedia({ media: 'print' });
    await head.getByRole('main').getByText('Hiệu trưởng', { exact: true }).waitFor();
    await head.getByText('Kính gửi: UBND xã Bản Đông').waitFor();
    expect(await head.getByRole('button').count()).toBe(0);
    expect(await head.locator('[data-state]:visible').count()).toBe(0);
    expect(await head.getByRole('navigation').count()).toBe(0);
    expect(await head.locator('header:visible').count()).toBe(0);
    await head.setViewportSize({ width: 680, height: 960 });
    await screenshot(head, 'report-paper');
    const pdf = await head.pdf({ format: 'A4' });
    expect(pdf.byteLength).toBeGreaterThan(10_000);
  });
});
