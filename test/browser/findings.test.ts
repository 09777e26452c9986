import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpegPicture } from '../fixtures/pictures.ts';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;

describe('what an inspection found', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const look = async (page: Page, name: string) => {
    await expectNoAxeFindings(page);
    await screenshot(page, name);
  };

  it('is written from its point, stands among what is to be done, and goes once it is mended', async () => {
    const page = await openAs('schoolOfficer', `/facts/${school}/inspection/new`);
    await page.getByLabel('Nội dung kiểm tra').fill('Tự kiểm tra quý I');
    await page.getByLabel('Đơn vị tự kiểm tra').check();
    await page.getByLabel('Chưa đạt').first().check();
    await page.getByLabel('Ghi chú').first().fill('đổ 5 m phía sau');
    // Another line of the same name.
    await page.getByLabel('Điểm', { exact: true }).nth(1).fill('Tường rào, cổng trường');
    await page.getByLabel('Chưa đạt').nth(1).check();
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByRole('link', { name: 'Xem mục vừa ghi' }).click();
    const button = page.getByRole('link', {
      name: 'Ghi tồn tại phải khắc phục: Tường rào, cổng trường: đổ 5 m phía sau',
    });
    await button.waitFor();
    await look(page, 'finding-inspection-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await look(page, 'finding-inspection-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await button.click();
    await page.getByRole('heading', { name: 'Ghi tồn tại' }).waitFor();
    await expectValue(page.getByLabel('Tồn tại'), 'Tường rào, cổng trường: đổ 5 m phía sau');
    await expectValue(page.getByLabel('Ngày nêu'), '02/03/2026');
    await page.getByLabel('Lĩnh vực').selectOption('security');
    // The limit is asked for before what need not be written.
    const early = page
      .getByRole('heading', { name: 'Ghi thêm nếu có' })
      .locator('xpath=preceding::input[@id="field-due"]');
    await early.waitFor();
    await look(page, 'finding-form-360');
    // The bar that saves lies over the menu while one writes; at the end of the page both are in reach.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click({ trial: true });
    await page.getByRole('link', { name: 'Việc phải làm', exact: true }).click({ trial: true });
    await page.getByText('Thêm', { exact: true }).click({ trial: true });
    await page.getByLabel('Hạn khắc phục').fill('01/03/2026');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Đã ghi', { exact: true }).waitFor();

    await page.goto('/work');
    const task = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: /^Tường rào, cổng trường/ }) });
    await task.getByText('quá hạn 1 ngày').waitFor();
    await look(page, 'finding-work-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await look(page, 'finding-work-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await task.getByRole('link', { name: /^Ghi đã khắc phục/ }).click();
    await page.getByText('Nêu ra từ').waitFor();
    await look(page, 'finding-entry-360');
    await page.getByRole('button', { name: 'Đã khắc phục', exact: true }).click();
    const closing = page.getByRole('group', { name: 'Đã khắc phục', exact: true });
    await closing.getByLabel('Ngày khắc phục xong').fill('02/03/2026');
    await closing.getByLabel('Đã khắc phục thế nào').fill('Đã xây lại đoạn tường đổ');
    const confirm = () => closing.getByRole('button', { name: 'Đã khắc phục', exact: true }).click();
    // Until the page knows what files there are, only the server can say that one is missing.
    await closing.getByRole('heading', { name: 'Minh chứng' }).waitFor();
    await confirm();
    await closing.getByRole('alert').getByText('Chưa có ảnh, tệp nào').waitFor();
    // What was typed is kept over a page that goes.
    await closing.getByText('Đã lưu trên máy').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Đã khắc phục', exact: true }).click();
    await expectValue(closing.getByLabel('Đã khắc phục thế nào'), 'Đã xây lại đoạn tường đổ');
    await closing.getByRole('heading', { name: 'Minh chứng' }).waitFor();
    await look(page, 'finding-restored-360');
    await confirm();
    await closing.getByRole('alert').getByText('Chưa có ảnh, tệp nào').waitFor();
    expect(await page.getByRole('heading', { name: 'Minh chứng' }).count()).toBe(1);
    await look(page, 'finding-unproven-360');
    // Without network the picture waits, and the step with it.
    await page.context().setOffline(true);
    await closing
      .getByLabel('Chọn ảnh, PDF')
      .setInputFiles({ name: 'tuong moi.jpg', mimeType: 'image/jpeg', buffer: await jpegPicture(5) });
    await closing.getByRole('heading', { name: 'Tệp vừa chọn' }).waitFor();
    await closing.getByRole('alert').getByText('Trả lời câu hỏi về trẻ em').waitFor();
    await closing.getByLabel('Không', { exact: true }).check();
    await look(page, 'finding-answer-360');
    // Pressed once: the picture goes, and the step is taken when it is there.
    await confirm();
    await closing.getByText('Đang chờ gửi').waitFor();
    await closing.getByText('gửi xong thì bước này tự ghi').waitFor();
    await look(page, 'finding-waits-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await look(page, 'finding-waits-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    // What is changed meanwhile is not taken half written: it is pressed for again.
    await closing.getByLabel('Đã khắc phục thế nào').fill('Đã xây lại đoạn tường đổ, dài 5');
    await closing.getByText('gửi xong thì bước này tự ghi').waitFor({ state: 'hidden' });
    await page.context().setOffline(false);
    await closing.getByText('Đang chờ gửi').waitFor({ state: 'hidden' });
    await closing.getByLabel('Đã khắc phục thế nào').fill('Đã xây lại đoạn tường đổ, dài 5 m');
    await confirm();
    await page.getByText('Đã chuyển sang: Đã khắc phục').waitFor();
    await page.getByRole('link', { name: /Tự kiểm tra quý I/ }).click();
    const section = page.getByRole('region', { name: 'Tồn tại phải khắc phục' });
    await section.getByText('Đã khắc phục').waitFor();
    const left = section.getByRole('link', { name: /^Ghi tồn tại/ });
    await expect.poll(() => left.count()).toBe(1);
    expect(await left.getAttribute('aria-label')).toBe('Ghi tồn tại phải khắc phục: Tường rào, cổng trường');
    await look(page, 'finding-mended-360');
    await page.goto('/work');
    await page.getByText('Không còn việc nào đang chờ').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('Phải khắc phục').count()).toBe(0);
  });
});
