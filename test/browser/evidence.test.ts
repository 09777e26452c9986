import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { scannedPdf } from '../fixtures/hostile-files.ts';
import { jpegPicture, noisyJpeg, placedJpeg, programBytes } from '../fixtures/pictures.ts';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;
const book = `/facts/${school}/outreach-session`;
const picture = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

describe('the files of an entry', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const kept = () =>
    program.db.selectFrom('entry_file').select(['name', 'file_id', 'consent', 'retain_until', 'size']).execute();
  const write = async (page: Page, name: string): Promise<string> => {
    const entryId = newId(new Date());
    const answer = await page.request.post(`/api/units/${school}/registers/outreach-session/entries`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: {
        commandId: newId(new Date()),
        entryId,
        version: 1,
        values: {
          day: '2026-03-02',
          name,
          form: 'talk',
          channel: 'in-person',
          topics: ['theft'],
          audiences: ['pupils'],
          pupils: 40,
        },
      },
    });
    expect(answer.status()).toBe(200);
    return entryId;
  };
  const choose = (page: Page, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) =>
    page.getByLabel('Chọn ảnh, PDF').setInputFiles(files);

  it('wait on a phone without network behind their entry, arrive by themselves, and are struck out', async () => {
    let page = await openAs('schoolOfficer', `${book}/new`);
    await page.getByLabel('Tên buổi').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Tên buổi').fill('Phòng, chống đuối nước');
    await page.getByLabel('Hình thức').selectOption('talk');
    await page.getByLabel('Kênh').selectOption('in-person');
    await page.getByLabel('Ma túy').check();
    await page.getByLabel('Học sinh, học viên').check();
    await page.getByLabel('Lượt học sinh dự').fill('80');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();
    await page.getByLabel('Chụp ảnh').setInputFiles(picture('IMG_2031.jpg', await placedJpeg()));
    await page.getByRole('heading', { name: 'Tệp vừa chọn' }).waitFor();
    await page.getByRole('button', { name: 'Thêm vào mục' }).click();
    await page.getByText('Chọn Có hoặc Không.').waitFor();
    await page.getByLabel('Có', { exact: true }).check();
    await expectValue(page.getByLabel('Giữ đến hết ngày'), '31/05/2027');
    await page.getByLabel('Phiếu đồng ý').fill('phiếu của lớp 7A');
    await expectNoAxeFindings(page);
    await screenshot(page, 'evidence-question-360');
    await page.getByRole('button', { name: 'Thêm vào mục' }).click();
    await page.getByText('Đã lưu trên máy, gửi sau khi mục vào sổ').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'evidence-offline-360');
    expect(await kept()).toEqual([]);

    // The page is closed before the network is back; entry and picture are still on the device.
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto('/work');
    await page.getByText('Đã thêm một tệp minh chứng').waitFor();
    expect(await kept()).toMatchObject([
      { name: 'IMG_2031.jpg', consent: 'phiếu của lớp 7A', retain_until: '2027-05-31' },
    ]);
    await page.goto(book);
    await page.getByTitle('1 tệp minh chứng').waitFor();
    await screenshot(page, 'evidence-list-360');
    await page.getByRole('link', { name: /đuối nước/ }).click();
    await page.getByRole('heading', { name: 'Minh chứng (1)' }).waitFor();
    const small = page.getByRole('link', { name: 'Mở IMG_2031.jpg' }).locator('img');
    await expect.poll(() => small.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(320);
    await page.getByText('Có trẻ em · phiếu của lớp 7A · giữ đến hết 31/05/2027').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'evidence-entry-360');

    await page.getByRole('button', { name: 'Gạch tệp này' }).click();
    await page.getByLabel('Lý do gạch tệp').fill('Ảnh mờ');
    await screenshot(page, 'evidence-strike-360');
    await page.getByRole('group', { name: 'Gạch tệp này' }).getByRole('button', { name: 'Gạch tệp này' }).click();
    await page.getByText('Mùa Thị Kía gạch ngày 02/03/2026: Ảnh mờ').waitFor();
    expect(await page.getByRole('link', { name: 'Mở IMG_2031.jpg' }).count()).toBe(0);
    expect(await kept()).toMatchObject([{ name: 'IMG_2031.jpg', file_id: null }]);
    await expectNoAxeFindings(page);
  });

  it('are added several at once at a desk; what cannot be taken says why, and the office sees none with children', async () => {
    const page = await openAs('schoolOfficer', '/work', 1440);
    const entryId = await write(page, 'Phòng, chống trộm cắp');
    await page.goto(`${book}/${entryId}`);
    await page.getByRole('heading', { name: 'Minh chứng' }).waitFor();
    await screenshot(page, 'evidence-empty');
    await choose(page, [
      picture('san truong.jpg', await jpegPicture(7)),
      picture('chuong trinh.jpg', programBytes),
      picture('thieu cuoi.jpg', (await noisyJpeg()).subarray(0, 60_000)),
      { name: 'IMG_3.heic', mimeType: 'image/heic', buffer: Buffer.from('....ftypheic................') },
      { name: 'ke hoach.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scannedPdf()) },
    ]);
    await page.getByRole('alert').getByText('chuong trinh.jpg: Không nhận loại tệp này').waitFor();
    await page.getByRole('alert').getByText('thieu cuoi.jpg: Ảnh này bị hỏng').waitFor();
    await page.getByRole('alert').getByText('IMG_3.heic: Máy này chưa mở được ảnh HEIC').waitFor();
    await page.getByRole('heading', { name: '2 tệp vừa chọn' }).waitFor();
    await page.getByLabel('Không', { exact: true }).check();
    await expectNoAxeFindings(page);
    await screenshot(page, 'evidence-question');
    await page.getByRole('button', { name: 'Thêm 2 tệp vào mục' }).click();
    await page.getByRole('heading', { name: 'Minh chứng (2)' }).waitFor();

    // The same picture again is said, not kept twice.
    await choose(page, picture('lai san truong.jpg', await jpegPicture(7)));
    await page.getByLabel('Không', { exact: true }).check();
    await page.getByRole('button', { name: 'Thêm vào mục' }).click();
    await page.getByText('Chưa thêm được: Tệp này đã có trong mục, tên là “san truong.jpg”').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'evidence-refused');
    await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
    await page.getByRole('group', { name: 'Bỏ tệp này' }).getByRole('button', { name: 'Bỏ tệp này' }).click();
    await page.getByText('Chưa thêm được').waitFor({ state: 'detached' });

    await choose(page, picture('lop 7A.jpg', await jpegPicture(8)));
    await page.getByLabel('Có', { exact: true }).check();
    await page.getByLabel('Phiếu đồng ý').fill('phiếu của lớp 7A');
    await page.getByRole('button', { name: 'Thêm vào mục' }).click();
    await page.getByRole('heading', { name: 'Minh chứng (3)' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'evidence-entry');
    const pdf = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải ke hoach.pdf' }).click();
    expect((await pdf).suggestedFilename()).toBe('ke hoach.pdf');

    const office = await openAs('communeOfficer', `${book}/${entryId}`, 1440);
    await office.getByText('1 tệp có trẻ em chỉ mở được trong đơn vị.').waitFor();
    expect(await office.getByText('lop 7A.jpg').count()).toBe(0);
    expect(await office.getByRole('link', { name: 'Mở san truong.jpg' }).count()).toBe(1);
    expect(await office.getByLabel('Chọn ảnh, PDF').count()).toBe(0);
    await expectNoAxeFindings(office);
    await screenshot(office, 'evidence-office');
    await office.getByRole('button', { name: 'Xem lịch sử' }).click();
    await office.getByText('san truong.jpg').last().waitFor();
    expect(await office.getByText('7A').count()).toBe(0);
  });

  it('say when the device has no room for them, and are sent all the same', async () => {
    const page = await openAs('schoolOfficer', '/work');
    const entryId = await write(page, 'Phòng, chống cháy nổ');
    await page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, ...rest) {
        if (String((value as { key?: unknown }).key).includes('evidence-outbox'))
          throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, ...rest);
      };
    });
    await page.goto(`${book}/${entryId}`);
    await page.getByRole('heading', { name: 'Minh chứng' }).waitFor();
    await page.context().setOffline(true);
    await choose(page, picture('day.jpg', await jpegPicture(9)));
    await page.getByText('Máy không còn chỗ lưu').waitFor();
    await page.getByLabel('Không', { exact: true }).check();
    await page.getByRole('button', { name: 'Thêm vào mục' }).click();
    await page.getByText('Đang chờ gửi').waitFor();
    await screenshot(page, 'evidence-full-360');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Minh chứng (1)' }).waitFor();
  });
});
