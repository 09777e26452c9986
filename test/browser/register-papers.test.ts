import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const school = units.secondary;

describe('papers of registers', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());

  const write = async (page: Page, register: string, version: number, values: Record<string, unknown>) => {
    const entryId = newId(new Date());
    const answer = await page.request.post(`/api/units/${school}/registers/${register}/entries`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: { commandId: newId(new Date()), entryId, version, values },
    });
    expect(await answer.text()).toContain(entryId);
    return `/facts/${school}/${register}/${entryId}`;
  };
  const download = async (page: Page, name: string): Promise<string> => {
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return (await file).suggestedFilename();
  };

  it('are taken from an entry and from a register, on a phone and on a desk', async () => {
    const page = await browser.newPage({ width: 360, baseURL: program.baseURL });
    await program.signIn(page, 'schoolOfficer');
    const briefing = { day: '2026-03-01', name: 'Giao ban tháng 3', partners: ['police'] };
    await page.goto(await write(page, 'briefing', 1, briefing));
    expect(await download(page, 'Biên bản giao ban (Word)')).toBe('bien ban giao ban giao ban thang 3 2026-03-01.docx');
    await expectNoAxeFindings(page);
    await screenshot(page, 'papers-briefing-360');

    const drive = { day: '2026-03-01', name: 'Cam kết đầu năm', yearly: true, topics: ['drugs'] };
    await page.goto(await write(page, 'pledge-drive', 2, drive));
    await page.getByRole('button', { name: 'Bản cam kết từng lớp (Word)' }).click();
    await page.getByText('chưa ghi lớp nào').waitFor();
    await page.goto(
      await write(page, 'pledge-drive', 2, { ...drive, name: 'Đợt hai', classes: [{ name: '6A', pupils: 30 }] }),
    );
    expect(await download(page, 'Bản cam kết từng lớp (Word)')).toContain('dot hai');

    await page.goto(`/facts/${school}/training`);
    await page.getByLabel('Quý').selectOption({ label: 'Quý IV năm 2025' });
    expect(await download(page, 'Đề xuất tập huấn quý (Word)')).toBe('de xuat tap huan quy quy iv nam 2025.docx');
    await expectNoAxeFindings(page);
    await screenshot(page, 'papers-training-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await screenshot(page, 'papers-training');
  });
});
