import { beforeAll, describe, expect, it } from 'vitest';
import { scannedPdf } from '../fixtures/hostile-files.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

let browser: TestBrowser;
let program: PersonaProgram;
beforeAll(async () => {
  [browser, program] = [await openBrowser(), await servePersonas()];
  return () => browser.close();
});

const scan = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(scannedPdf()) });

describe('a document that is only pictures', () => {
  for (const width of [1440, 360]) {
    it(`is kept once somebody has looked at every page, and then asks what it is (${width} px)`, async () => {
      const page = await browser.newPage({ baseURL: program.baseURL, width });
      await program.signIn(page, 'communeOfficer');
      await page.goto('/documents');
      const add = page.getByRole('button', { name: 'Thêm văn bản', exact: true });
      const field = page.getByLabel('Tệp văn bản đã ký');
      await add.or(field).first().waitFor({ state: 'attached' });
      if ((await add.count()) > 0) await add.click();
      await field.setInputFiles(scan(`ban chup ${width}.pdf`));

      await page.getByText('Tệp là ảnh chụp, chương trình không đọc được chữ').waitFor();
      const keep = page.getByRole('button', { name: 'Lưu bản chụp' });
      await expect.poll(() => keep.isDisabled()).toBe(true);
      await expectNoAxeFindings(page);
      await screenshot(page, `scan-declared-${width}`);
      await page.getByLabel(/^Tôi đã xem từng trang/).check();
      await keep.click();

      // The second one has the same bytes as the first.
      const apart = page.getByRole('button', { name: 'Vẫn lưu thành văn bản riêng' });
      const subject = page.getByLabel('Trích yếu');
      await apart.or(subject).first().waitFor();
      if ((await apart.count()) > 0) await apart.click();
      await page.waitForURL(/\/entry$/);
      await page.getByText('Bản chụp: chương trình không đọc được chữ').waitFor();
      await page.getByLabel('Số, ký hiệu').fill(`${width}/CV-UBND`);
      await subject.fill('Phối hợp bảo đảm trật tự cổng trường');
      await expectNoAxeFindings(page);
      await screenshot(page, `scan-entry-${width}`);
      await page.getByRole('button', { name: 'Lưu thông tin' }).click();
      await page.getByText(`${width}/CV-UBND`).first().waitFor();

      await page.getByRole('link', { name: 'Xem kết quả đọc' }).click();
      await page.getByText('Chưa biết văn bản nêu việc, kỳ, hạn nào').waitFor();
      await page.getByText('Chưa đọc được: văn bản là bản chụp.').waitFor();
      expect(await page.getByText('Văn bản không nêu kỳ báo cáo nào').count()).toBe(0);
      await expectNoAxeFindings(page);
      await screenshot(page, `scan-reading-${width}`);

      await page.goto('/documents');
      await page
        .getByRole('link', { name: /Phối hợp bảo đảm trật tự/ })
        .first()
        .waitFor();
    });
  }
});
