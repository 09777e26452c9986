import { HOTP, Secret } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepAt } from '#modules/accounts/rules/factors/codes.ts';
import { PASSWORD, units } from '../personas/personas.ts';
import { expectFocus, expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('signing in with more than a password', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let base: string;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
    // Browsers know passkeys on localhost, not on a number.
    base = program.baseURL.replace('127.0.0.1', 'localhost');
  });
  afterAll(() => browser.close());

  const codeOf = (secret: string) =>
    HOTP.generate({
      secret: Secret.fromBase32(secret.replaceAll(' ', '')),
      counter: stepAt(program.clock.now()),
      digits: 6,
    });

  async function signInAs(login: string, width = 1440): Promise<Page> {
    const page = await browser.newPage({ width, baseURL: base });
    await page.goto('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill(login);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    return page;
  }
  const landed = (page: Page) => page.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();

  /** Reads the secret as somebody would who cannot scan. */
  const secretOn = async (page: Page) => (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';

  async function finishTotp(page: Page): Promise<{ secret: string; codes: string[] }> {
    await page.getByRole('img', { name: /Mã vuông/ }).waitFor();
    const secret = await secretOn(page);
    await page.getByLabel('Mã 6 số đang hiện trong ứng dụng').fill('000000');
    await page.getByRole('button', { name: 'Kiểm tra và bật' }).click();
    await page.getByText(/Mã này chưa đúng/).waitFor();
    await page.getByLabel('Mã 6 số đang hiện trong ứng dụng').fill(codeOf(secret));
    await expectNoAxeFindings(page);
    await screenshot(page, `totp-set-up-${page.viewportSize()?.width}`);
    await page.getByRole('button', { name: 'Kiểm tra và bật' }).click();
    await page.getByText('Chỉ hiện một lần. In hoặc chép lại ngay').waitFor();
    const shown = page.getByRole('listitem').filter({ hasText: /^[a-z2-9]{5}-[a-z2-9]{5}$/ });
    await expect.poll(() => shown.count()).toBe(10);
    const codes = await shown.allTextContents();
    await expectNoAxeFindings(page);
    await screenshot(page, `recovery-codes-${page.viewportSize()?.width}`);
    return { secret, codes };
  }

  it('codes of the telephone and a recovery code lead in; another device is signed out from the list', async () => {
    const page = await signInAs('thcs.canbo');
    await landed(page);
    await page.goto('/account');
    await page.getByRole('link', { name: 'Bảo mật và thiết bị' }).click();
    await page.getByRole('heading', { name: 'Lớp bảo vệ thứ hai: Chưa đặt' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'security-1440');
    await page.getByRole('button', { name: 'Đặt mã trên điện thoại' }).click();
    await page.getByLabel('Mật khẩu hiện nay').first().fill('không phải');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Mật khẩu chưa đúng. Nhập lại mật khẩu hiện nay của bạn.').waitFor();
    await page.getByLabel('Mật khẩu hiện nay').first().fill(PASSWORD);
    await page.keyboard.press('Enter');
    const { secret, codes } = await finishTotp(page);
    await page.getByRole('button', { name: 'Tôi đã cất mã dự phòng' }).click();
    await page.getByRole('heading', { name: 'Lớp bảo vệ thứ hai: Đang bật' }).waitFor();
    await page.getByText('Còn 10 mã chưa dùng.').waitFor();

    program.clock.advance(60_000);
    const phone = await signInAs('thcs.canbo', 360);
    await phone.getByRole('heading', { name: 'Xác nhận là bạn' }).waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'sign-in-code-360');
    await phone.reload();
    await phone.getByLabel('Mã 6 số').fill(codeOf(secret));
    await phone.keyboard.press('Enter');
    await landed(phone);

    const other = await signInAs('thcs.canbo', 360);
    await other.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
    await other.getByLabel('Mã dự phòng').fill(codes[0] ?? '');
    await other.getByRole('button', { name: 'Xác nhận' }).click();
    await landed(other);
    await other.goto('/account/security');
    await other.getByText('Còn 9 mã chưa dùng.').waitFor();
    await expectNoAxeFindings(other);
    await screenshot(other, 'security-360');

    await page.reload();
    await page.getByRole('button', { name: 'Đăng xuất mọi thiết bị khác' }).click();
    await page.getByText('2 thiết bị khác bị đăng xuất ngay').waitFor();
    await page.getByRole('group').getByRole('button', { name: 'Đăng xuất mọi thiết bị khác' }).click();
    await page.getByText('Đã đăng xuất 2 thiết bị khác.').waitFor();
    await phone.goto('/account/security');
    await phone.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
  });

  it('a passkey is added, named, signs in alone and as second factor, and is removed', async () => {
    const page = await signInAs('th.canbo');
    await landed(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click();
    await page.getByLabel('Mật khẩu hiện nay').first().fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Tên để nhận ra khóa này').fill('Máy phòng họp');
    await page.getByRole('button', { name: 'Tạo khóa trên máy này' }).click();
    await page.getByRole('button', { name: 'Tôi đã cất mã dự phòng' }).click();
    await page.getByText('Máy phòng họp', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Đổi tên Máy phòng họp' }).click();
    await page.getByLabel('Tên để nhận ra khóa này').fill('Máy văn thư');
    await page.getByRole('button', { name: 'Lưu tên' }).click();
    await page.getByText('Máy văn thư', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'security-passkey-1440');

    await page.goto('/account');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'sign-in-passkey-1440');
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await landed(page);

    await page.goto('/account');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').fill('th.canbo');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click();
    await landed(page);

    await page.goto('/account/security');
    await page.getByRole('button', { name: 'Bỏ khóa Máy văn thư' }).click();
    const question = page.getByRole('group', { name: 'Bỏ khóa Máy văn thư' });
    await question.getByLabel('Mật khẩu hiện nay').fill(PASSWORD);
    await question.getByRole('button', { name: 'Bỏ khóa Máy văn thư' }).click();
    await page.getByRole('heading', { name: 'Lớp bảo vệ thứ hai: Chưa đặt' }).waitFor();
  });

  it('a closed question of the browser says what to do', async () => {
    const page = await browser.newPage({ baseURL: base });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
    });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Đăng nhập bằng khóa truy cập' }).click();
    await page.getByText(/Chưa dùng được khóa truy cập/).waitFor();
    await expectNoAxeFindings(page);
  });

  it('a role that requires it is led to set it up, and then in', async () => {
    const page = await signInAs('xadong.quantri', 360);
    await page.getByRole('heading', { name: 'Đặt lớp bảo vệ thứ hai' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'sign-in-enrol-360');
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Đặt lớp bảo vệ thứ hai' }).waitFor();
    await page.getByRole('button', { name: 'Đặt mã trên điện thoại' }).click();
    await finishTotp(page);
    await page.getByRole('button', { name: 'Vào làm việc' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
  });

  it('a forgotten password is renewed by a link from the administrator, and the phone’s menu leads out', async () => {
    const page = await browser.newPage({ width: 360, baseURL: base });
    await page.goto('/sign-in');
    await page.getByText('Quên mật khẩu').click();
    await page.getByText('Gặp hoặc gọi người quản trị của đơn vị').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'sign-in-forgotten-360');

    const head = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(head, 'schoolHead');
    await head.goto(`/units/${units.secondary}/people`);
    await head.getByRole('link', { name: 'Mật khẩu và lớp bảo vệ' }).click();
    const row = head.getByRole('row').filter({ hasText: 'Vừ Thị Pà' });
    await row.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
    await row.getByLabel('Lý do').fill('Quên mật khẩu, gặp trực tiếp');
    await expectNoAxeFindings(head);
    await screenshot(head, 'reset-asked-1440');
    await row.getByRole('group').getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
    const link = (await head.getByText(/\/password-resets\//).textContent()) ?? '';
    await expectNoAxeFindings(head);
    await screenshot(head, 'reset-made-1440');
    await head.setViewportSize({ width: 360, height: 740 });
    await screenshot(head, 'reset-made-360');

    await page.goto(new URL(link).pathname);
    await page.getByText('Chọn mật khẩu mới cho tài khoản của Vừ Thị Pà.').waitFor();
    await page.getByRole('textbox', { name: /^Mật khẩu mới/ }).fill('matkhau123');
    await page.getByRole('button', { name: 'Lưu mật khẩu và đăng nhập' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('textbox', { name: /^Mật khẩu mới/ }).fill('sương mù bốn giờ sáng');
    await expectNoAxeFindings(page);
    await screenshot(page, 'reset-360');
    await page.getByRole('button', { name: 'Lưu mật khẩu và đăng nhập' }).click();
    await landed(page);

    const name = page.getByRole('button', { name: 'Vừ Thị Pà' });
    await name.click();
    await page.getByRole('link', { name: 'Tài khoản' }).waitFor();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'person-menu-360');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor({ state: 'detached' });
    await expectFocus(name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();

    await page.goto(new URL(link).pathname);
    await page.getByText('Đường dẫn đặt lại mật khẩu không đúng, đã dùng hoặc đã hết hạn').waitFor();
    await page.getByRole('link', { name: 'Về trang Đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').fill('THCS.Giáo Viên');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sương mù bốn giờ sáng');
    await page.keyboard.press('Enter');
    await landed(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Vừ Thị Pà' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    await screenshot(page, 'person-menu-1440');
  });
});
