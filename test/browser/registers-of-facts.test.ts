import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;
const book = `/facts/${school}/outreach-session`;

describe('the registers of a school', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const stored = () =>
    program.db
      .selectFrom('entry')
      .select(['id', 'day', 'content', 'withdrawn_at'])
      .where('unit_id', '=', school)
      .execute();
  // The figures may come after the list beside them, so they are waited for.
  const expectAmount = (page: Page, name: string, amount: string) =>
    page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .locator('b')
      .getByText(amount, { exact: true })
      .waitFor();
  const fill = async (page: Page, name: string, topics: readonly string[], pupils: string) => {
    await page.getByLabel('Tên buổi').fill(name);
    await page.getByLabel('Hình thức').selectOption('talk');
    await page.getByLabel('Kênh').selectOption('in-person');
    for (const topic of topics) await page.getByLabel(topic).check();
    await page.getByLabel('Học sinh, học viên').check();
    await page.getByLabel('Lượt học sinh dự').fill(pupils);
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Ghi vào sổ' }).click();

  it('take two sessions on a phone, the second without network, and never one of them twice', async () => {
    let page = await openAs('schoolOfficer', '/work');
    await page.getByRole('navigation').getByRole('link', { name: 'Sổ', exact: true }).click();
    await page.getByRole('heading', { name: 'Tuyên truyền, phổ biến' }).waitFor();
    await page.getByText('Năm 2026 chưa ghi mục nào').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-360');
    await page.getByRole('link', { name: 'Ghi buổi tuyên truyền' }).click();
    await page.getByRole('heading', { name: 'Ghi buổi tuyên truyền' }).waitFor();
    await expectValue(page.getByLabel('Ngày'), '02/03/2026');
    await save(page);
    await page.getByRole('alert').getByText('Ghi tên buổi.').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-form-errors-360');
    await page.getByLabel('Lượt học sinh dự').fill('10.000.000');
    await page.getByLabel('Phối hợp với').focus();
    await page.getByText('không quá 100.000 lượt người').first().waitFor();
    await fill(page, 'Nói chuyện về ma túy', ['Ma túy'], '420');
    await page.getByText('Đã lưu trên máy').waitFor();
    await page.reload();
    await page.getByText('Nội dung đang nhập dở đã được lấy lại').waitFor();
    await expectValue(page.getByLabel('Tên buổi'), 'Nói chuyện về ma túy');
    await expect.poll(() => page.getByLabel('Ma túy').isChecked()).toBe(true);
    await save(page);
    await page.getByText('Đã ghi', { exact: true }).waitFor();
    expect(await stored()).toMatchObject([{ day: '2026-03-02', content: { pupils: 420, topics: ['drugs'] } }]);
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-saved-360');

    await page.getByRole('button', { name: 'Ghi buổi tuyên truyền nữa' }).click();
    await expectValue(page.getByLabel('Tên buổi'), '');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Như lần trước' }).click();
    await expect.poll(() => page.getByLabel('Ma túy').isChecked()).toBe(true);
    await expectValue(page.getByLabel('Hình thức'), 'talk');
    await page.getByLabel('Tên buổi').fill('Nói chuyện về ma túy, khối 6');
    await page.getByLabel('Lượt học sinh dự').fill('96');
    await screenshot(page, 'facts-again-360');
    await save(page);
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-offline-360');
    await page.getByRole('link', { name: 'Về sổ' }).click();
    const waiting = page.getByRole('region', { name: 'Chưa vào sổ' });
    await waiting.getByText('02/03/2026 · Nói chuyện về ma túy, khối 6').waitFor();
    await waiting.getByText('Đang chờ gửi').waitFor();
    await screenshot(page, 'facts-waiting-360');
    expect(await stored()).toHaveLength(1);

    // The page is closed before the network is back; the entry is still on the device.
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto('/work');
    await page.getByText('Mục chờ trên máy đã được ghi vào sổ').waitFor();
    expect(await stored()).toHaveLength(2);
    await page.goto(book);
    await page.getByRole('status').getByText('2 buổi tuyên truyền').waitFor();
    expect(await page.getByRole('region', { name: 'Chưa vào sổ' }).count()).toBe(0);
    await expectAmount(page, 'Lượt học sinh dự', '516');
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-register-360');
    // Both are of one day, form and topic: perhaps one event, which a person decides.
    await page.getByRole('link', { name: /khối 6/ }).click();
    await page.getByText('Có thể trùng với mục đã ghi này').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-entry-360');
  });

  it('sends what an answer was lost of once, and lets what was refused be mended', async () => {
    const page = await openAs('schoolOfficer', `${book}/new`);
    const before = (await stored()).length;
    await page.getByRole('button', { name: /^Hiện thêm/ }).click();
    await fill(page, 'Sinh hoạt về an toàn giao thông', ['An toàn giao thông'], '300');
    // The first answer never comes back, though the server did it.
    let lost = 0;
    await page.route('**/entries', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await save(page);
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();
    await expect.poll(stored).toHaveLength(before + 1);
    await page.getByText('Đã ghi', { exact: true }).waitFor();
    expect(await stored()).toHaveLength(before + 1);

    // What comes to the server is not what was typed: it says no, and the entry waits to be mended.
    await page.unroute('**/entries');
    await page.route(
      '**/entries',
      (route) => route.continue({ postData: route.request().postData()?.replace('310', '10000000') ?? '' }),
      { times: 1 },
    );
    await page.getByRole('button', { name: 'Ghi buổi tuyên truyền nữa' }).click();
    await page.getByRole('button', { name: 'Như lần trước' }).click();
    await page.getByLabel('Tên buổi').fill('Sinh hoạt về an toàn giao thông, buổi chiều');
    await page.getByLabel('Lượt học sinh dự').fill('310');
    await save(page);
    await page.getByText('Chưa ghi được: Mục này chưa ghi vào sổ được').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Về sổ' }).click();
    await page.getByRole('region', { name: 'Chưa vào sổ' }).getByText('Chưa ghi được').waitFor();
    await screenshot(page, 'facts-refused-360');
    await page.getByRole('link', { name: 'Mở để sửa' }).click();
    await page.getByRole('alert').getByText('không quá 100.000 lượt người').waitFor();
    await expectValue(page.getByLabel('Lượt học sinh dự'), '310');
    await page.getByLabel('Lượt học sinh dự').fill('312');
    await save(page);
    await page.getByText('Đã ghi', { exact: true }).waitFor();
    expect(await stored()).toHaveLength(before + 2);
  });

  /** A session as the school wrote it before. */
  const write = async (page: Page, values: Record<string, unknown>): Promise<string> => {
    const entryId = newId(new Date());
    const answer = await page.request.post(`/api/units/${school}/registers/outreach-session/entries`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: {
        commandId: newId(new Date()),
        entryId,
        version: 1,
        values: { form: 'talk', channel: 'in-person', topics: ['theft'], audiences: ['pupils'], ...values },
      },
    });
    expect(await answer.text()).toContain(entryId);
    return entryId;
  };

  it('let an entry be corrected and struck out, each with its trace, and the figures follow', async () => {
    const page = await openAs('schoolOfficer', '/work', 1440);
    const id = await write(page, { day: '2026-02-10', name: 'Phòng trộm cắp dịp Tết', pupils: 50 });
    await page.goto(`${book}?from=2026-02-01&until=2026-02-28`);
    await page.getByRole('status').getByText('1 buổi tuyên truyền, tháng 2/2026').waitFor();
    await expectAmount(page, 'Lượt học sinh dự', '50');
    await page.getByRole('link', { name: /Phòng trộm cắp dịp Tết/ }).click();
    await page.getByRole('button', { name: 'Sửa mục này' }).click();
    await page.getByLabel('Lượt học sinh dự').fill('1.050');

    // Meanwhile somebody else corrects the same entry, the same figure among it.
    const head = await openAs('schoolHead', `${book}/${id}`, 1440);
    await head.getByRole('button', { name: 'Sửa mục này' }).click();
    await head.getByLabel('Lượt học sinh dự').fill('60');
    await head.getByLabel('Phối hợp với').fill('Công an xã');
    await head.getByRole('button', { name: 'Lưu sửa đổi' }).click();
    await head.getByText('Đã sửa mục trong sổ').waitFor();

    await page.getByRole('button', { name: 'Lưu sửa đổi' }).click();
    const clash = page.getByRole('alert').filter({ hasText: 'Có người vừa sửa mục này' });
    await clash.getByText('1.050').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Lưu sửa đổi' }).isDisabled()).toBe(true);
    // What only the other one changed is there already.
    await expectValue(page.getByLabel('Phối hợp với'), 'Công an xã');
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-clash');
    await clash.getByRole('button', { name: 'Lấy trong sổ' }).click();
    await page.getByRole('button', { name: 'Lưu sửa đổi' }).click();
    await page.getByText('Sửa lần cuối bởi Mùa Thị Kía').waitFor();
    await page.getByRole('button', { name: 'Xem lịch sử' }).click();
    await page.getByText('Công an xã').last().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-entry');
    await page.goto(`${book}?from=2026-02-01&until=2026-02-28`);
    await page.getByText('1 buổi tuyên truyền, tháng 2/2026').waitFor();
    await expectAmount(page, 'Lượt học sinh dự', '60');

    await page.getByRole('link', { name: /Phòng trộm cắp dịp Tết/ }).click();
    await page.getByRole('button', { name: 'Gạch khỏi sổ' }).click();
    await page.getByLabel('Lý do gạch').fill('Ghi nhầm ngày');
    await page.getByRole('group', { name: 'Gạch khỏi sổ' }).getByRole('button', { name: 'Gạch khỏi sổ' }).click();
    await page.getByRole('button', { name: 'Khôi phục' }).waitFor();
    await page.getByText('Ghi nhầm ngày').first().waitFor();
    await page.goto(`${book}?from=2026-02-01&until=2026-02-28`);
    await page.getByText('Chưa ghi buổi tuyên truyền nào tháng 2/2026').waitFor();
    await page.getByLabel('Cả mục đã gạch').check();
    await page.getByText('đã gạch', { exact: true }).waitFor();
    await expectAmount(page, 'Lượt học sinh dự', '0');
    await page.getByRole('link', { name: /Phòng trộm cắp dịp Tết/ }).click();
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await page.getByRole('button', { name: 'Sửa mục này' }).waitFor();
  });

  it('are filtered, opened from a figure, printed and read by the office above', async () => {
    const page = await openAs('schoolOfficer', '/work', 1440);
    await write(page, {
      day: '2026-01-12',
      name: 'Thi tìm hiểu luật giao thông',
      form: 'contest',
      topics: ['traffic'],
    });
    await write(page, { day: '2026-01-19', name: 'Phòng, chống pháo nổ', topics: ['firecrackers'], pupils: 410 });
    await write(page, { day: '2025-12-22', name: 'Ký kết quy chế', topics: ['weapons'], staff: 40 });
    await page.goto(book);
    await page.getByLabel('Ngày', { exact: true }).selectOption({ label: 'Chọn ngày…' });
    await page.getByLabel('Từ ngày').fill('01/12/2025');
    await page.getByLabel('Đến ngày').fill('31/01/2026');
    await page.getByText('3 buổi tuyên truyền, từ 01/12/2025 đến 31/01/2026').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-register');
    await page.getByRole('button', { name: /^Cuộc thi, hội thi/ }).click();
    await page.getByText('Chỉ các mục tính vào: Cuộc thi, hội thi').waitFor();
    await page.getByText('1 buổi tuyên truyền, từ').waitFor();
    const parts = page.getByRole('region', { name: 'Cuộc thi, hội thi, chia theo lựa chọn' });
    await parts.getByLabel('Chia theo').selectOption({ label: 'Nội dung' });
    await parts.getByRole('row', { name: 'An toàn giao thông 1' }).waitFor();
    await expect.poll(() => parts.getByRole('row').count()).toBe(1);
    await expectNoAxeFindings(page);
    await screenshot(page, 'facts-breakdown');
    await page.setViewportSize({ width: 360, height: 800 });
    await screenshot(page, 'facts-breakdown-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Xem mọi mục' }).click();
    await page.getByText('3 buổi tuyên truyền, từ').waitFor();
    await page.getByLabel('Tìm trong sổ').fill('phao no');
    await page.getByText('1 buổi tuyên truyền, từ').waitFor();
    await page.getByLabel('Tìm trong sổ').fill('');
    await page.getByText('3 buổi tuyên truyền, từ').waitFor();
    await page.getByLabel('Có nội dung').selectOption({ label: 'Vũ khí, vật liệu nổ, công cụ hỗ trợ' });
    await page.getByRole('link', { name: /Thi tìm hiểu/ }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Ký kết quy chế/ }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByLabel('Có nội dung').selectOption('');
    await page.getByText('3 buổi tuyên truyền, từ').waitFor();
    // By keyboard alone: to the first line, and into it.
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phòng, chống pháo nổ' }).waitFor();
    await page.goBack();
    await page.getByText('3 buổi tuyên truyền, từ').waitFor();
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'In sổ' }).click();
    await page.getByText('Từ 01/12/2025 đến 31/01/2026', { exact: true }).waitFor();
    await expect.poll(() => page.locator('[data-paper="landscape"] tbody tr').count()).toBe(3);
    await page.emulateMedia({ media: 'print' });
    await screenshot(page, 'facts-paper');
    await expectPaper(page);

    const office = await openAs('communeOfficer', `/facts/${units.communeEast}`, 1440);
    await expectNoAxeFindings(office);
    await screenshot(office, 'facts-office');
    await office.getByRole('link', { name: 'Sổ tuyên truyền' }).click();
    await office.getByText('Chưa ghi buổi tuyên truyền nào năm 2026').waitFor();
    await office.getByRole('button', { name: 'Của đơn vị và các đơn vị dưới' }).click();
    await office.getByRole('cell', { name: 'Trường THCS Bản Đông' }).first().waitFor();
    await expectAmount(office, 'Cuộc thi, hội thi', '1');
    await office.getByText(/Chưa tính được theo 100 học sinh: \d+ trên \d+ trường/).waitFor();
    await office
      .getByRole('button', { name: /^Buổi tuyên truyền/ })
      .getByText(/ \/ trường$/)
      .waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'facts-register-office');
    await office.getByRole('link', { name: /Phòng, chống pháo nổ/ }).click();
    await office.getByRole('heading', { name: 'Phòng, chống pháo nổ' }).waitFor();
    expect(await office.getByRole('button', { name: 'Sửa mục này' }).count()).toBe(0);
  });

  it('go out as Excel and come in again in another unit, what stands there already not twice', async () => {
    const page = await openAs('schoolOfficer', book, 1440);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải Excel' }).click();
    const buffer = readFileSync(await (await download).path());
    const count = (await stored()).filter(({ day, withdrawn_at }) => day >= '2026-01-01' && !withdrawn_at).length;
    expect(count).toBeGreaterThan(3);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const office = await openAs('communeOfficer', `/facts/${units.communeEast}/outreach-session`, 1440);
    for (const times of ['first', 'again']) {
      await office.getByRole('link', { name: 'Nhập từ Excel' }).click();
      await office.locator('input[type=file]').setInputFiles({ name: 'so.xlsx', mimeType, buffer });
      if (times === 'again') {
        await office.getByText('Không có mục nào để ghi').waitFor();
        await expect.poll(() => office.getByText('đã có trong sổ', { exact: true }).count()).toBe(count);
        break;
      }
      await office.getByText(`Sẽ ghi ${count} mục vào sổ`).waitFor();
      await expectNoAxeFindings(office);
      await screenshot(office, 'facts-import');
      await office.getByRole('button', { name: `Ghi ${count} mục vào sổ` }).click();
      await office.getByRole('status').getByText(`${count} buổi tuyên truyền, năm 2026`).waitFor();
    }
  });
});
