import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownQuestion } from '../fixtures/quiz.ts';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;

describe('two people who write the same thing', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  /** What another one sends meanwhile. */
  const send = async (page: Page, method: 'post' | 'put', path: string, body: object) => {
    const answer = await page.request[method](path, {
      headers: { 'x-requested-with': 'truong-an' },
      data: { commandId: randomUUID(), ...body },
    });
    const reply = await answer.json();
    expect([answer.status(), reply], JSON.stringify(reply)).toEqual([200, reply]);
    return reply;
  };

  it('see what the other saved of a question and lose nothing they typed', async () => {
    const page = await openAs('schoolOfficer', `/quiz/${school}`);
    const bank = `/api/units/${school}/quiz/questions`;
    const { id } = await send(page, 'post', bank, { content: ownQuestion });
    const change = (version: number, text: string) =>
      send(page, 'put', `${bank}/${id}`, { version, content: { ...ownQuestion, text } });
    const texts = async () => {
      const rows = await program.db.selectFrom('quiz_question').select('content').orderBy('version').execute();
      return rows.map(({ content }) => (content as { text: string }).text);
    };
    const field = page.getByLabel('Câu hỏi', { exact: true });
    const save = page.getByRole('button', { name: 'Lưu câu hỏi' });
    const told = page.getByRole('alert').filter({ hasText: 'Người khác vừa lưu bản mới' });

    await page.goto(`/quiz/${school}/questions/${id}`);
    await field.fill('Câu tôi đang sửa dở?');
    await page.getByText('Đã lưu trên máy').waitFor();
    await change(1, 'Câu người khác vừa sửa?');
    // Sent on what is old, it is refused, and both stand on the page.
    await save.click();
    await told.getByText('Câu người khác vừa sửa?').waitFor();
    await page.getByText('Xem bản mới ở đầu phần nhập').waitFor();
    await expectValue(field, 'Câu tôi đang sửa dở?');
    await expect.poll(() => save.isDisabled()).toBe(true);
    await expectNoAxeFindings(page);
    await screenshot(page, 'question-behind-360');
    // Read anew, the newer version is no ground for the older typing.
    await page.reload();
    await told.waitFor();
    await expectValue(field, 'Câu tôi đang sửa dở?');
    await expect.poll(() => save.isDisabled()).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
    await screenshot(page, 'question-behind-1440');
    await told.getByRole('button', { name: 'Giữ phần tôi nhập' }).click();
    await told.waitFor({ state: 'detached' });
    await save.click();
    await page.getByRole('heading', { name: 'Ngân hàng câu hỏi' }).waitFor();
    expect((await texts()).slice(1)).toEqual(['Câu người khác vừa sửa?', 'Câu tôi đang sửa dở?']);

    await page.goto(`/quiz/${school}/questions/${id}`);
    await field.fill('Câu bỏ đi?');
    await page.getByText('Đã lưu trên máy').waitFor();
    await change(3, 'Câu được giữ?');
    await page.reload();
    await told.getByRole('button', { name: 'Lấy bản mới, bỏ phần tôi nhập' }).click();
    await told.waitFor({ state: 'detached' });
    await expectValue(field, 'Câu được giữ?');
  });

  it('see what the other recorded of a document and lose nothing they typed', async () => {
    const office = await openAs('communeOfficer', '/work');
    const above = `/api/units/${units.communeEast}`;
    const document = await send(office, 'post', `${above}/documents/text`, {
      text: 'ỦY BAN NHÂN DÂN\nXÃ BẢN ĐÔNG\n\nSố: 16/KH-UBND\n\nBản Đông, ngày 26 tháng 02 năm 2026\n\nKẾ HOẠCH\nTập huấn an toàn trường học năm 2026\n\n1. Các trường phổ biến kế hoạch này./.',
    });
    await office.goto(`/documents/${units.communeEast}/${document.id}`);
    await office.getByRole('link', { name: 'Phổ biến đến đơn vị bên dưới' }).click();
    await office.getByLabel('Mọi trường, trung tâm bên dưới').check();
    await office.getByRole('button', { name: 'Yêu cầu phổ biến' }).click();
    await office.getByText('0/3 đơn vị đã ghi').waitFor();

    const page = await openAs('schoolOfficer', `/to-tell/${school}`);
    await page.getByRole('link', { name: /an toàn trường học/ }).click();
    await page.getByRole('heading', { name: 'Kết quả phổ biến' }).waitFor();
    const path = `/api${new URL(page.url()).pathname.replace(/^\/to-tell\/([^/]+)/, '/units/$1/to-tell')}`;
    const record = (basedOn: number, told: number) =>
      send(page, 'post', path, {
        telling: { staff: { all: 30, told }, pupils: { all: 400, told: 400 }, parents: null },
        toldOn: '2026-03-02',
        ways: ['meeting'],
        otherWay: null,
        note: null,
        reason: basedOn > 0 ? 'Đếm lại' : null,
        basedOn,
      });
    const staff = page.getByRole('group', { name: 'Cán bộ, giáo viên, nhân viên' }).getByLabel('Tổng số');
    const told = page.getByRole('alert').filter({ hasText: 'Người khác vừa lưu bản mới' });
    await staff.fill('33');
    await page.getByText('Đã lưu trên máy').waitFor();
    await record(0, 30);
    // What is typed stays in sight though the first record stands now.
    await page.reload();
    await told.waitFor();
    await page.getByRole('heading', { name: 'Kết quả đã ghi' }).waitFor();
    await expectValue(staff, '33');
    await expectNoAxeFindings(page);
    await screenshot(page, 'tell-behind-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await screenshot(page, 'tell-behind-1440');
    await told.getByRole('button', { name: 'Lấy bản mới, bỏ phần tôi nhập' }).click();
    await told.waitFor({ state: 'detached' });

    await page.goto(page.url());
    await page.getByRole('button', { name: 'Sửa kết quả' }).click();
    await expectValue(staff, '30');
    await staff.fill('31');
    await page.getByLabel('Lý do sửa').fill('Thêm một người');
    await page.getByText('Đã lưu trên máy').waitFor();
    await record(1, 29);
    await page.getByRole('button', { name: 'Ghi kết quả đã sửa' }).click();
    await told.getByRole('button', { name: 'Giữ phần tôi nhập' }).click();
    await page.getByRole('button', { name: 'Ghi kết quả đã sửa' }).click();
    await page.getByText('Lần 3').waitFor();
    await page.getByRole('button', { name: 'Sửa kết quả' }).click();
    await expectValue(staff, '31');
    expect(await told.count()).toBe(0);
  });
});
