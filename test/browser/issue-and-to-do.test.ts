import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '../database/test-database.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const sample = (ending: string) => join(import.meta.dirname, '../../samples', `ke-hoach-mau.${ending}`);

type Persona = Parameters<PersonaProgram['signIn']>[1];

let browser: TestBrowser;
let program: PersonaProgram;
beforeAll(async () => {
  [browser, program] = [await openBrowser(), await servePersonas(noon('2026-01-20'))];
  return () => browser.close();
});

async function open(as: Persona, path: string, width = 1440): Promise<Page> {
  const page = await browser.newPage({ baseURL: program.baseURL, width });
  await program.signIn(page, as);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const rowOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Presses a button that first says what will happen, then does it. */
async function confirm(page: Page, first: string, then: string, sentence: RegExp): Promise<void> {
  await page.getByRole('button', { name: first, exact: true }).click();
  const question = page.getByRole('group', { name: first, exact: true });
  await question.getByText(sentence).waitFor();
  await question.getByRole('button', { name: then, exact: true }).click();
}

/** Opens the history of the thing of a page and tells its sentences, the newest first. */
async function historyOf(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Xem lịch sử' }).click();
  const rows = page.locator('section', { hasText: 'Lịch sử thay đổi' }).last().getByRole('listitem');
  await rows.first().waitFor();
  await expectNoAxeFindings(page);
  return (await rows.allInnerTexts()).map((text) => text.split('\n')[0] ?? '');
}

describe('issue a programme and do what it asks', () => {
  it('tells a new office what to do first', async () => {
    const page = await open('communeAdministrator', '/work');
    await page.getByRole('link', { name: 'Thêm đơn vị từ Excel' }).waitFor();
    await expectNoAxeFindings(page);
    const officer = await open('departmentOfficer', '/work');
    await officer.getByRole('link', { name: 'Thêm từ văn bản' }).waitFor();
    await screenshot(officer, 'work-new-office');
  });

  it('issues a plan that was read: says first who gets how much', async () => {
    const page = await open('departmentOfficer', '/documents');
    await page.getByLabel('Tệp văn bản đã ký').setInputFiles(sample('docx'));
    expect(await historyOf(page)).toEqual(['Đưa văn bản vào']);
    await page.getByRole('button', { name: 'Tạo chương trình' }).click();
    const duties = page.getByRole('region', { name: /^Việc \d/ });
    await expect.poll(() => duties.count()).toBe(2);
    for (const duty of await duties.all()) {
      await duty.getByText('Đổi đối tượng').click();
      await duty.getByRole('radio', { name: 'Chỉ đơn vị báo cáo trực tiếp' }).check();
      for (const kind of ['Trường', 'Trung tâm GDNN-GDTX']) {
        const box = duty.getByRole('checkbox', { name: kind, exact: true });
        if ((await box.count()) > 0 && (await box.isChecked())) await box.uncheck();
      }
      await duty.getByText('Giao cho 3 đơn vị').waitFor();
    }
    await screenshot(page, 'programme-audience');
    const save = page.getByRole('button', { name: 'Lưu bản nháp' });
    if (await save.isEnabled()) await save.click();
    await page.getByText('Bản nháp đã lưu').waitFor();
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.getByText('3 đơn vị nhận 12 việc ngay khi ban hành').waitFor();
    await page.getByText(/^Mở sau: .*Báo cáo quý III \(15\/06\/2026\)/).waitFor();
    await screenshot(page, 'programme-issue-confirm');
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Ban hành ngay' }).click();
    await page.getByRole('button', { name: 'Kết thúc chương trình' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: /^Theo dõi nộp/ }).count()).toBe(4);
    await expectNoAxeFindings(page);
    expect(await historyOf(page)).toEqual(['Ban hành', 'Lập bản nháp chương trình']);
    await screenshot(page, 'programme-issued');
  });

  it('lists them by due day, on a phone too, and tells overdue in words', async () => {
    const page = await open('highSchoolHead', '/work', 360);
    await page.getByRole('heading', { name: 'Sắp tới (4)' }).waitFor();
    await expect.poll(() => rowOf(page, 'Báo cáo quý I').innerText()).toMatch(/19\/03.*còn 58 ngày/);
    await expectNoAxeFindings(page);
    await screenshot(page, 'work-school-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    // The text that asks for it is one press away.
    await rowOf(page, 'Báo cáo quý I')
      .getByRole('link', { name: /Kế hoạch giữ gìn an ninh/ })
      .click();
    await page.getByText('Câu trong văn bản').first().waitFor();
    await page.locator('blockquote').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'programme-school-360');
    await page.getByRole('link', { name: 'Việc phải làm' }).first().click();
    await page.getByRole('heading', { name: 'Sắp tới (4)' }).waitFor();

    program.clock.set(noon('2026-02-02'));
    await page.reload();
    await page.getByRole('heading', { name: 'Quá hạn (1)' }).waitFor();
    const plan = page.getByRole('listitem').filter({ hasText: 'quá hạn 3 ngày' });
    expect(await plan.getByRole('link', { name: /^Gửi kế hoạch/ }).getAttribute('href')).toMatch(/^\/plans\//);
    await screenshot(page, 'work-school-overdue-360');
    const dark = await open('highSchoolHead', '/work');
    await dark.emulateMedia({ colorScheme: 'dark' });
    await dark.getByRole('heading', { name: 'Quá hạn (1)' }).waitFor();
    await expectNoAxeFindings(dark);
    await screenshot(dark, 'work-school-dark');
  });

  it('sends a signed plan, has it returned with reasons, sends it again, has it accepted', async () => {
    const school = await open('highSchoolHead', '/work', 360);
    await school.getByRole('link', { name: /^Gửi kế hoạch/ }).click();
    await school.getByLabel('Tệp Word hoặc PDF').setInputFiles(sample('pdf'));
    await school.getByLabel('Số, ký hiệu').fill('07/KH-THPTNL');
    await school.getByLabel('Ngày ký').fill('30/2/2026');
    await school.getByRole('button', { name: 'Lưu tệp này' }).click();
    await school.getByRole('alert').getByText('Ngày chưa đúng').waitFor();
    await school.getByLabel('Ngày ký').fill('28/1/2026');
    await school.getByRole('button', { name: 'Lưu tệp này' }).click();
    await school.getByRole('heading', { name: /Bản 1/ }).waitFor();
    await expectNoAxeFindings(school);
    await screenshot(school, 'plan-school-360');
    await confirm(school, 'Gửi kế hoạch', 'Gửi kế hoạch', /Sau khi gửi chỉ sửa được nếu bị trả lại/);
    await school.getByText('đã gửi, chờ duyệt').waitFor();
    const address = school.url();

    const office = await open('departmentOfficer', address);
    await office.locator('iframe').waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'plan-office');
    await office.getByRole('button', { name: 'Trả lại kèm lý do' }).click();
    const question = office.getByRole('group', { name: 'Trả lại kèm lý do' });
    await question.getByRole('button', { name: 'Trả lại kèm lý do' }).click();
    await question.getByText('Ghi lý do, ít nhất 3 ký tự.').waitFor();
    await question.getByLabel('Lý do 1').fill('Thiếu phân công người trực cổng trường.');
    await screenshot(office, 'plan-return');
    await question.getByRole('button', { name: 'Trả lại kèm lý do' }).click();
    await office.getByText('bị trả lại').first().waitFor();

    await school.reload();
    await school.getByRole('region', { name: 'Lý do trả lại' }).getByText('Thiếu phân công người trực cổng').waitFor();
    await school.getByLabel('Tệp Word hoặc PDF').setInputFiles(sample('docx'));
    await school.getByRole('button', { name: 'Lưu tệp này' }).click();
    await school.getByRole('heading', { name: /Bản 2/ }).waitFor();
    await confirm(school, 'Gửi kế hoạch', 'Gửi kế hoạch', /Gửi kế hoạch tới/);
    await school.getByText('đã gửi, chờ duyệt').waitFor();

    await office.reload();
    await office.locator('pre').first().getByText('Duy trì ca trực cổng trường').waitFor();
    await confirm(office, 'Duyệt', 'Duyệt', /Duyệt kế hoạch của Trường THPT Nà Lang/);
    await office.getByText('đã duyệt').first().waitFor();
    // The office is told what was sent and decided, the school its own steps too.
    expect(await historyOf(office)).toEqual(['Duyệt', 'Gửi kế hoạch', 'Trả lại', 'Gửi kế hoạch']);
    const reason = 'Lý do, ghi chú: Thiếu phân công người trực cổng trường.';
    expect(await office.getByText(reason).count()).toBe(0);
    await school.reload();
    expect(await historyOf(school)).toEqual([
      'Duyệt',
      'Gửi kế hoạch',
      'Đưa tệp kế hoạch vào',
      'Trả lại',
      'Gửi kế hoạch',
      'Đưa tệp kế hoạch vào',
    ]);
    expect(await school.getByText(reason).count()).toBe(1);
    await screenshot(school, 'plan-history-360');
    await school.goto('/work');
    await school.getByRole('heading', { name: 'Đã xong (1)' }).waitFor();
  });

  it('lets an office make its own programme from the one above and see who it waits for', async () => {
    const page = await open('communeOfficer', '/programmes');
    await page.getByRole('button', { name: /^Lập chương trình từ/ }).click();
    await page.getByText('Lập từ chương trình của cấp trên').waitFor();
    // The days were copied from above: an earlier one is offered for all of them at once.
    await page.getByText(/^\d kỳ có hạn của đơn vị không sớm hơn hạn của cơ quan$/).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'programme-lead-days');
    await page.getByRole('button', { name: /^Đặt hạn sớm hơn 5 ngày cho \d kỳ$/ }).click();
    await page.getByText(/không sớm hơn hạn của cơ quan/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Bản nháp đã lưu').waitFor();
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.getByText(/3 đơn vị nhận \d+ việc ngay khi ban hành/).waitFor();
    await page.getByRole('button', { name: 'Ban hành ngay' }).click();
    await page.getByRole('button', { name: 'Kết thúc chương trình' }).waitFor();
    await page.goto('/work');
    await page.getByRole('heading', { name: 'Đang chờ từ dưới' }).waitFor();
    await page.getByText('0/3 đã nộp').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'work-office');
    await page
      .getByRole('link', { name: /^Tổng hợp: / })
      .first()
      .waitFor();
    // Who may not open the totals is not led there.
    const administrator = await open('communeAdministrator', '/work');
    await administrator.getByText('0/3 đã nộp').first().waitFor();
    expect(await administrator.locator('a[href^="/consolidations"]').count()).toBe(0);
    const office = await open('departmentOfficer', '/work');
    await office.getByText('1/3 đã nộp').waitFor();
    await screenshot(office, 'work-department');
  });

  it('moves a due day with a reason; the school sees the old day and the new one', async () => {
    const page = await open('communeOfficer', '/programmes');
    await page.getByRole('region', { name: 'Chương trình của đơn vị' }).getByRole('link').first().click();
    const button = 'Đổi hạn: Báo cáo quý I';
    await page.getByRole('button', { name: button, exact: true }).click();
    const question = page.getByRole('group', { name: button, exact: true });
    await question.getByLabel('Hạn mới, chậm nhất ngày').fill('01/02/2026');
    await question.getByLabel('Lý do đổi hạn').fill('Các trường nghỉ do mưa lũ');
    await question.getByRole('button', { name: 'Đổi hạn', exact: true }).click();
    await question.getByText('Chọn ngày từ 03/02/2026 trở đi').waitFor();
    // As typed on a keyboard of numbers.
    await question.getByLabel('Hạn mới, chậm nhất ngày').fill('25032026');
    await expectNoAxeFindings(page);
    await screenshot(page, 'programme-change-due');
    await question.getByRole('button', { name: 'Đổi hạn', exact: true }).click();
    await page.getByText('3 đơn vị chưa nộp có hạn mới').waitFor();
    const school = await open('schoolHead', '/work', 360);
    const row = school.getByRole('listitem').filter({ hasText: 'Đổi hạn từ' });
    await row.getByText(/sang 25\/03\/2026 · Các trường nghỉ do mưa lũ · Đinh Thị Én/).waitFor();
    await expectNoAxeFindings(school);
    await screenshot(school, 'work-due-moved-360');
  });

  it('at the foot of a phone stand five places at most; the rest and the way out are under Thêm', async () => {
    const page = await open('communeAdministrator', '/work', 360);
    const foot = page.getByRole('navigation');
    await foot.getByText('Thêm', { exact: true }).waitFor();
    expect(await foot.locator('ul > li:visible').count()).toBeLessThanOrEqual(5);
    for (const item of await foot.locator('ul > li:visible').all()) {
      const box = await item.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360.5).toBe(true);
    }
    await foot.getByText('Thêm', { exact: true }).click();
    await foot.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await expectNoAxeFindings(page);
    await page.screenshot({ path: 'test-results/navigation-more-360.png' });
    await page.keyboard.press('Escape');
    await foot.getByRole('button', { name: 'Đăng xuất' }).waitFor({ state: 'hidden' });
    await foot.getByText('Thêm', { exact: true }).click();
    await foot.getByRole('link', { name: 'Tài khoản' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản' }).waitFor();
    const officer = await open('communeOfficer', '/work', 360);
    await officer.screenshot({ path: 'test-results/navigation-360.png' });
  });

  it('closes a programme only with a reason', async () => {
    const page = await open('communeOfficer', '/programmes');
    await page.getByRole('region', { name: 'Chương trình của đơn vị' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Kết thúc chương trình' }).click();
    const question = page.getByRole('group', { name: 'Kết thúc chương trình' });
    await question.getByRole('button', { name: 'Kết thúc chương trình' }).click();
    await question.getByText('Ghi lý do, ít nhất 3 ký tự.').waitFor();
    await question.getByLabel('Lý do').fill('Thay bằng kế hoạch mới.');
    await question.getByRole('button', { name: 'Kết thúc chương trình' }).click();
    await page.getByText('đã kết thúc').first().waitFor();
  });
});
