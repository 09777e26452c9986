import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '#platform/random.ts';
import { shipped } from '../fixtures/quiz.ts';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectFocus, expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;

describe('rounds of a quiz', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const command = async (page: Page, path: string, body: object) => {
    const answer = await page.request.post(`/api/units/${school}/quiz/rounds${path}`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: { commandId: randomUUID(), ...body },
    });
    expect(answer.status()).toBe(200);
    return answer.json();
  };
  /** A round that is over, with so many tries. */
  const taken = async (page: Page, className: string, classSize: number, tries: number): Promise<string> => {
    const asked = { className, classSize, questions: [shipped(1)], opensAt: null, minutes: 30 };
    const { id } = await command(page, '', asked);
    const { round } = await (await page.request.get(`/api/units/${school}/quiz/rounds/${id}`)).json();
    for (let n = 0; n < tries; n += 1) {
      const form = { round: round.code, token: newToken(), q1: '0' };
      expect((await page.request.post(`/q/${round.code}`, { form })).status()).toBe(200);
    }
    await command(page, `/${id}/end`, {});
    return `/quiz/${school}/rounds/${id}`;
  };

  it('are arranged for later at an hour to come, and given up without a trace in the sums', async () => {
    const page = await openAs('schoolOfficer', `/quiz/${school}/rounds/new`);
    await page.getByLabel('Tên lớp').fill('7B');
    await page.getByLabel('Sĩ số').fill('32');
    await page.getByLabel('Nội dung').selectOption('traffic');
    await page.getByRole('button', { name: /^Chọn \d+ câu đang hiện/ }).click();
    await page.getByLabel('Hẹn giờ mở').check();
    const time = page.getByLabel('Giờ mở', { exact: true });
    await expectValue(page.getByLabel('Ngày mở'), '02/03/2026');
    await expectValue(time, '12:15');
    await time.fill('07:30');
    const make = page.getByRole('button', { name: 'Hẹn lượt đố' });
    await make.click();
    await page.getByRole('alert').getByRole('link', { name: 'Giờ mở đã qua' }).click();
    await expectFocus(time);
    await expectNoAxeFindings(page);
    await screenshot(page, 'quiz-later-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await screenshot(page, 'quiz-later-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await time.fill('12:15');
    // The hour passes while the page stands open: what the server finds is said beside its field too.
    program.clock.set(new Date(program.clock.now().getTime() + 20 * 60_000));
    await make.click();
    await page.getByRole('alert').getByRole('link', { name: 'Giờ mở đã qua' }).waitFor();
    await time.fill('13:00');
    await make.click();
    await page.getByText('Đã hẹn lượt đố').waitFor();
    await page.getByRole('button', { name: 'Bỏ lượt này' }).click();
    await page.getByText('Lượt này sẽ không mở').waitFor();
    await page.getByRole('button', { name: 'Bỏ lượt này' }).last().click();
    await page.getByText('Đã bỏ lượt đố').waitFor();
    await page.getByText('Không có em nào làm lượt này').waitFor();
    expect(await page.getByRole('button', { name: 'Ghi vào sổ tuyên truyền' }).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'quiz-dropped-360');
    await page.goto(`/quiz/${school}`);
    await page.getByText('đã bỏ', { exact: true }).waitFor();
  });

  it('are held by a class teacher, who finds them in the navigation and the questions of the level of the school', async () => {
    const page = await openAs('classTeacher', '/work');
    await page.getByRole('navigation').getByRole('link', { name: 'Đố vui' }).click();
    await page.getByRole('heading', { name: 'Đố vui pháp luật' }).waitFor();
    await page.getByRole('link', { name: 'Mở lượt đố' }).click();
    await page.getByLabel('Tên lớp').fill('6C');
    expect(await page.getByLabel('Cấp học').inputValue()).toBe('lower-secondary');
    await page.getByLabel('Sĩ số').fill('30');
    await page.getByLabel('Nội dung').selectOption('traffic');
    await page.getByRole('button', { name: /^Chọn \d+ câu đang hiện/ }).click();
    await expectNoAxeFindings(page);
    await screenshot(page, 'quiz-class-teacher-new-360');
    await page.getByRole('button', { name: 'Mở lượt đố' }).click();
    await page.getByRole('heading', { name: 'Đố vui 6C' }).waitFor();
    await page.getByRole('button', { name: 'Kết thúc và xem kết quả' }).waitFor();
    await screenshot(page, 'quiz-class-teacher-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/quiz/${school}`);
    await page.getByRole('link', { name: '6C' }).waitFor();
    await screenshot(page, 'quiz-class-teacher-1440');
    // A round of somebody else is theirs to end.
    const officer = await openAs('schoolOfficer', `/quiz/${school}`);
    const asked = { className: '8A', classSize: 30, questions: [shipped(1)], opensAt: null, minutes: 30 };
    const { id } = await command(officer, '', asked);
    await page.goto(`/quiz/${school}/rounds/${id}`);
    await page.getByText('Kết quả hiện khi lượt kết thúc').waitFor();
    expect(await page.getByRole('button', { name: 'Kết thúc và xem kết quả' }).count()).toBe(0);
    await screenshot(page, 'quiz-round-of-another-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await screenshot(page, 'quiz-round-of-another-360');
  });

  it('of fewer pupils than five show no figures, and say so', async () => {
    const page = await openAs('schoolOfficer', `/quiz/${school}`);
    await page.goto(await taken(page, '1A ghép', 3, 6));
    await page.getByText('Lớp dưới 5 em thì kết quả không hiện').waitFor();
    expect(await page.getByText(/Đúng \d+%/).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'quiz-small-class-360');
  });

  it('lead to the outreach register without taking away what was typed there', async () => {
    const page = await openAs('schoolOfficer', `/quiz/${school}`);
    const path = await taken(page, '8A', 30, 1);
    const write = page.getByRole('button', { name: 'Ghi vào sổ tuyên truyền' });
    const name = page.getByLabel('Tên buổi');
    await page.goto(path);
    await write.click();
    await name.fill('Đố vui sáng thứ Hai');
    await page.getByText('Đã lưu trên máy').waitFor();
    await page.goto(path);
    await write.click();
    await page.getByRole('heading', { name: 'Ghi buổi tuyên truyền' }).waitFor();
    await expectValue(name, 'Đố vui sáng thứ Hai');

    const bare = await openAs('schoolOfficer', `/quiz/${school}`);
    await bare.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.');
      };
    });
    await bare.goto(path);
    await bare.getByRole('button', { name: 'Ghi vào sổ tuyên truyền' }).click();
    await bare.getByRole('alert').getByText('Không điền sẵn được trên trình duyệt này').waitFor();
    await expectNoAxeFindings(bare);
    await screenshot(bare, 'quiz-no-storage-360');
    await bare.setViewportSize({ width: 1440, height: 900 });
    await screenshot(bare, 'quiz-no-storage-1440');
    await bare.getByRole('link', { name: 'Mở sổ và tự ghi' }).click();
    await bare.getByRole('heading', { name: 'Ghi buổi tuyên truyền' }).waitFor();
  });

  it('of a school are counted alone for the office above', async () => {
    const page = await openAs('communeOfficer', '/work');
    await taken(await openAs('schoolOfficer', `/quiz/${school}`), '9A', 30, 1);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/quiz/${school}`);
    await page.getByRole('heading', { name: 'Trường THCS Bản Đông' }).waitFor();
    await page
      .getByText(/An toàn giao thông|Ma túy/)
      .first()
      .waitFor();
    expect(asked.filter((path) => path.endsWith('/quiz/rounds'))).toEqual([]);
    expect(await page.getByRole('alert').count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'quiz-of-school-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await screenshot(page, 'quiz-of-school-1440');
  });
});
