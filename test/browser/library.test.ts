import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { scannedPdf } from '../fixtures/hostile-files.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

let browser: TestBrowser;
let program: PersonaProgram;
beforeAll(async () => {
  [browser, program] = [await openBrowser(), await servePersonas()];
  return () => browser.close();
});

const corpus = join(import.meta.dirname, '../../bench/reading/corpus');
const paper = (name: string) => join(corpus, `${name}.txt`);
const sentPapers = [
  '01-ke-hoach-xa',
  '02-cong-van-phong',
  '03-quyet-dinh-truong',
  '04-chi-thi-tinh',
  '06-huong-dan-so',
  '12-ket-luan-tinh-uy',
];

async function officerPage(path: string, width = 1440): Promise<Page> {
  const page = await browser.newPage({ baseURL: program.baseURL, width });
  await program.signIn(page, 'communeOfficer');
  await page.goto(path);
  return page;
}

const rows = (page: Page) => page.getByRole('table', { name: 'Văn bản trong thư viện' }).locator('tbody tr');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong thư viện' });
const drop = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('Tệp văn bản đã ký').setInputFiles(file);
const read = /\/documents\/[^/]+\/[^/]+$/;

/** Everything that lies on the device of what was typed. */
const onDevice = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((done, failed) => {
        const opening = indexedDB.open('truong-an-drafts');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const rows = db.transaction('drafts').objectStore('drafts').getAll();
          rows.onerror = () => failed(rows.error);
          rows.onsuccess = () => {
            db.close();
            done(JSON.stringify([rows.result, { ...localStorage }]));
          };
        };
      }),
  );

