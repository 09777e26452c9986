import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const seedsFolder = join(import.meta.dirname, '../../../shared/seeds');
const seed = (number: string): string | undefined => {
  const name = existsSync(seedsFolder) ? readdirSync(seedsFolder).find((file) => file.startsWith(number)) : undefined;
  return name && join(seedsFolder, name);
};
const seed000 = seed('000');
const sample = (ending: string) => join(import.meta.dirname, '../../samples', `ke-hoach-mau.${ending}`);

let browser: TestBrowser;
let program: PersonaProgram;
beforeAll(async () => {
  [browser, program] = [await openBrowser(), await servePersonas()];
  return () => browser.close();
});

async function officerPage(path: string, width = 1440): Promise<Page> {
  const page = await browser.newPage({ baseURL: program.baseURL, width });
  await program.signIn(page, 'departmentOfficer');
  await page.goto(path);
  return page;
}

/** The place for a new document stands open only while the library is empty. */
async function openAdding(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Thêm văn bản', exact: true });
  const field = page.getByLabel('Tệp văn bản đã ký');
  await add.or(field).first().waitFor({ state: 'attached' });
  if ((await add.count()) > 0) await add.click();
}

async function dropFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await openAdding(page);
  await page.getByLabel('Tệp văn bản đã ký').setInputFiles(file);
  // The same plan comes in as Word, PDF and text; each is wanted as a document of its own.
  const apart = page.getByRole('button', { name: 'Vẫn lưu thành văn bản riêng' });
  const told = page.getByRole('alert').filter({ hasNotText: 'Thư viện đã có' });
  const ended = page.waitForURL(/\/documents\/[^/]+\/[^/]+$/, { timeout: 120_000 });
  await Promise.any([ended, told.first().waitFor(), apart.waitFor().then(() => apart.click())]);
}

const resultOf = (page: Page) => page.getByRole('region', { name: 'Kết quả đọc', exact: true });

/** The rows of windows of the draft as typed: name, first day, last day, kind of due, due day. */
const windowsOf = (page: Page) =>
  page
    .locator('fieldset[aria-label^="Kỳ "]')
    .evaluateAll((sets) =>
      sets.map((set) => [...set.querySelectorAll('input, select')].map((field) => (field as HTMLInputElement).value)),
    );

