import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callForReports, type ReportCall } from '../fixtures/reports.ts';
import type { PersonaName } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('letting a unit off', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
    call = await callForReports(program.db);
  });
  afterAll(() => browser.close());
  const openAs = async (as: Exclude<PersonaName, 'nobody'>, path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, as);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const said = 'Trường tạm nghỉ do thiên tai · Đinh Thị Én · 02/03/2026';

  it('says why on both sides, and can be taken back', async () => {
    const office = await openAs('communeOfficer', `/follow-up/${call.issuerUnitId}/${call.windowId}`);
    await office.getByRole('button', { name: 'Miễn cho một đơn vị' }).click();
    const question = office.getByRole('group', { name: 'Miễn cho một đơn vị' });
    await question.getByRole('button', { name: 'Miễn nộp' }).click();
    await question.getByText('Ghi lý do, ít nhất 3 ký tự.').waitFor();
    await question.getByLabel('Lý do miễn').fill('Trường tạm nghỉ do thiên tai');
    await question.getByRole('button', { name: 'Miễn nộp' }).click();
    await question.getByText('Chọn đơn vị được miễn.').waitFor();
    await question.getByLabel('Đơn vị được miễn').selectOption('Trường THCS Bản Đông');
    await expectNoAxeFindings(office);
    await question.getByRole('button', { name: 'Miễn nộp' }).click();
    await office.getByRole('cell').getByText(said).waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'follow-waived');

    const school = await openAs('schoolHead', '/work', 360);
    const row = school.getByRole('listitem').filter({ hasText: 'Được miễn' });
    await row.getByText(`Được miễn · ${said}`).waitFor();
    await expectNoAxeFindings(school);
    await screenshot(school, 'work-waived-360');

    await office.getByRole('button', { name: 'Bỏ miễn' }).click();
    const back = office.getByRole('group', { name: 'Bỏ miễn' });
    await back.getByText('Trường THCS Bản Đông lại phải nộp').waitFor();
    await back.getByRole('button', { name: 'Bỏ miễn' }).click();
    await office.getByRole('cell').getByText(said).waitFor({ state: 'detached' });
    await school.reload();
    await school.getByRole('link', { name: /^Điền báo cáo/ }).waitFor();
    await expect.poll(() => row.count()).toBe(0);
  });
});
