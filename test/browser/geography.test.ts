import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReformStep } from '#modules/organisation/rules/reform/steps.ts';
import { insertReform } from '#modules/organisation/server/reforms/reform-store.ts';
import { noon } from '../database/test-database.ts';
import { readRows } from '../demo/written-files.ts';
import { fileHalfYear, type HalfYear } from '../fixtures/half-year.ts';
import { fillVanHo, schools, vanHo, withoutDistrict } from '../fixtures/van-ho.ts';
import { personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const NOW = noon('2026-03-02');
const OFFICE = units.otherDepartment;
const REFORM = 'e0000000-0000-7000-8000-000000000099';
const MARK = 'BẢN ĐỐI CHIẾU – không phải báo cáo chính thức';
const PHONG = 'Phòng Giáo dục và Đào tạo Vân Hồ';

describe('last half-year by the old and by the new tree', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: HalfYear;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas(NOW)];
    await fillVanHo(program.db);
    call = await fileHalfYear(program.db);
    const by = { now: NOW, personId: personas.stranger.personId };
    const steps = withoutDistrict.steps as readonly ReformStep[];
    await insertReform(program.db, { unitId: OFFICE, id: REFORM }, by, {
      ...withoutDistrict,
      steps,
      knowsAccepted: true,
    });
    return () => browser.close();
  });
  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, 'stranger');
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const columns = (page: Page) => page.getByRole('columnheader').allInnerTexts();

  /** The sheet and the paper of a total by the tree of today: marked, with the figure of the page. */
  const expectComparison = async (page: Page, sum: string) => {
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất Excel đối chiếu' }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/^Bản đối chiếu .* - theo tổ chức ngày 02-03-2026 \(dự thảo\)\.xlsx$/u);
    const rows = readRows(await readFile(await file.path()), 1).map((row) => [...row.values()]);
    expect(rows[0]).toEqual([MARK]);
    const figures = rows.find((row) => row.includes('Buổi tuyên truyền'));
    expect(figures).toContain(Number(sum.replaceAll('.', '')));
    expect(await page.getByText(MARK).isVisible()).toBe(false);
    await expectPaper(page);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper.trimStart().startsWith(MARK)).toBe(true);
    expect(paper).toMatch(
      /Theo tổ chức ngày 02\/03\/2026; kỳ số liệu từ 15\/12\/2024 đến 14\/06\/2025; xuất lúc 02\/03\/2026 \d\d:\d\d bởi Trịnh Văn Phúc/u,
    );
    // A4 laid across, its margins taken off: no column is cut.
    await page.setViewportSize({ width: 1009, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1009);
    const edge = (await page.getByRole('columnheader').last().boundingBox()) ?? { x: 0, width: 9999 };
    expect(edge.x + edge.width).toBeLessThanOrEqual(1009);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.pdf({ path: 'test-results/geography-print.pdf', preferCSSPageSize: true });
    await page.emulateMedia({ media: 'screen' });
  };

  it('the level ends by a reform; the total is drawn by the tree of the window, of today, and of a day', async () => {
    const page = await open(`/reforms/${OFFICE}/${REFORM}`);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Lập mới 5 đơn vị').waitFor();
    await page.getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await page.getByRole('group').getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await page.getByText(/^Đã áp dụng: Trịnh Văn Phúc/).waitFor();

    await page.goto('/consolidations');
    await page.getByRole('link', { name: 'Kỳ từ 15/12/2024', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Hiện cột từng đơn vị' }).check();
    await page.getByRole('columnheader', { name: PHONG }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Buổi tuyên truyền' }).first();
    const sum = await row.getByRole('button').first().innerText();
    await screenshot(page, 'geography-own-1440');

    await page.getByRole('radio', { name: 'Theo cây hôm nay' }).click();
    await page.getByText('Đang xếp theo cây ngày 02/03/2026').waitFor();
    await page.getByRole('columnheader', { name: 'UBND xã Song Khủa' }).waitFor();
    expect(await columns(page)).not.toContain(PHONG);
    await page.getByText(`${PHONG} đã chia ngày 01/07/2025, số tính theo từng trường: UBND xã Chiềng Sơn`).waitFor();
    await expect.poll(() => row.getByRole('button').first().innerText()).toBe(sum);
    // Looked at only: what leaves is a copy to compare with, and why there is no more is said.
    expect(await page.getByRole('button', { name: /Chốt|Gửi|Word|PDF/ }).count()).toBe(0);
    await page.getByText('Văn bản chính thức chỉ in theo tổ chức của kỳ').waitFor();
    await expectComparison(page, sum);
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-today-1440');

    // The address carries the choice.
    await page.reload();
    await page.getByRole('columnheader', { name: 'UBND xã Song Khủa' }).waitFor();
    await page.getByRole('radio', { name: 'Theo cây ngày khác' }).click();
    await page.getByRole('textbox', { name: 'Ngày của cây' }).fill('30/06/2025');
    await page.getByText('Đang xếp theo cây ngày 30/06/2025').waitFor();
    await page.getByRole('columnheader', { name: PHONG }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('tree')).toBe('2025-06-30');
    await page.getByRole('button', { name: 'In bản đối chiếu' }).waitFor();
    await expect.poll(() => row.getByRole('button').first().innerText()).toBe(sum);
    await page.getByRole('button', { name: 'Về cây của kỳ' }).click();
    await page.getByRole('button', { name: 'Chốt số liệu' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('tree')).toBeNull();
    await page.getByRole('button', { name: 'Xuất Word' }).waitFor();
    expect(await page.getByText(MARK).count()).toBe(0);
  });

  it('where a figure comes from follows the chosen tree', async () => {
    const page = await open(`/consolidations/${OFFICE}/${call.above.windowId}?tree=today`);
    await page.getByRole('columnheader', { name: 'UBND xã Song Khủa' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Buổi tuyên truyền' }).first();
    await row.getByRole('button').first().click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Theo tổ chức ngày 02/03/2026').waitFor();
    await panel.getByText('Thuộc UBND xã Xuân Nha').waitFor();
    const sources = panel.getByRole('list', { name: 'Nguồn của số này' }).getByRole('listitem');
    await expect.poll(() => sources.count()).toBe(schools.length);
    expect(await panel.getByText(PHONG).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-sources-1440');
  });

  it('the list and following-up carry the same choice, on a phone too', async () => {
    const page = await open('/consolidations', 360);
    await page.getByRole('radio', { name: 'Theo cây hôm nay' }).click();
    await page.getByText('Đang xếp theo cây ngày 02/03/2026').waitFor();
    // The one report of the Phòng was the total of its seven schools.
    await page.getByText('7/7').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-list-360');
    await page.getByRole('link', { name: 'Kỳ từ 15/12/2024', exact: true }).click();
    await page.getByText('Đang xếp theo cây ngày 02/03/2026').waitFor();
    await page.getByText(/đã chia ngày 01\/07\/2025/).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-today-360');
    await page.getByRole('button', { name: 'Xuất Excel đối chiếu' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await page.goto(`/follow-up/${OFFICE}/${call.above.windowId}?tree=today`);
    await page.getByText(`trong bản tổng hợp của ${PHONG}`).first().waitFor();
    await page.getByText('7 đã duyệt').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-follow-opened-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1440, height: 900 });
    await screenshot(page, 'geography-follow-opened-1440');
    await page.setViewportSize({ width: 360, height: 740 });

    await page.goto(`/follow-up/${vanHo.division}/${call.below.windowId}?tree=2025-06-30`);
    await page.getByText('Đang xếp theo cây ngày 30/06/2025').waitFor();
    await page.getByText('Trực tiếp').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-follow-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
