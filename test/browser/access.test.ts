import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('who gets into a unit', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());

  const openAs = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, 'communeAdministrator');
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('another system gets a token that is shown once, and is shut out again', async () => {
    const page = await openAs(`/units/${units.communeEast}/people`);
    await page.getByRole('link', { name: 'Kết nối với phần mềm khác' }).click();
    await page.getByText('Chưa có kết nối nào').waitFor();
    await page.getByRole('button', { name: 'Thêm kết nối' }).click();
    await page.getByRole('button', { name: 'Tạo mã kết nối' }).click();
    await page.getByRole('alert').getByText('Chọn ít nhất một việc.').waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Tên phần mềm').fill('Phần mềm quản lý trường học');
    await page.getByLabel('Xem đơn vị và các đơn vị trực thuộc').check();
    await page.getByLabel('Xem việc phải làm').check();
    await page.getByLabel('Dùng được đến hết ngày').fill('31/12/2026');
    await screenshot(page, 'service-form-1440');
    await page.getByRole('button', { name: 'Tạo mã kết nối' }).click();
    const token = (await page.getByText(/^tas_/).textContent()) ?? '';
    await page.getByText('dùng được đến hết 31/12/2026').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'service-token-1440');
    const ask = () =>
      fetch(`${program.baseURL}/api/units/${units.communeEast}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);

    const phone = await openAs(`/units/${units.communeEast}/service-accounts`, 360);
    await phone.getByText('đang dùng được').waitFor();
    expect(await phone.getByText(token).count()).toBe(0);
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'service-accounts-360');
    await phone.getByRole('button', { name: 'Thu hồi' }).click();
    await phone.getByText('không vào được nữa, ngay lập tức').waitFor();
    await phone.getByRole('group').getByRole('button', { name: 'Thu hồi' }).click();
    await phone.getByText('đã thu hồi', { exact: true }).waitFor();
    expect((await ask()).status).toBe(401);
  });

  it('somebody who lost the telephone is let in again, with a reason', async () => {
    const { personId } = personas.communeOfficer;
    const at = program.clock.now();
    const totp = { person_id: personId, secret: Buffer.from('x'), made_at: at, confirmed_at: at };
    await program.db.insertInto('totp_factor').values(totp).execute();
    const page = await openAs(`/units/${units.communeEast}/protection`);
    const row = page.getByRole('row').filter({ hasText: 'Đinh Thị Én' });
    await row.getByText('mã trên điện thoại').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'protection-1440');
    await row.getByRole('button', { name: 'Đặt lại lớp bảo vệ' }).click();
    await row.getByLabel('Lý do').fill('Mất điện thoại, gặp trực tiếp');
    await row.getByRole('group').getByRole('button', { name: 'Đặt lại lớp bảo vệ' }).click();
    await page.getByText('Đã đặt lại lớp bảo vệ của Đinh Thị Én.').waitFor();
    await row.getByText('chưa có').waitFor();
    const phone = await openAs(`/units/${units.communeEast}/protection`, 360);
    await phone.getByText('Đinh Thị Én').waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'protection-360');
  });
});