describe('the library of an office', () => {
  it('says what to do while it is empty, then takes documents in', async () => {
    const page = await officerPage('/documents');
    await page.getByText('Thư viện chưa có văn bản nào').waitFor();
    await expectNoAxeFindings(page);
    for (const [at, name] of sentPapers.entries()) {
      if (at > 0) {
        await page.goto('/documents');
        await page.getByRole('button', { name: 'Thêm văn bản' }).click();
      }
      await drop(page, paper(name));
      await page.waitForURL(read);
    }
    await page.goto('/documents');
    await expect.poll(() => rows(page).count()).toBe(sentPapers.length);
    await screenshot(page, 'library-list');
    await expectNoAxeFindings(page);
  });

  it('finds with slips and without marks, by number, and by what the sentence of filters says', async () => {
    const page = await officerPage('/documents');
    await rows(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('an ninh trat tu truogn hoc');
    await expect.poll(() => page.getByRole('status').first().innerText()).toContain('khớp');
    await expect.poll(() => rows(page).first().innerText()).toContain('an ninh, trật tự');
    await expect.poll(() => rows(page).first().locator('mark').count()).toBeGreaterThan(0);
    await page.getByText('đã tìm “truong”').waitFor();
    await screenshot(page, 'library-found');
    await expectNoAxeFindings(page);

    await search(page).fill('38-KH/UBND');
    await expect.poll(() => rows(page).first().innerText()).toContain('38/KH-UBND');
    await search(page).fill('không có chữ này đâu xyzzy');
    await page.getByText('Thử ít chữ hơn').waitFor();
    await page.getByRole('button', { name: 'Bỏ tìm và lọc' }).click();
    await expect.poll(() => rows(page).count()).toBe(sentPapers.length);
    await expectValue(search(page), '');

    await page.getByLabel('Loại văn bản').selectOption('CT');
    await expect.poll(() => rows(page).count()).toBe(1);
    // The address keeps what was asked, so that a reload and a colleague see the same.
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    await expectValue(page.getByLabel('Loại văn bản'), 'CT');
  });

  it('warns of a document it has before anything is kept, and keeps it as a version when that is wanted', async () => {
    const page = await officerPage('/documents');
    await page.getByRole('button', { name: 'Thêm văn bản' }).click();
    const text = `${readFileSync(paper('01-ke-hoach-xa'), 'utf8')}\nBản có chữ ký.`;
    await drop(page, { name: 'ban-ky.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    const warning = page.getByRole('alert');
    await warning.getByText('Thư viện đã có văn bản này').waitFor();
    await warning.getByText('Cùng số, ký hiệu và cơ quan ban hành').waitFor();
    await screenshot(page, 'library-twin');
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Thêm thành phiên bản mới của văn bản đó' }).click();
    await page.waitForURL(/\/entry$/);
    await page.getByText('Bản 2 (mới nhất)').waitFor();
    await screenshot(page, 'library-entry');
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Xem chữ bản 1' }).click();
    await page.getByText('Đây là bản cũ. Bản mới nhất là bản 2.').waitFor();
    await expectNoAxeFindings(page);
  });

  it('takes a scan as a new version on the word of whoever looked at it', async () => {
    const page = await officerPage('/documents?q=38%2FKH-UBND');
    await rows(page).first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Thêm phiên bản mới' }).click();
    await page.getByLabel('Lý do').fill('Bản đã ký');
    await page.getByText('Đã lưu trên máy').waitFor();
    const scan = { name: 'ban-ky.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scannedPdf()) };
    await page.getByLabel('Tệp của phiên bản mới').setInputFiles(scan);
    await page.getByRole('button', { name: 'Lưu phiên bản' }).click();
    const warning = page.getByRole('alert');
    await warning.getByText('Tệp là ảnh chụp').waitFor();
    await screenshot(page, 'library-version-scan');
    await expectNoAxeFindings(page);
    await warning.getByRole('checkbox').check();
    await warning.getByRole('button', { name: 'Lưu bản chụp' }).click();
    await page.getByText('(mới nhất)').waitFor();
    await page.getByRole('link', { name: 'ban-ky.pdf' }).waitFor();
  });

  it('keeps pasted words on the device, but none that bear a mark of secrecy', async () => {
    const page = await officerPage('/documents');
    await page.getByRole('button', { name: 'Thêm văn bản' }).click();
    await page.getByText('Hoặc dán').click();
    const field = page.locator('textarea');
    await field.fill('KẾ HOẠCH\nTuần tra quanh trường');
    await page.getByText('Đã lưu trên máy').waitFor();
    expect(await onDevice(page)).toContain('Tuần tra quanh trường');
    await field.fill('MẬT\nKẾ HOẠCH\nTuần tra ban đêm');
    await expect.poll(() => page.getByText('Đã lưu trên máy').count()).toBe(0);
    await expect.poll(() => onDevice(page)).not.toContain('Tuần tra');
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await page.getByRole('alert').waitFor();
    await page.reload();
    expect(await onDevice(page)).not.toContain('Tuần tra');
  });

  it('lets an officer correct what is known of a document, with nothing typed lost', async () => {
    const page = await officerPage('/documents?q=38%2FKH-UBND');
    await rows(page).first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await page.getByLabel('Hiệu lực đến hết ngày').fill('31/12/2025');
    await page.getByLabel('Có hiệu lực từ ngày').fill('09/02/2026');
    await page.getByRole('button', { name: 'Lưu thông tin' }).click();
    await page.getByRole('alert').getByText('Ngày hết hiệu lực không được trước').waitFor();
    await page.getByLabel('Ghi chú').fill('Chờ bản thay thế');
    await page.getByText('Đã lưu trên máy').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await expectValue(page.getByLabel('Ghi chú'), 'Chờ bản thay thế');
    await screenshot(page, 'library-edit');
    await expectNoAxeFindings(page);
    await page.getByLabel('Hiệu lực đến hết ngày').fill('01/03/2026');
    await page.getByRole('button', { name: 'Lưu thông tin' }).click();
    // The entry, the list and the thread say the same of it.
    await page.getByText('hết hiệu lực sau 01/03/2026').waitFor();
    await page.getByRole('link', { name: 'Mạch văn bản' }).click();
    await page.getByText('hết hiệu lực').first().waitFor();
    await page.goto('/documents?force=ended');
    await rows(page).getByText('hết hiệu lực sau 01/03/2026').first().waitFor();
    await screenshot(page, 'library-ended');
  });

  it('stays usable on a telephone', async () => {
    const page = await officerPage('/documents?q=truong', 360);
    await rows(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await screenshot(page, 'library-360');
    await expectNoAxeFindings(page);
    await rows(page).first().getByRole('link').first().click();
    await page.getByText('Các phiên bản').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await screenshot(page, 'library-entry-360');
    await expectNoAxeFindings(page);
  });
});
