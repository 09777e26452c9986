import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectFocus, expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const seedsFolder = join(import.meta.dirname, '../../../shared/seeds');
const seeds = existsSync(seedsFolder) ? readdirSync(seedsFolder).filter((name) => /^00\d_/.test(name)) : [];
const sample = join(import.meta.dirname, '../../samples/ke-hoach-mau.docx');

let browser: TestBrowser;
let program: PersonaProgram;
beforeAll(async () => {
  [browser, program] = [await openBrowser(), await servePersonas()];
  return () => browser.close();
});

async function opened(file: string | { name: string; mimeType: string; buffer: Buffer }, width = 1440): Promise<Page> {
  const page = await browser.newPage({ baseURL: program.baseURL, width });
  await program.signIn(page, 'departmentOfficer');
  await page.goto('/documents');
  // The place for a new document stands open only while the library is empty.
  const add = page.getByRole('button', { name: 'Thêm văn bản', exact: true });
  const field = page.getByLabel('Tệp văn bản đã ký');
  await add.or(field).first().waitFor({ state: 'attached' });
  if ((await add.count()) > 0) await add.click();
  await field.setInputFiles(file);
  // Each test wants a document of its own, though the library has the same file already.
  const apart = page.getByRole('button', { name: 'Vẫn lưu thành văn bản riêng' });
  const ended = page.waitForURL(/\/documents\/[^/]+\/[^/]+$/, { timeout: 120_000 });
  await Promise.any([ended, apart.waitFor().then(() => apart.click())]);
  await ended;
  await page.locator('[data-key]').first().waitFor();
  return page;
}

const focusedKey = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
const openRows = (page: Page) => page.locator('[data-key][data-open]').count();
const row = (page: Page, key: string) => page.locator(`[data-key="${key}"]`);
const strip = (page: Page) => page.getByRole('region', { name: 'Việc xem lại kết quả đọc' });
const footButton = (page: Page) => page.getByRole('button', { name: 'Duyệt kết quả đọc' });

/** Presses a key and waits until the focus has gone on from an item. */
async function pressOn(page: Page, key: string): Promise<void> {
  const before = await focusedKey(page);
  await page.keyboard.press(key);
  await expect.poll(() => focusedKey(page)).not.toBe(before);
}

/** Goes through everything that must be looked at with the keyboard alone; answers how many keys it took. */
async function confirmByKeys(page: Page): Promise<number> {
  let keys = 0;
  if ((await openRows(page)) > 0) {
    await pressOn(page, 'a');
    keys += 1;
  }
  while ((await openRows(page)) > 0) {
    await expect.poll(() => focusedKey(page)).not.toBe('');
    const key = await focusedKey(page);
    expect(await row(page, key).getAttribute('data-open')).toBe('');
    await pressOn(page, 'Enter');
    await expect.poll(() => row(page, key).getAttribute('data-state')).toBe('accepted');
    keys += 1;
  }
  await expect.poll(() => footButton(page).isEnabled()).toBe(true);
  await page.keyboard.press('Control+Enter');
  await strip(page).getByText('Đã duyệt').waitFor();
  return keys + 1;
}

