import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openIdProvider } from '#modules/accounts/server/public.ts';
import { noon } from '../database/test-database.ts';
import { identityProvider } from '../fixtures/identity-provider.ts';
import { testSignIn } from '../fixtures/sign-in.ts';
import { PASSWORD } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

/** A port of loopback that was free a moment ago: both sides must know the other's address before they begin. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('signing in with the office’s own system', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    const port = await freePort();
    const here = `http://127.0.0.1:${port}`;
    const office = await identityProvider(`${here}/sign-in/return`);
    const provider = openIdProvider({ ...office, name: 'Sở Bình Minh', secondFactor: [] }, here);
    program = await servePersonas(noon('2026-03-02'), { signIn: { ...testSignIn, provider }, port });
  });
  afterAll(() => browser.close());

  const button = 'Đăng nhập bằng tài khoản Sở Bình Minh';
  const landed = (page: Page) => page.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();
  async function signIn(page: Page, login: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill(login);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  }
  async function atOffice(page: Page, account: string): Promise<void> {
    await page.getByRole('heading', { name: 'Hệ thống của Sở Bình Minh' }).waitFor();
    await page.getByLabel('Tài khoản của Sở').fill(account);
    await page.getByRole('button', { name: 'Vào' }).click();
  }

  it('is linked from the account, signs in after signing out, and is undone', async () => {
    for (const width of [1440, 360]) {
      const page = await browser.newPage({ width, baseURL: program.baseURL });
      await signIn(page, 'thcs.canbo');
      await landed(page);
      await page.goto('/account/security');
      await page.getByRole('button', { name: 'Nối với Sở Bình Minh' }).click();
      await page.getByLabel('Mật khẩu hiện nay').first().fill(PASSWORD);
      await expectNoAxeFindings(page);
      await screenshot(page, `provider-link-${width}`);
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await atOffice(page, 'giao-vien-8');
      await page.getByText('Đã nối từ 02/03/2026').waitFor();
      await expectNoAxeFindings(page);
      await screenshot(page, `provider-linked-${width}`);

      await page.goto('/account');
      await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
      await page.getByRole('button', { name: button }).waitFor();
      await expectNoAxeFindings(page);
      await screenshot(page, `provider-sign-in-${width}`);
      // The page that was asked for before is where the way back ends.
      await page.goto('/account/security');
      await page.getByRole('button', { name: button }).click();
      await page.waitForURL('**/account/security');
      await page.getByRole('button', { name: 'Bỏ nối với Sở Bình Minh' }).click();
      const question = page.getByRole('group', { name: 'Bỏ nối với Sở Bình Minh' });
      await question.getByLabel('Mật khẩu hiện nay').fill(PASSWORD);
      await question.getByRole('button', { name: 'Bỏ nối với Sở Bình Minh' }).click();
      await page.getByRole('button', { name: 'Nối với Sở Bình Minh' }).waitFor();
    }
  });

  it('says what to do with an account that nobody linked, and with one who stops there', async () => {
    const page = await browser.newPage({ width: 360, baseURL: program.baseURL });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: button }).click();
    await atOffice(page, 'nguoi-la');
    await page.getByText('Tài khoản Sở Bình Minh này chưa được nối với ai trong chương trình').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'provider-unknown-360');
    await page.getByRole('link', { name: 'Về trang Đăng nhập' }).click();
    await page.context().clearCookies();
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('button', { name: 'Thôi' }).click();
    await page.getByText('Chưa đăng nhập xong ở Sở Bình Minh').waitFor();
    await page.reload();
    await page.getByText('Lần này đã quá hạn, đã dùng rồi').waitFor();
  });
});

describe('the office’s own system when it does not answer', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    const nobody = { issuer: 'http://127.0.0.1:9', clientId: 'truong-an', clientSecret: undefined, secondFactor: [] };
    const provider = openIdProvider({ ...nobody, name: 'Sở Bình Minh' }, 'http://127.0.0.1');
    program = await servePersonas(noon('2026-03-02'), { signIn: { ...testSignIn, provider } });
  });
  afterAll(() => browser.close());

  it('is told in a sentence, and the password leads in', async () => {
    const page = await browser.newPage({ width: 360, baseURL: program.baseURL });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản Sở Bình Minh' }).click();
    await page.getByText('Chưa liên lạc được với Sở Bình Minh').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'provider-down-360');
    await page.getByLabel('Tên đăng nhập').fill('th.canbo');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();
  });
});
