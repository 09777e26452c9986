import { HOTP, Secret } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepAt } from '#modules/accounts/rules/factors/codes.ts';
import { noon } from '../database/test-database.ts';
import { PASSWORD, type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('where signing in meets its limits', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());

  async function openAs(as: Exclude<PersonaName, 'nobody'>, path: string, width = 1440): Promise<Page> {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, as);
    await page.goto(path);
    return page;
  }

  it('a slowed try counts down, keeps what was typed, and goes on by keyboard alone', async () => {
    for (const [width, login] of [
      [1440, 'thcs.canbo'],
      [360, 'th.canbo'],
    ] as const) {
      const page = await browser.newPage({ width, baseURL: program.baseURL });
      await page.goto('/sign-in');
      await page.getByLabel('Tên đăng nhập').fill(login);
      const password = page.getByLabel('Mật khẩu', { exact: true });
      const button = page.getByRole('button', { name: 'Đăng nhập', exact: true });
      for (let n = 0; n < 5; n++) {
        await password.fill(`gõ nhầm ${n}`);
        await password.press('Enter');
        await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng').waitFor();
      }
      await page.clock.install();
      await password.fill(PASSWORD);
      await password.press('Enter');
      await page.getByText('Chờ 4 giây rồi thử lại').waitFor();
      await expect.poll(() => button.getAttribute('aria-disabled')).toBe('true');
      await expect.poll(() => page.getByRole('status').filter({ hasText: 'Chờ 10 giây' }).count()).toBe(1);
      await expectNoAxeFindings(page);
      await screenshot(page, `sign-in-slowed-${width}`);
      program.clock.advance(5_000);
      await page.clock.runFor(5_000);
      await page.getByRole('status').filter({ hasText: 'Thử lại được rồi.' }).waitFor();
      await expectValue(password, PASSWORD);
      await expect.poll(() => button.getAttribute('aria-disabled')).not.toBe('true');
      await password.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();
    }
  });

  it('a session that needs a second factor by now asks for it over what is being typed', async () => {
    const page = await openAs('communeOfficer', '/account/security', 360);
    await page.getByLabel('Mật khẩu hiện nay').last().fill(PASSWORD);
    await page.getByLabel('Mật khẩu mới').fill('sương mù bốn giờ sáng');
    const required = { valid_from: '2026-01-01', required: true, grace_days: 7, source: 'Quyết định mẫu số 12' };
    await program.db
      .insertInto('factor_policy')
      .values({ role: 'officer', ...required })
      .execute();
    await program.db
      .updateTable('session')
      .set({ must_end_at: noon('2026-03-02') })
      .where('person_id', '=', personas.communeOfficer.personId)
      .execute();
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Vai trò của bạn nay phải có lớp bảo vệ thứ hai').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'session-needs-factor-360');
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await dialog.getByText('Căn cứ: Quyết định mẫu số 12').waitFor();
    await dialog.getByRole('button', { name: 'Đặt mã trên điện thoại' }).click();
    const secret = (await dialog.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';
    const typed = dialog.getByLabel('Mã 6 số đang hiện trong ứng dụng');
    await typed.fill('000000');
    await typed.press('Enter');
    await dialog.getByText('Xem giờ trên điện thoại có đúng không').waitFor();
    expect(await dialog.getByText('mã dự phòng').count()).toBe(0);
    const counter = stepAt(program.clock.now());
    await typed.fill(HOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(' ', '')), counter, digits: 6 }));
    await typed.press('Enter');
    await dialog.getByRole('button', { name: 'Vào làm việc' }).click();
    // What was meant before is done: nothing had to be typed again.
    await page.getByText('Đã đổi mật khẩu').waitFor();
  });

  it('sessions are told apart, and this one is marked', async () => {
    const { personId } = personas.schoolHead;
    const page = await openAs('schoolHead', '/account/security', 360);
    await page.getByText('(phiên này)').waitFor();
    const set = { device: 'Chrome trên Windows', place: '203.0.x.x' };
    await program.db.updateTable('session').set(set).where('person_id', '=', personId).execute();
    const other = await openAs('schoolHead', '/account/security');
    await other.getByText('(phiên này)').waitFor();
    const far = { device: 'Chrome trên Windows', place: '198.51.x.x' };
    await program.db
      .updateTable('session')
      .set(far)
      .where('person_id', '=', personId)
      .where('place', 'is', null)
      .execute();
    for (const one of [page, other]) {
      await one.reload();
      await one.getByText('từ mạng 198.51.x.x').waitFor();
      await expect.poll(() => one.getByText('(phiên này)').count()).toBe(1);
      await one.getByText('Thiết bị đang đăng nhập').scrollIntoViewIfNeeded();
      await expectNoAxeFindings(one);
      await screenshot(one, `sessions-told-apart-${one.viewportSize()?.width}`);
    }
    await other.getByRole('button', { name: /^Đăng xuất Chrome trên Windows, mạng 203\.0\.x\.x, đăng nhập/ }).waitFor();
  });

  it('whoever’s last role ended reads which, when and whom to ask', async () => {
    await program.db
      .updateTable('role_grant')
      .set({ valid_until: noon('2026-02-27') })
      .where('person_id', '=', personas.guard.personId)
      .execute();
    for (const width of [1440, 360]) {
      const page = await openAs('guard', '/', width);
      await page.getByRole('heading', { level: 1, name: 'Vai trò của bạn đã kết thúc' }).waitFor();
      await page.getByText('ở Trường THCS Bản Đông kết thúc hết ngày 27/02/2026.').waitFor();
      await page.getByText(`hỏi ${personas.schoolHead.fullName}.`).waitFor();
      await expectNoAxeFindings(page);
      await screenshot(page, `role-ended-${width}`);
      await page.getByRole('main').getByRole('link', { name: 'Tài khoản của tôi' }).click();
      await page.getByText('Hiện bạn không giữ vai trò nào.').waitFor();
    }
  });

  it('the policy of signing in is shown, and decided above everybody whom it binds', async () => {
    const path = `/units/${units.department}/sign-in-policy`;
    const phone = await openAs('departmentAdministrator', path, 360);
    await phone.getByText('Chỉ người quản trị của cơ quan đứng trên').waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'sign-in-policy-360');
    await program.db
      .updateTable('role_grant')
      .set({ valid_until: noon('2026-03-01') })
      .where('person_id', '=', personas.stranger.personId)
      .execute();
    const page = await openAs('departmentAdministrator', `/units/${units.department}/people`);
    await page.getByRole('link', { name: 'Chính sách đăng nhập' }).click();
    for (const one of [phone, page]) {
      await one.goto(path);
      await one.getByRole('button', { name: 'Thêm quyết định' }).click();
      await one.getByRole('button', { name: 'Ghi quyết định' }).click();
      await one.getByRole('alert').getByText('Chọn vai trò.').waitFor();
      await expectNoAxeFindings(one);
      await screenshot(one, `sign-in-policy-form-${one.viewportSize()?.width}`);
    }
    await page.getByLabel('Vai trò', { exact: true }).selectOption('head');
    await page.getByLabel('Từ ngày').fill('01/04/2026');
    await page.getByLabel('Căn cứ').fill('Quyết định 15/QĐ-SGDĐT (mẫu)');
    await page.getByRole('button', { name: 'Ghi quyết định' }).click();
    await page.getByText('Đã ghi quyết định về vai trò').waitFor();
    await page.getByRole('row').filter({ hasText: '15/QĐ-SGDĐT' }).getByText('sắp áp dụng').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'sign-in-policy-1440');
  });
});