describe('a programme from a document', () => {
  it.skipIf(!seed000)(
    'reads the real plan of a Phòng: three windows with exact days, and what must be looked at',
    async () => {
      const page = await officerPage('/documents');
      await dropFile(page, seed000 as string);
      await page.waitForURL(/\/documents\/[^/]+\/[^/]+$/);
      const result = resultOf(page);
      const windows = result.locator('[data-key^="window@"]');
      await expect.poll(() => windows.first().innerText()).toContain('15/12/2023 đến 12/06/2024');
      expect(await windows.first().innerText()).toContain('trước ngày 12/06/2024');
      expect(await windows.first().innerText()).toContain('Trong hạn đến hết ngày 11/06/2024 (24 giờ)');
      expect(await windows.nth(1).innerText()).toContain('12/06/2024 đến 12/09/2024');
      expect(await windows.nth(2).innerText()).toContain('12/12/2023 đến 12/12/2024');
      const words = await result.innerText();
      for (const finding of [
        'Ngày 12/06/2024 nằm trong hai kỳ',
        'Các ngày từ 12/12/2023 đến 14/12/2023 chỉ được tính trong kỳ “Báo cáo tổng kết năm”',
        'Các ngày từ 13/09/2024 đến 12/12/2024 chỉ được tính trong kỳ “Báo cáo tổng kết năm”',
        'phải nộp khi chưa hết thời gian lấy số liệu',
        'được ghi ngày 19/03/2023 nhưng là kế hoạch của năm 2024',
        'Chưa đọc được',
      ]) {
        expect(words).toContain(finding);
      }
      await expectNoAxeFindings(page);
      await screenshot(page, 'reading-seed-000');

      await page.getByRole('button', { name: 'Tạo chương trình' }).click();
      await page.waitForURL(/\/programmes\//);
      await page.getByRole('button', { name: 'Lưu bản nháp' }).waitFor();
      await expect
        .poll(() => windowsOf(page))
        .toEqual([
          ['Báo cáo sơ kết 06 tháng', '15/12/2023', '12/06/2024', 'before', '12/06/2024'],
          ['Báo cáo quý III', '12/06/2024', '12/09/2024', 'before', '12/09/2024'],
          ['Báo cáo tổng kết năm', '12/12/2023', '12/12/2024', 'before', '12/12/2024'],
        ]);
      await expectNoAxeFindings(page);
      await screenshot(page, 'programme-draft-seed-000');

      const overlap = page.getByText('Ngày 12/06/2024 nằm trong cả hai kỳ');
      const quarter = page.getByRole('group', { name: 'Kỳ 2' });
      await quarter.getByLabel('Từ ngày').fill('13/6/2024');
      await expect.poll(() => overlap.count()).toBe(0);
      await page.getByLabel('Số, ký hiệu').fill('15/KH-PGDĐT');
      await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
      await page.getByText('Bản nháp đã lưu').waitFor();
      await page.reload();
      await expectValue(quarter.getByLabel('Từ ngày'), '13/06/2024');
      await page.getByRole('button', { name: 'Ban hành' }).click();
      await page.getByText(/Bỏ qua vì đã quá hạn trước ngày ban hành: Báo cáo sơ kết 06 tháng/).waitFor();
    },
  );

  it('joins cards and text: focus on one shows the other, by mouse and by keyboard', async () => {
    const page = await officerPage('/documents');
    await dropFile(page, sample('docx'));
    await page.waitForURL(/\/documents\/[^/]+\/[^/]+$/);
    const text = page.getByRole('region', { name: 'Văn bản', exact: true });
    const window = resultOf(page).locator('[data-key^="window@"]').last();
    await window.focus();
    const mark = text.locator(`mark[data-owner="${await window.getAttribute('data-key')}/due"]`).first();
    await expect.poll(() => mark.getAttribute('data-lit')).toBe('');
    const isInSight = async () => {
      const [box, pane] = [await mark.boundingBox(), await text.boundingBox()];
      return box && pane && box.y >= pane.y && box.y + box.height <= pane.y + pane.height;
    };
    await expect.poll(isInSight).toBe(true);
    await screenshot(page, 'reading-linked');

    await text.locator('mark[data-owner^="subject@"]').first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toMatch(/^subject@/);
  });

  it('leads from one doubt to the next with a key', async () => {
    const page = await officerPage('/documents');
    await openAdding(page);
    await page.getByText('Hoặc dán chữ của văn bản').click();
    const words = 'Căn cứ tình hình, Phòng Giáo dục và Đào tạo ban hành kế hoạch.';
    const body = '+ Báo cáo năm: trước ngày 12/12 (số liệu tính từ ngày 12/12 năm trước đến ngày 12/12 năm sau).';
    await page
      .getByLabel('Chữ của văn bản')
      .fill(`KẾ HOẠCH\nPhòng ngừa năm 2026\n${words}\n- Các trường báo cáo kết quả về Phòng theo mốc:\n${body}`);
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await page.waitForURL(/\/documents\/[^/]+\/[^/]+$/);
    await page.getByText(/Còn \d+ mục chưa chắc/).waitFor();
    await page.keyboard.press('a');
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-unsure'))).toBe(true);
  });

  it('on a phone shows text and reading in turn', async () => {
    const page = await officerPage('/documents', 360);
    await dropFile(page, sample('pdf'));
    await page.waitForURL(/\/documents\/[^/]+\/[^/]+$/);
    await page.getByRole('button', { name: 'Văn bản', exact: true }).waitFor();
    await screenshot(page, 'reading-phone');
    const window = resultOf(page).locator('[data-key^="window@"]').first();
    await window.click();
    await window.getByRole('button', { name: 'Xem trong văn bản' }).click();
    await page.locator('mark[data-owner^="window@"][data-lit]').first().waitFor({ state: 'visible' });
    await expectNoAxeFindings(page);
  });

  it('says why a file is not taken, and keeps the page as it was', async () => {
    const page = await officerPage('/documents');
    await dropFile(page, { name: 'bang.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
    await page.getByRole('alert').getByText('Không nhận loại tệp này').waitFor();
    await dropFile(page, {
      name: 'hong.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\u0003\u0004 hỏng'),
    });
    await page
      .getByRole('alert')
      .filter({ hasText: /Tệp bị hỏng|Không đọc được loại tệp/ })
      .waitFor();
    const secret = `MẬT\nSố: 01/KH-SGDĐT\nKẾ HOẠCH\n${readFileSync(sample('txt'), 'utf8')}`;
    await dropFile(page, { name: 'mat.txt', mimeType: 'text/plain', buffer: Buffer.from(secret) });
    await page.getByRole('alert').filter({ hasText: 'có dấu MẬT' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'documents-refused');
  });

  it('leads from what was read to its place in a document of a hundred pages', async () => {
    const line =
      'Các đơn vị tổ chức tuyên truyền, phòng ngừa vi phạm pháp luật trong học sinh theo kế hoạch đã ban hành. ';
    const body = Array.from({ length: 2000 }, (_, index) => `- Nội dung ${index + 1}: ${line.repeat(2)}`).join('\n');
    const text = readFileSync(sample('txt'), 'utf8').replace('1. Tuyên truyền\n', `1. Tuyên truyền\n${body}\n`);
    const page = await officerPage('/documents');
    await dropFile(page, { name: 'dai.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.waitForURL(/\/documents\/[^/]+\/[^/]+$/, { timeout: 120_000 });
    const item = resultOf(page).locator('[data-key^="recipient@"]').first();
    await item.waitFor();
    await item.focus();
    const mark = page.locator('mark[data-owner^="recipient@"]').first();
    await expect
      .poll(() =>
        mark.evaluate((element) => {
          const [box, pane] = [
            element.getBoundingClientRect(),
            element.closest('[data-pane]')?.getBoundingClientRect(),
          ];
          return pane !== undefined && box.top >= pane.top && box.bottom <= pane.bottom;
        }),
      )
      .toBe(true);
  });
});
