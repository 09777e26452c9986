import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { fileAccepted } from '../fixtures/filed-version.ts';
import { callForReports } from '../fixtures/reports.ts';
import { units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;

describe('an entry that an accepted report counted', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());

  it('is corrected with a reason only, which the form asks for', async () => {
    const call = await callForReports(program.db, { firstDay: '2026-01-12', lastDay: '2026-02-11' });
    await fileAccepted(program.db, call, school, {}, program.clock.now());
    const page = await openSignedIn(browser, program, 'schoolOfficer', '/work');
    const entryId = newId(new Date());
    const session = { day: '2026-02-02', name: 'Sinh hoạt dưới cờ', form: 'talk', channel: 'in-person' };
    const values = { ...session, topics: ['drugs'], audiences: ['pupils'], pupils: 300 };
    const answer = await page.request.post(`/api/units/${school}/registers/outreach-session/entries`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: { commandId: newId(new Date()), entryId, version: 1, values },
    });
    expect(answer.status()).toBe(200);
    await page.goto(`/facts/${school}/outreach-session/${entryId}`);
    await page.getByRole('button', { name: 'Sửa mục này' }).click();
    await page.getByLabel('Lượt học sinh dự').fill('320');
    await page.getByText('Báo cáo đã duyệt có tính mục này').waitFor();
    await page.getByRole('button', { name: 'Lưu sửa đổi' }).click();
    await page.getByText('Ghi lý do sửa.', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'entry-reported-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await screenshot(page, 'entry-reported-1440');
    await page.getByLabel('Lý do sửa', { exact: true }).fill('Đếm lại theo sổ đầu bài');
    await page.getByRole('button', { name: 'Lưu sửa đổi' }).click();
    await page.getByRole('button', { name: 'Sửa mục này' }).waitFor();
    await page.getByText('320').first().waitFor();
  });
});
