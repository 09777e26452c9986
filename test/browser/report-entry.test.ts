import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callForReports, form, plainFigures, plainWords, type ReportCall } from '../fixtures/reports.ts';
import { PASSWORD, type PersonaName, personas, units } from '../personas/personas.ts';
import { expectFocus, expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const school = units.secondary;

describe('filling in a report', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  const path = (page = '') => `/reports/${school}/${call.assignments[school]}${page}`;

  const stored = async () => {
    const row = await program.db
      .selectFrom('report')
      .select(['cells', 'words'])
      .where('assignment_id', '=', call.assignments[school] ?? '')
      .executeTakeFirst();
    const place = (code: string) => form.indicators.findIndex((indicator) => indicator.code === code);
    return { cell: (code: string) => row?.cells[place(code)] ?? null, words: row?.words };
  };
  const openAs = async (as: Exclude<PersonaName, 'nobody'>, width = 360): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, as);
    await page.goto(path());
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const isAt = (page: Page, phase: string) => page.locator(`output[data-phase="${phase}"]`).waitFor();
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
  const open = async (page: Page, group: string) => {
    const fold = page.locator('details', { has: page.locator('summary', { hasText: group }) });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  };
  /** Everything asked, as the officer would have typed it before. */
  const fill = async (but: readonly string[] = []) => {
    const cells = form.indicators.map(({ code }) =>
      but.includes(code) ? null : (plainFigures(['thcs'])[code] as number | null),
    );
    await program.db
      .insertInto('report')
      .values({
        unit_id: school,
        assignment_id: call.assignments[school] ?? '',
        window_id: call.windowId,
        form_code: form.code,
        form_version: form.version,
        cells,
        words: JSON.stringify(plainWords),
        updated_at: program.clock.now(),
        updated_by: randomUUID(),
      })
      .execute();
    await program.db
      .updateTable('assignment')
      .set({ state: 'draft' })
      .where('id', '=', call.assignments[school] ?? '')
      .execute();
  };

  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  beforeEach(async () => {
    call = await callForReports(program.db);
  });
  afterAll(() => browser.close());

  it('saves each change at once, tells what does not fit, and survives a reload in mid-edit', async () => {
    const page = await openAs('schoolOfficer');
    await open(page, 'Tuyên truyền');
    await field(page, 'Buổi tuyên truyền').fill('1.234');
    await field(page, 'Tin, bài đã đăng').focus();
    await isAt(page, 'saved');
    expect((await stored()).cell('outreach.sessions')).toBe(1234);

    await open(page, 'Tin báo, tố giác');
    await field(page, 'Tin đã tiếp nhận').fill('2');
    await field(page, 'Tin đã giải quyết xong').fill('3');
    await page.getByText('Số tin đã giải quyết nhiều hơn số tin đã tiếp nhận').waitFor();
    await field(page, 'Tin đã phân loại').fill('mười hai');
    await field(page, 'Tin đã tiếp nhận').focus();
    await page.getByText('Không đọc được số').waitFor();

    // Straight away, before the pause after the last key is over.
    await field(page, 'Tin đã chuyển công an').fill('1');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await open(page, 'Tin báo, tố giác');
    await isAt(page, 'saved');
    await expectValue(field(page, 'Tin đã chuyển công an'), '1');
    await expectValue(field(page, 'Tin đã phân loại'), 'mười hai');
    expect((await stored()).cell('tips.transferred')).toBe(1);
    expect((await stored()).cell('tips.classified')).toBeNull();
    await expectNoAxeFindings(page);
    await screenshot(page, 'report-entry-360');
  });

  it('counts what it could not read, leads to the first, and its sentence covers nothing beside it', async () => {
    const before = await callForReports(program.db, {
      of: call,
      called: [school],
      firstDay: '2025-12-12',
      lastDay: '2026-01-11',
    });
    await program.db
      .insertInto('report_version')
      .values({
        unit_id: school,
        assignment_id: before.assignments[school] ?? '',
        version: 1,
        window_id: before.windowId,
        form_code: form.code,
        form_version: form.version,
        cells: form.indicators.map(({ code }) => (plainFigures(['thcs'], 7)[code] ?? null) as number | null),
        not_applicable: [],
        notes: '{}',
        words: '{}',
        digest: Buffer.alloc(32),
        submitted_at: program.clock.now(),
        submitted_by: personas.schoolHead.personId,
        decision: 'accepted',
        current: true,
      })
      .execute();
    const page = await openAs('schoolOfficer');
    await open(page, 'Tuyên truyền');
    await field(page, 'Tin, bài đã đăng').fill('vài bài');
    await field(page, 'Buổi tuyên truyền').fill('12 buổi');
    await field(page, 'Lượt học sinh dự').focus();
    await page.getByText('2 ô chưa đọc được số').first().waitFor();
    await page.getByText('Chưa lưu 2 ô chưa đọc được số').waitFor();
    await page.locator('summary', { hasText: 'Tuyên truyền' }).getByText('2 chỗ phải sửa').waitFor();
    expect(await page.locator('output[data-phase]').innerText()).not.toMatch(/^Đã lưu \d\d:\d\d$/);
    await page.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await expectFocus(field(page, 'Buổi tuyên truyền'));
    await field(page, 'Lượt học sinh dự').focus();
    await page.getByRole('button', { name: 'Sửa ô đầu tiên' }).click();
    await expectFocus(field(page, 'Buổi tuyên truyền'));
    await expectNoAxeFindings(page);
    await page.screenshot({ path: 'test-results/report-unread-360.png' });
    const sentence = await page.getByText('Không đọc được số').first().boundingBox();
    const beside = await page.getByText('Kỳ trước: 7').first().boundingBox();
    expect(sentence && beside && sentence.y + sentence.height <= beside.y).toBe(true);
    for (const name of ['Buổi tuyên truyền', 'Tin, bài đã đăng']) await field(page, name).fill('3');
    await page.getByText('chưa đọc được số').first().waitFor({ state: 'detached' });
    await page.getByText('chỗ phải sửa').waitFor({ state: 'detached' });
  });

  it('keeps typing on the device without a network and sends it when the network is back', async () => {
    const page = await openAs('schoolOfficer');
    await open(page, 'Tuyên truyền');
    await page.context().setOffline(true);
    await field(page, 'Buổi tuyên truyền').fill('12');
    await field(page, 'Tin, bài đã đăng').fill('3');
    await isAt(page, 'kept');
    await page.getByText('Đã lưu trên máy').waitFor();
    await field(page, 'Buổi tuyên truyền').fill('13');
    expect((await stored()).cell('outreach.sessions')).toBeNull();
    await page.context().setOffline(false);
    await isAt(page, 'saved');
    expect((await stored()).cell('outreach.sessions')).toBe(13);
    expect((await stored()).cell('outreach.articles')).toBe(3);
  });

  it('fills a group of which nothing happened with 0, never over a figure, and takes it back', async () => {
    const page = await openAs('schoolOfficer');
    await open(page, 'Vụ việc');
    await field(page, 'Bạo lực học đường').fill('2');
    await field(page, 'Học sinh liên quan bạo lực học đường').focus();
    await isAt(page, 'saved');
    await page.getByRole('button', { name: 'Không phát sinh: điền 0 cho cả mục Vụ việc' }).click();
    await page.getByText('Đã điền 0 vào 15 ô.').waitFor();
    await isAt(page, 'saved');
    const group = page.locator('details', { has: page.locator('summary', { hasText: 'Vụ việc' }) });
    await group.locator('summary').getByText('16/16').waitFor();
    expect((await stored()).cell('incidents.drug-cases')).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'report-zero-360');
    await group.getByRole('button', { name: 'Hoàn tác' }).click();
    await isAt(page, 'saved');
    await group.locator('summary').getByText('1/16').waitFor();
    await expectValue(field(page, 'Bạo lực học đường'), '2');
    expect((await stored()).cell('incidents.drug-cases')).toBeNull();
  });

  it('two people at the same cell see both figures side by side and choose; other cells merge', async () => {
    const [officer, head] = [await openAs('schoolOfficer'), await openAs('schoolHead', 1440)];
    for (const page of [officer, head]) await open(page, 'Tuyên truyền');
    await field(officer, 'Buổi tuyên truyền').fill('12');
    await field(officer, 'Tin, bài đã đăng').focus();
    await isAt(officer, 'saved');
    await field(head, 'Cuộc thi, hội thi').fill('4');
    await field(head, 'Buổi tuyên truyền').fill('15');
    await field(head, 'Tin, bài đã đăng').focus();
    await head.getByText('Mùa Thị Kía vừa sửa ô này').waitFor();
    await screenshot(head, 'report-conflict-1440');
    await expectNoAxeFindings(head);
    // What nobody else touched goes by itself, after the answer about what they did.
    await expect.poll(async () => (await stored()).cell('outreach.contests')).toBe(4);
    expect((await stored()).cell('outreach.sessions')).toBe(12);
    await head.getByRole('button', { name: 'Dùng số của tôi: 15' }).click();
    await isAt(head, 'saved');
    expect((await stored()).cell('outreach.sessions')).toBe(15);
  });

  it('two tabs of one person keep their typing apart', async () => {
    const first = await openAs('schoolOfficer');
    const second = await first.context().newPage();
    await second.goto(path());
    for (const page of [first, second]) await open(page, 'Tuyên truyền');
    await first.context().setOffline(true);
    await field(first, 'Buổi tuyên truyền').fill('5');
    await field(second, 'Tin, bài đã đăng').fill('6');
    for (const page of [first, second]) await isAt(page, 'kept');
    await first.context().setOffline(false);
    for (const page of [first, second]) await isAt(page, 'saved');
    expect((await stored()).cell('outreach.sessions')).toBe(5);
    expect((await stored()).cell('outreach.articles')).toBe(6);
  });

  it('a session that ends in mid-form asks to sign in over the page, and nothing typed is lost', async () => {
    const page = await openAs('schoolOfficer');
    await open(page, 'Tuyên truyền');
    await program.db.deleteFrom('session').execute();
    await field(page, 'Buổi tuyên truyền').fill('21');
    await field(page, 'Tin, bài đã đăng').focus();
    await page.getByText('Đăng nhập lại để tiếp tục').waitFor();
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await isAt(page, 'saved');
    await expectValue(field(page, 'Buổi tuyên truyền'), '21');
    expect((await stored()).cell('outreach.sessions')).toBe(21);
  });

  it('shows on the check page what is blank, takes a reason for it, and goes through the head', async () => {
    await fill(['outreach.sessions', 'outreach.articles']);
    const officer = await openAs('schoolOfficer');
    await isAt(officer, 'saved');
    await officer.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await officer.getByText('Còn 2 dòng chưa nhập', { exact: true }).waitFor();
    await officer.getByText('Chưa gửi đi được: còn 2 dòng chưa nhập ở trên.').waitFor();
    await expect.poll(() => officer.getByRole('button', { name: 'Chuyển hiệu trưởng' }).isDisabled()).toBe(true);
    await screenshot(officer, 'report-check-360');
    await expectNoAxeFindings(officer);
    await officer.getByRole('link', { name: 'Điền: Buổi tuyên truyền' }).click();
    await field(officer, 'Buổi tuyên truyền').fill('0');
    await officer.getByRole('button', { name: 'Xem lại và nộp' }).click();
    await officer.getByRole('button', { name: 'Ghi lý do: Tin, bài đã đăng' }).click();
    const why = officer.getByLabel('Vì sao để trống: Tin, bài đã đăng');
    await expectFocus(why);
    await why.fill('Trường chưa có trang tin');
    await officer.reload();
    await expectValue(why, 'Trường chưa có trang tin');
    // Nothing has to be scrolled to before it can be sent.
    const send = await officer.getByRole('button', { name: 'Chuyển hiệu trưởng' }).boundingBox();
    expect(send && send.y + send.height <= 740).toBe(true);
    await officer.screenshot({ path: 'test-results/report-check-foot-360.png' });
    await officer.getByRole('button', { name: 'Ghi lý do', exact: true }).click();
    await officer.getByRole('button', { name: 'Chuyển hiệu trưởng' }).click();
    await officer.getByRole('button', { name: 'Chuyển hiệu trưởng' }).click();
    await officer.getByText('Báo cáo đang chờ hiệu trưởng xem và nộp').waitFor();

    const head = await openAs('schoolHead', 1440);
    await head.goto('/work');
    const mine = head.getByRole('listitem').filter({ hasText: 'chờ gửi đi' });
    await mine.getByRole('link', { name: /^Xem và nộp/ }).click();
    await head.getByRole('heading', { name: 'Xem lại trước khi nộp' }).waitFor();
    await head.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await screenshot(head, 'report-check-1440');
    await expectNoAxeFindings(head);
    await head.getByRole('button', { name: 'Nộp báo cáo' }).click();
    await head.getByText('Đã nộp báo cáo cho UBND xã Bản Đông').waitFor();
    await head.getByText('đã nộp, chờ duyệt').waitFor();
    // What was said of one page goes with it.
    await head.getByRole('status').getByText('Đã nộp báo cáo cho').waitFor();
    await head.getByRole('link', { name: 'Việc phải làm' }).first().click();
    await head.getByRole('heading', { name: 'Việc phải làm' }).waitFor();
    expect(await head.getByText('Đã nộp báo cáo cho').count()).toBe(0);
    await head.goBack();
    await head.getByText('đã nộp, chờ duyệt').waitFor();
    await screenshot(head, 'report-own-1440');
    await expectNoAxeFindings(head);
    const { state } = await program.db
      .selectFrom('assignment')
      .select('state')
      .where('id', '=', call.assignments[school] ?? '')
      .executeTakeFirstOrThrow();
    expect(state).toBe('submitted');
  });
});
