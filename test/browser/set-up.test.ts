import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type EmptyProgram, serveEmpty } from './program.ts';

describe('the first visit', () => {
  let browser: TestBrowser;
  let program: EmptyProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await serveEmpty();
  });
  afterAll(() => browser.close());

  it('offers a look around, an office, and a single school, with examples of the kind chosen', async () => {
    for (const width of [360, 1440]) {
      const page = await browser.newPage({ width, baseURL: program.baseURL });
      await page.goto(program.setupPath);
      await page.getByRole('heading', { level: 2, name: 'Dùng cho một trường' }).waitFor();
      await expect.poll(() => page.getByRole('heading', { level: 2 }).count()).toBe(3);
      await expectNoAxeFindings(page);
      await screenshot(page, `set-up-${width}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: 'Tạo cơ quan đầu tiên' }).click();
      await page.getByText('ví dụ: SGDĐT').waitFor();
      await page.getByLabel('Loại cơ quan').selectOption('division');
      await page.getByText('ví dụ: PGDĐT').waitFor();
      await page.getByText('ví dụ: Ủy ban nhân dân huyện Sông Trong').waitFor();
      await screenshot(page, `set-up-office-${width}`);
      await page.getByRole('button', { name: 'Chọn cách khác' }).click();
      await page.getByRole('heading', { level: 2, name: 'Dùng thử với dữ liệu mẫu' }).waitFor();
    }
  });

  it('leads a single school from its commune to the school and its head', async () => {
    const page = await browser.newPage({ width: 360, baseURL: program.baseURL });
    await page.goto(program.setupPath);
    await page.getByRole('button', { name: 'Bắt đầu cho trường' }).click();
    await page.getByLabel('Tên cơ quan').fill('Ủy ban nhân dân xã Đồi Thông');
    expect(await page.getByLabel('Loại cơ quan').count()).toBe(0);
    await page.getByLabel('Cơ quan chủ quản').fill('Ủy ban nhân dân tỉnh Bình Minh');
    await page.getByLabel('Chữ viết tắt').fill('UBND');
    await page.getByLabel('Địa danh').fill('Đồi Thông');
    await page.getByLabel('Họ và tên').fill('Lò Thị Mây');
    await page.getByLabel('Tên đăng nhập').fill('lothimay');
    await page.getByRole('textbox', { name: /^Mật khẩu mới/ }).fill('mot-cau-kho-doan-hon');
    await expectNoAxeFindings(page);
    await screenshot(page, 'set-up-school-360');
    await page.getByRole('button', { name: 'Tạo cơ quan và đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();
    // As the words of the page say.
    await page.goto('/units');
    await page.getByRole('link', { name: 'Ủy ban nhân dân xã Đồi Thông' }).click();
    await page.getByRole('button', { name: 'Thêm đơn vị bên dưới' }).click();
    await page.getByLabel('Tên đơn vị').fill('Trường THCS Đồi Thông');
    await page.getByRole('checkbox', { name: 'THCS' }).check();
    await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
    await page.getByText('Trường THCS Đồi Thông').first().waitFor();
    await page.goto('/units');
    await page.getByRole('link', { name: 'Trường THCS Đồi Thông' }).click();
    await page.getByRole('link', { name: 'Người dùng của đơn vị' }).click();
    await page.getByRole('button', { name: 'Mời người' }).click();
    await page.getByRole('radio', { name: /^Hiệu trưởng/ }).waitFor();
  });
});
