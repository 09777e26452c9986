import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { jpegPicture } from '../fixtures/pictures.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;
const book = `/facts/${school}/outreach-session`;

describe('what waits on a device for its register', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const stored = async () =>
    (
      await program.db.selectFrom('entry').select(['content', 'created_by']).where('unit_id', '=', school).execute()
    ).map(({ content, created_by }) => ({ name: (content as { name: string }).name, by: created_by }));
  const fill = async (page: Page, name: string, pupils = '40') => {
    await page.getByLabel('Tên buổi').fill(name);
    await page.getByLabel('Hình thức').selectOption('talk');
    await page.getByLabel('Kênh').selectOption('in-person');
    await page.getByLabel('Ma túy').check();
    await page.getByLabel('Học sinh, học viên').check();
    await page.getByLabel('Lượt học sinh dự').fill(pupils);
  };
  const save = (page: Page) => page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  const look = async (page: Page, name: string) => {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoAxeFindings(page);
      await screenshot(page, `${name}-${width}`);
    }
    await page.setViewportSize({ width: 360, height: 740 });
  };

  it('is never sent in the name of whoever signs in next, and goes when its own person is back', async () => {
    const page = await openAs('schoolOfficer', `${book}/new`);
    await page.getByLabel('Tên buổi').waitFor();
    await page.context().setOffline(true);
    await fill(page, 'Viết khi mất mạng');
    await save(page);
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();
    // In another tab she signs out and the head signs in; then the network comes back.
    await program.signIn(page, 'schoolHead');
    await page.context().setOffline(false);
    await page.getByText('Máy này đang có người khác đăng nhập').waitFor();
    await look(page, 'waiting-another');
    expect(await stored()).toEqual([]);

    await program.signIn(page, 'schoolOfficer');
    await page.goto('/work');
    await page.getByText('Mục chờ trên máy đã được ghi vào sổ').waitFor();
    expect(await stored()).toEqual([{ name: 'Viết khi mất mạng', by: personas.schoolOfficer.personId }]);
  });

  it('waits longer than a month', async () => {
    let page = await openAs('schoolOfficer', `${book}/new`);
    await page.getByLabel('Tên buổi').waitFor();
    await page.context().setOffline(true);
    await fill(page, 'Viết trước Tết');
    await save(page);
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('truong-an-drafts');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const change = opening.result.transaction('drafts', 'readwrite');
            const rows = change.objectStore('drafts');
            const all = rows.getAll();
            all.onsuccess = () => {
              for (const row of all.result) rows.put({ ...row, savedAt: row.savedAt - 40 * 86_400_000 });
            };
            change.oncomplete = () => resolve();
            change.onerror = () => reject(change.error);
          };
        }),
    );
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto('/work');
    await page.getByText('Mục chờ trên máy đã được ghi vào sổ').waitFor();
    expect((await stored()).map(({ name }) => name)).toContain('Viết trước Tết');
  });

  it('is not overwritten by the next one that is written after it was mended', async () => {
    const page = await openAs('schoolOfficer', `${book}/new`);
    await page.route(
      '**/entries',
      (route) => route.continue({ postData: route.request().postData()?.replace('310', '10000000') ?? '' }),
      { times: 1 },
    );
    await fill(page, 'An toàn giao thông, buổi sáng', '310');
    await save(page);
    await page.getByText('Chưa ghi được: Mục này chưa ghi vào sổ được').waitFor();
    await page.getByRole('link', { name: 'Về sổ' }).click();
    await page.getByRole('link', { name: 'Mở để sửa' }).click();
    await page.getByRole('alert').getByText('không quá 100.000 lượt người').waitFor();
    await page.getByLabel('Lượt học sinh dự').fill('312');
    await page.context().setOffline(true);
    await save(page);
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();

    await page.getByRole('button', { name: 'Ghi buổi tuyên truyền nữa' }).click();
    await expectValue(page.getByLabel('Tên buổi'), '');
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await fill(page, 'An toàn giao thông, buổi chiều', '290');
    await save(page);
    await page.getByText('Đã lưu trên máy. Đang chờ gửi').waitFor();
    await page.getByRole('link', { name: 'Về sổ' }).click();
    const waiting = page.getByRole('region', { name: 'Chưa vào sổ' });
    await waiting.getByText('An toàn giao thông, buổi sáng').waitFor();
    await waiting.getByText('An toàn giao thông, buổi chiều').waitFor();
    await page.context().setOffline(false);
    await waiting.waitFor({ state: 'detached' });
    const names = (await stored()).map(({ name }) => name).filter((name) => name.startsWith('An toàn'));
    expect(names.sort()).toEqual(['An toàn giao thông, buổi chiều', 'An toàn giao thông, buổi sáng']);
  });

  it('is counted beside its register, the files nobody answered for too', async () => {
    const page = await openAs('schoolOfficer', '/work');
    const entryId = newId(new Date());
    const answer = await page.request.post(`/api/units/${school}/registers/outreach-session/entries`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: {
        commandId: newId(new Date()),
        entryId,
        version: 1,
        values: {
          day: '2026-03-02',
          name: 'Phòng, chống trộm cắp',
          form: 'talk',
          channel: 'in-person',
          topics: ['theft'],
          audiences: ['pupils'],
          pupils: 40,
        },
      },
    });
    expect(answer.status()).toBe(200);
    await page.goto(`${book}/${entryId}`);
    await page
      .getByLabel('Chọn ảnh, PDF')
      .setInputFiles({ name: 'san truong.jpg', mimeType: 'image/jpeg', buffer: await jpegPicture(7) });
    await page.getByRole('heading', { name: 'Tệp vừa chọn' }).waitFor();
    await page.goto(`/facts/${school}`);
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Sổ tuyên truyền' }) });
    await row.getByText('1 tệp minh chứng chưa trả lời câu hỏi về trẻ em nên chưa gửi').waitFor();
    await look(page, 'waiting-files-counted');
  });

  it('stands in the registers of the unit itself; who looks from above is offered what is theirs', async () => {
    const office = await openAs('communeOfficer', `/facts/${school}`);
    await office.getByText('Sổ của một đơn vị dưới quyền').waitFor();
    expect(await office.getByRole('link', { name: 'Nơi còn thiếu so với yêu cầu' }).count()).toBe(0);
    expect(await office.getByRole('link', { name: 'Đố vui pháp luật' }).count()).toBe(0);
    await look(office, 'registers-from-above');
    await office.goto(`/facts/${units.communeEast}`);
    await office.getByText('Việc của cơ quan ghi ở đây').waitFor();
    await office.getByRole('link', { name: 'Nơi còn thiếu so với yêu cầu' }).waitFor();
    await office.getByRole('link', { name: 'Đố vui pháp luật' }).waitFor();
    const above = await openAs('departmentOfficer', `/facts/${units.communeEast}`);
    await above.getByText('Sổ của một đơn vị dưới quyền').waitFor();
    await above.getByRole('link', { name: 'Nơi còn thiếu so với yêu cầu' }).waitFor();
  });

  it('says what could not be asked for, and asks again', async () => {
    const page = await openAs('schoolOfficer', '/account');
    for (const [asked, path] of [
      ['**/entry-tasks', '/work'],
      ['**/reminders', `/facts/${school}`],
      ['**/entries/*', `/facts/${school}/fund/new?again=${newId(new Date())}`],
    ] as const) {
      await page.route(asked, (route) =>
        route.fulfill({
          status: 403,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'forbidden', title: 'Chưa mở được lúc này.', status: 403 }),
        }),
      );
      await page.goto(path);
      const note = page.getByRole('alert').filter({ hasText: 'Chưa mở được lúc này.' });
      await note.getByRole('button', { name: 'Thử lại' }).waitFor();
      await page.unroute(asked);
      await note.getByRole('button', { name: 'Thử lại' }).click();
      await note.waitFor({ state: 'detached' });
    }
  });
});
