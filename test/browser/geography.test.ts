import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReformStep } from '#modules/organisation/rules/reform/steps.ts';
import { insertReform } from '#modules/organisation/server/reforms/reform-store.ts';
import { noon } from '../database/test-database.ts';
import { fileHalfYear, type HalfYear } from '../fixtures/half-year.ts';
import { fillVanHo, vanHo, withoutDistrict } from '../fixtures/van-ho.ts';
import { personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const NOW = noon('2026-03-02');
const OFFICE = units.otherDepartment;
const REFORM = 'e0000000-0000-7000-8000-000000000099';
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
    expect(await row.getByRole('button').first().innerText()).toBe(sum);
    // Looked at only.
    expect(await page.getByRole('button', { name: /Chốt|Xuất|Gửi/ }).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-today-1440');

    // The address carries the choice.
    await page.reload();
    await page.getByRole('columnheader', { name: 'UBND xã Song Khủa' }).waitFor();
    await page.getByRole('radio', { name: 'Theo cây ngày khác' }).click();
    await page.getByRole('textbox', { name: 'Ngày của cây' }).fill('30/06/2025');
    await page.getByText('Đang xếp theo cây ngày 30/06/2025').waitFor();
    await page.getByRole('columnheader', { name: PHONG }).waitFor();
    expect(new URL(page.url()).searchParams.get('tree')).toBe('2025-06-30');
    expect(await row.getByRole('button').first().innerText()).toBe(sum);
    await page.getByRole('button', { name: 'Về cây của kỳ' }).click();
    await page.getByRole('button', { name: 'Chốt số liệu' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tree')).toBeNull();
  });

  it('the list and following-up carry the same choice, on a phone too', async () => {
    const page = await open('/consolidations', 360);
    await page.getByRole('radio', { name: 'Theo cây hôm nay' }).click();
    await page.getByText('Đang xếp theo cây ngày 02/03/2026').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-list-360');
    await page.getByRole('link', { name: 'Kỳ từ 15/12/2024', exact: true }).click();
    await page.getByText('Đang xếp theo cây ngày 02/03/2026').waitFor();
    await page.getByText(/đã chia ngày 01\/07\/2025/).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-today-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

    await page.goto(`/follow-up/${vanHo.division}/${call.below.windowId}?tree=2025-06-30`);
    await page.getByText('Đang xếp theo cây ngày 30/06/2025').waitFor();
    await page.getByText('Trực tiếp').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'geography-follow-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