describe('the review of a reading', () => {
  it('is done wholly with the keyboard: accept, correct, remove, add, undo, confirm, open again', async () => {
    const page = await opened(sample);
    await page.keyboard.press('?');
    await page.getByRole('region', { name: 'Phím tắt' }).waitFor();
    await page.keyboard.press('?');

    await pressOn(page, 'a');
    const first = await focusedKey(page);
    expect(await row(page, first).getAttribute('data-open')).toBe('');
    await pressOn(page, 'Enter');
    await expect.poll(() => row(page, first).getAttribute('data-state')).toBe('accepted');
    await page.keyboard.press('u');
    await expect.poll(() => focusedKey(page)).toBe(first);
    await expect.poll(() => row(page, first).getAttribute('data-state')).toBe(null);

    const window = page.locator('[data-key^="window@"]').last();
    const key = (await window.getAttribute('data-key')) ?? '';
    await window.focus();
    await page.keyboard.press('e');
    const name = page.getByRole('textbox', { name: 'Tên', exact: true });
    await expectFocus(name);
    await expectNoAxeFindings(page);
    await page.getByLabel('Ngày hạn').fill('31/2/2026');
    await page.keyboard.press('Enter');
    await page.getByText('Ngày này không có trong lịch').waitFor();
    await page.getByLabel('Ngày hạn').fill('20/12/2026');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(page, key).getAttribute('data-state')).toBe('corrected');
    await row(page, key).getByText('20/12/2026').first().waitFor();
    await row(page, key).getByText('Chương trình đọc:').waitFor();

    const target = page.locator('[data-key^="target@"]').first();
    const targetKey = (await target.getAttribute('data-key')) ?? '';
    await target.focus();
    await pressOn(page, 'x');
    await expect.poll(() => row(page, targetKey).getAttribute('data-state')).toBe('removed');

    await page.keyboard.press('n');
    const panel = page.getByRole('region', { name: 'Thêm vào kết quả đọc' });
    await panel.getByRole('button', { name: 'Thêm chỉ tiêu' }).press('Enter');
    await panel.getByLabel('Con số').fill('95,5');
    await panel.getByLabel('Đơn vị tính').fill('%');
    await panel.getByLabel('Về việc gì').fill('học sinh ký cam kết');
    await panel.getByRole('button', { name: 'Thêm', exact: true }).press('Enter');
    await expect.poll(() => focusedKey(page)).toMatch(/^added@/);
    await row(page, await focusedKey(page))
      .getByText('ít nhất 95,5%')
      .first()
      .waitFor();

    await confirmByKeys(page);
    await page.reload();
    await strip(page).getByText('Đã duyệt').waitFor();
    await row(page, key).getByText('20/12/2026').first().waitFor();
    await screenshot(page, 'reading-confirmed');
    await page.getByRole('button', { name: 'Mở lại để sửa' }).click();
    await strip(page).getByText('đã xem').waitFor();
    await page.getByRole('button', { name: 'Tạo chương trình' }).click();
    await page.waitForURL(/\/programmes\//);
    await page.getByText('Kết quả đọc văn bản chưa được duyệt').waitFor();
    const dues = page.getByRole('group', { name: /^Kỳ / }).getByLabel(/^Hạn|^Ngày/);
    await expect
      .poll(() => dues.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)))
      .toContain('20/12/2026');
  });

  it('begins with what must be looked at, and says at an item what was found about it', async () => {
    const page = await opened(sample);
    await page.getByRole('button', { name: 'Bắt đầu xem' }).waitFor();
    await pressOn(page, 'j');
    expect(await row(page, await focusedKey(page)).getAttribute('data-open')).toBe('');
    await page.getByRole('button', { name: 'Xem tiếp' }).waitFor();
    const found = 'không có trong kỳ nào khác';
    const named = page.locator('[data-key^="window@"]').filter({ hasText: 'Báo cáo sáu tháng đầu năm' });
    expect(await named.getByText(found).count()).toBe(0);
    await named.focus();
    await named.getByText(found).waitFor();
    const other = page.locator('[data-key^="window@"]').filter({ hasText: 'Báo cáo quý I' }).first();
    await other.focus();
    await other.getByRole('button', { name: 'Đúng' }).waitFor();
    await expect.poll(() => page.locator('[data-key]').getByText(found).count()).toBe(0);
    await expectNoAxeFindings(page);
  });

  it('adds from words selected in the text, and keeps what is typed when the network fails', async () => {
    const page = await opened(sample);
    const line = page.locator('[data-pane="text"] [data-start]').filter({ hasText: 'tuyên truyền' }).first();
    await line.evaluate((paragraph) => window.getSelection()?.selectAllChildren(paragraph));
    await page.getByRole('button', { name: 'Thêm từ đoạn đã chọn' }).click();
    const panel = page.getByRole('region', { name: 'Thêm vào kết quả đọc' });
    await panel.getByRole('button', { name: 'Thêm việc', exact: true }).click();
    await panel.getByLabel('Tên việc').fill('Báo cáo tháng cao điểm');
    await panel.getByLabel('Ngày hạn').fill('30/9/2026');
    await page.context().setOffline(true);
    await panel.getByRole('button', { name: 'Thêm', exact: true }).click();
    await panel.getByRole('alert').waitFor();
    expect(await panel.getByLabel('Tên việc').inputValue()).toBe('Báo cáo tháng cao điểm');
    await page.context().setOffline(false);
    await panel.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expect.poll(() => focusedKey(page)).toMatch(/^added@/);
    const added = row(page, await focusedKey(page));
    await added.getByText('Báo cáo tháng cao điểm').first().waitFor();
    const mark = page.locator(`[data-pane="text"] [data-places~="${await added.getAttribute('data-key')}"]`);
    await mark.first().waitFor();
  });

  it('sends what was decided without a network when it is back', async () => {
    const page = await opened(sample);
    await pressOn(page, 'a');
    const key = await focusedKey(page);
    await page.context().setOffline(true);
    await pressOn(page, 'Enter');
    await page.getByText('1 quyết định chưa gửi được').waitFor();
    await expect.poll(() => row(page, key).getAttribute('data-state')).toBe('accepted');
    await page.context().setOffline(false);
    await expect.poll(() => page.getByText('quyết định chưa gửi được').count()).toBe(0);
    await page.reload();
    await expect.poll(() => row(page, key).getAttribute('data-state')).toBe('accepted');
  });

  it('keeps on the device what was decided without a network, though the page is closed', async () => {
    const page = await opened(sample);
    const address = page.url();
    await pressOn(page, 'a');
    const key = await focusedKey(page);
    await page.context().setOffline(true);
    await pressOn(page, 'Enter');
    await page.getByText('1 quyết định chưa gửi được').waitFor();
    await screenshot(page, 'reading-review-unsent');
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await page.goto(address);
    await expect.poll(() => row(page, key).getAttribute('data-state')).toBe('accepted');
    await expect.poll(() => page.getByText('quyết định chưa gửi được').count()).toBe(0);
    // The server has it: nothing of it is kept on the device any more.
    await page.reload();
    await expect.poll(() => row(page, key).getAttribute('data-state')).toBe('accepted');
  });

  it('shows only what nobody looked at, and offers what was corrected in the last document of the form', async () => {
    const plan = (year: number) => ({
      name: `ke-hoach-${year}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(
        `PHÒNG GDĐT SUỐI NGÀ\nSố: ${year - 2000}/KH-PGDĐT\nSuối Ngà, ngày 05 tháng 3 năm ${year}\nKẾ HOẠCH\nPhòng, chống tội phạm năm ${year}\nI. TỔ CHỨC THỰC HIỆN\n- Các trường báo cáo kết quả thực hiện về Phòng theo mốc:\n+ Báo cáo năm: trước ngày 12/12 (số liệu tính từ ngày 12/12/${year - 1} đến ngày 12/12/${year}).`,
      ),
    });
    const before = await opened(plan(2026));
    await before.locator('[data-key^="window@"]').focus();
    await before.keyboard.press('e');
    await before.getByLabel('Lấy số liệu từ ngày').fill('13/12/2025');
    await before.keyboard.press('Enter');
    await before.locator('[data-key^="window@"][data-state="corrected"]').waitFor();

    const page = await opened(plan(2027));
    const window = page.locator('[data-key^="window@"]');
    await window.getByText('Lần trước (26/KH-PGDĐT) đã sửa mục này').waitFor();
    expect(await window.getAttribute('data-state')).toBe(null);
    await page.getByLabel('Chỉ mục chưa xem').check();
    await expect.poll(() => page.locator('[data-key]:not([data-open])').count()).toBe(0);
    await page.getByLabel('Chỉ mục chưa xem').uncheck();
    await screenshot(page, 'reading-offer');
    await window.focus();
    await page.keyboard.press('l');
    await expect.poll(() => window.getAttribute('data-state')).toBe('corrected');
    await window.getByText('13/12/2026').first().waitFor();
  });

  it('on a phone is done with the finger', async () => {
    const page = await opened(sample, 360);
    await page.getByRole('button', { name: 'Bắt đầu xem' }).click();
    await expect.poll(() => focusedKey(page)).not.toBe('');
    const key = await focusedKey(page);
    await screenshot(page, 'reading-review-phone');
    await row(page, key).getByRole('button', { name: 'Đúng' }).click();
    await expect.poll(() => row(page, key).getAttribute('data-state')).toBe('accepted');
    await expectNoAxeFindings(page);
  });

  for (const name of ['000', '001', '002', '003', '004']) {
    const seed = seeds.find((file) => file.startsWith(name));
    it.skipIf(!seed)(`confirms the real plan ${name} with the keyboard, every duty and window looked at`, async () => {
      const page = await opened(join(seedsFolder, seed ?? ''));
      const all = Number((await strip(page).innerText()).match(/0\/(\d+) việc/)?.[1]);
      const begun = performance.now();
      const keys = await confirmByKeys(page);
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      process.stdout.write(
        `seed ${name}: ${all} duties, windows and targets, ${keys} keys, ${seconds} s of the machine\n`,
      );
      expect(
        await page
          .locator('[data-key^="duty@"], [data-key^="window@"]')
          .evaluateAll((rows) => rows.filter((one) => !one.hasAttribute('data-state')).length),
      ).toBe(0);
      await screenshot(page, `reading-confirmed-${name}`);
    });
  }
});
