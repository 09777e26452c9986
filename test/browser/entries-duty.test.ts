import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const TITLE = 'Đợt cao điểm phòng, chống pháo';

describe('a duty that entries of a register answer', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const rowOf = (page: Page) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: TITLE, exact: true }) });
  const look = async (page: Page, name: string) => {
    await expectNoAxeFindings(page);
    await screenshot(page, name);
  };

  it('is written into a programme by an office and issued', async () => {
    const page = await openAs('communeOfficer', '/programmes', 1440);
    await page.getByText('Tự lập chương trình').click();
    await page.getByLabel('Tên chương trình').fill('Kế hoạch cao điểm đầu năm');
    await page.getByRole('button', { name: 'Tạo bản nháp' }).click();
    await page.getByRole('button', { name: 'Thêm việc ghi sổ' }).click();
    const duty = page.getByRole('region', { name: 'Việc 1: ghi sổ' });
    await duty.getByLabel('Tên việc').fill(TITLE);
    await duty.getByLabel('Sổ', { exact: true }).waitFor();
    await duty.getByLabel('Ít nhất bao nhiêu mục').fill('0');
    await duty.getByLabel('Chỉ tính mục có').selectOption({ label: 'Nội dung: Pháo nổ' });
    await duty.getByLabel('Từ ngày').fill('01/02/2026');
    await duty.getByLabel('Đến ngày').fill('31/03/2026');
    await duty.getByLabel('Hạn ghi xong').fill('31/03/2026');
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await duty.getByText('Nhập số từ 1 đến 100.').waitFor();
    await duty.getByLabel('Ít nhất bao nhiêu mục').fill('2');
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.getByText('Bản nháp đã lưu').waitFor();
    await look(page, 'entries-duty-draft-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await look(page, 'entries-duty-draft-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page
      .getByRole('group', { name: 'Ban hành', exact: true })
      .getByRole('button', { name: 'Ban hành ngay' })
      .click();
    await page.getByText('Mỗi đơn vị ghi ít nhất 2 buổi tuyên truyền (Nội dung: Pháo nổ).').waitFor();
    await look(page, 'entries-duty-issued-1440');
  });

  it('is answered from the duty itself, without network too, and is done by itself', async () => {
    let page = await openAs('schoolOfficer', '/work');
    await rowOf(page).getByText('0 / 2 buổi tuyên truyền đã ghi').waitFor();
    await look(page, 'entries-duty-work-360');
    await rowOf(page).getByRole('link', { name: 'Ghi buổi tuyên truyền' }).click();
    const tick = page.getByRole('group', { name: 'Tính cho việc' }).getByLabel(TITLE);
    await tick.waitFor();
    await expect.poll(() => tick.isChecked()).toBe(true);
    await expect.poll(() => page.getByLabel('Pháo nổ').isChecked()).toBe(true);
    const write = async (name: string) => {
      await page.getByLabel('Tên buổi').fill(name);
      await page.getByLabel('Hình thức').selectOption('talk');
      await page.getByLabel('Kênh').selectOption('in-person');
      await page.getByLabel('Học sinh, học viên').check();
      await page.getByLabel('Lượt học sinh dự').fill('200');
    };
    await write('Nói chuyện về pháo, khối 6');
    await look(page, 'entries-duty-form-360');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Đã ghi', { exact: true }).waitFor();
    await page.getByText('đã ghi 1 / 2').waitFor();
    await look(page, 'entries-duty-saved-360');

    await page.getByRole('button', { name: 'Ghi buổi tuyên truyền nữa' }).click();
    await expect.poll(() => tick.isChecked()).toBe(true);
    // Of a day outside the window there is nothing to be counted for.
    await page.getByLabel('Ngày').fill('15/01/2026');
    await page.getByLabel('Tên buổi').focus();
    await tick.waitFor({ state: 'detached' });
    await page.getByLabel('Ngày').fill('20/02/2026');
    await page.getByLabel('Tên buổi').focus();
    await tick.waitFor();
    await page.context().setOffline(true);
    await write('Nói chuyện về pháo, khối 7');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto('/work');
    await page.getByText('Mục chờ trên máy đã được ghi vào sổ').waitFor();
    const done = rowOf(page).getByText('2 / 2 buổi tuyên truyền đã ghi');
    await done.waitFor();
    await rowOf(page).getByText('đã đủ').waitFor();
    await look(page, 'entries-duty-done-360');

    await done.click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await look(page, 'entries-duty-answers-360');
    await page.getByRole('button', { name: 'Thôi tính: Nói chuyện về pháo, khối 7' }).click();
    await page.getByText('1 / 2 buổi tuyên truyền đã ghi').waitFor();
    await page.getByRole('heading', { name: 'Buổi tuyên truyền trong những ngày này' }).waitFor();
    await look(page, 'entries-duty-reopened-360');
    // What waits to be counted is said to the office, which counts nothing itself.
    const office = await openAs('communeOfficer', '/work', 1440);
    await office.getByRole('link', { name: `Theo dõi ghi sổ: ${TITLE}` }).click();
    await office.getByText('còn 1 mục trong sổ chưa tính').waitFor();
    await office.getByText(/^1 đơn vị còn buổi tuyên truyền/).waitFor();
    await look(office, 'entries-duty-uncounted-1440');
    await office.setViewportSize({ width: 360, height: 740 });
    await look(office, 'entries-duty-uncounted-360');
    await office.close();
    await page.getByRole('link', { name: /khối 7/ }).click();
    await page.getByRole('button', { name: `Tính cho việc này: ${TITLE}` }).click();
    await page.getByText('Đã tính vào; việc đã đủ và xong').waitFor();
    await look(page, 'entries-duty-entry-360');
  });

  it('is saved all the same when the office let the school off meanwhile, which is told', async () => {
    const page = await openAs('primaryHead', '/work');
    await rowOf(page).getByRole('link', { name: 'Ghi buổi tuyên truyền' }).click();
    await page.getByRole('group', { name: 'Tính cho việc' }).waitFor();
    await program.db
      .updateTable('assignment')
      .set({ state: 'waived', waived_at: program.clock.now(), waived_reason: 'Trường nghỉ do lũ', waived_from: 'open' })
      .where('kind', '=', 'entries')
      .where('unit_id', '=', units.primary)
      .execute();
    await page.getByLabel('Tên buổi').fill('Nói chuyện về pháo ở điểm trường');
    await page.getByLabel('Hình thức').selectOption('talk');
    await page.getByLabel('Kênh').selectOption('in-person');
    await page.getByLabel('Học sinh, học viên').check();
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Đã ghi', { exact: true }).waitFor();
    await page.getByText(`Không tính được cho việc “${TITLE}”`).waitFor();
    await page.getByText('Đơn vị đã được miễn việc này. Mục vẫn nằm trong sổ.').waitFor();
    await look(page, 'entries-duty-waived-360');
  });

  it('shows the office who did how much', async () => {
    const page = await openAs('communeOfficer', '/work', 1440);
    await look(page, 'entries-duty-awaited-1440');
    await page.getByRole('link', { name: `Theo dõi ghi sổ: ${TITLE}` }).click();
    await page.getByText('Mỗi đơn vị ghi ít nhất 2 buổi tuyên truyền (Nội dung: Pháo nổ).').waitFor();
    const row = page.getByRole('row', { name: /THCS/ });
    await row.getByText('2 / 2').waitFor();
    await row.getByText('đã đủ').waitFor();
    await look(page, 'entries-duty-follow-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await look(page, 'entries-duty-follow-360');
    await row.getByRole('link').first().click();
    await page.getByText('2 / 2 buổi tuyên truyền đã ghi').waitFor();
    await look(page, 'entries-duty-office-answers-360');
  });
});
