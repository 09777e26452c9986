import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSheet, readSheet } from '#modules/documents/server/public.ts';
import { type StepColumnKey, stepColumnKeys, stepColumns } from '#modules/organisation/rules/reform/sheet/columns.ts';
import type { ReformStep } from '#modules/organisation/rules/reform/steps.ts';
import { insertReform } from '#modules/organisation/server/reforms/reform-store.ts';
import { fillVanHo, withoutDistrict } from '../fixtures/van-ho.ts';
import { personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const reformId = 'd1000000-0000-7000-8000-000000000001';
const path = `/reforms/${units.otherDepartment}/${reformId}`;

async function fileOf(rows: readonly Partial<Record<StepColumnKey, string>>[]) {
  const list = rows.map((cells) => stepColumnKeys.map((key) => cells[key] ?? null));
  const bytes = await makeSheet({ sheetName: 'Các bước', columns: stepColumns, rows: list, choicesSheet: [] });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'sap-xep.xlsx', mimeType, buffer: Buffer.from(bytes) };
}

describe('the steps of a reform by Excel', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    await fillVanHo(program.db);
    const { steps, ...head } = withoutDistrict;
    const by = { now: new Date('2026-03-01T05:00:00Z'), personId: personas.stranger?.personId ?? '' };
    await insertReform(program.db, { unitId: units.otherDepartment, id: reformId }, by, {
      ...head,
      steps: steps as unknown as ReformStep[],
    });
    return () => browser.close();
  });
  const openAs = async (address: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, 'stranger');
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('go out, come back mended, and take the place of those in the draft', async () => {
    const page = await openAs(path);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải Excel' }).click();
    const bytes = new Uint8Array(readFileSync(await (await download).path()));
    const { rows } = await readSheet(bytes, stepColumns);
    expect(rows.length).toBeGreaterThan(15);
    await screenshot(page, 'reform-sheet-draft-1440');
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhập các bước từ Excel' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-sheet-start-1440');
    const changed = rows.map(({ cells }) => ({ ...cells }) as Partial<Record<StepColumnKey, string>>);
    const move = changed.find(({ step }) => step === 'Chuyển nơi');
    if (move) move.to = 'UBND xã Không Có';
    await page.locator('input[type=file]').setInputFiles(await fileOf([...changed, { step: 'Xóa sổ' }]));
    await page.getByText('Còn 2 ô cần sửa ở 2 dòng').waitFor();
    await page.getByText('Không tìm thấy đơn vị “UBND xã Không Có”').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-sheet-errors-1440');
    const at = rows[changed.indexOf(move ?? {})]?.row;
    await page.getByLabel(`Nơi đến, dòng ${at}`, { exact: true }).fill('UBND xã Vân Hồ');
    await page.getByLabel(`Bỏ qua dòng ${rows.length + 2}`).check();
    await page.getByText(/bỏ qua 1 dòng/).waitFor();
    await page.getByRole('radio', { name: /^Thay/ }).waitFor();
    await page.getByLabel('Chỉ hiện dòng cần sửa').uncheck();
    await screenshot(page, 'reform-sheet-ready-1440');
    await page.getByRole('button', { name: /^Nhận 1\d bước$/ }).click();
    await page
      .getByText(/Đã nhận 1\d bước vào dự thảo/)
      .first()
      .waitFor();
    await page.getByText(/Kết thúc hoạt động “UBND huyện Vân Hồ”/).waitFor();
  });

  it('is mended on a phone too', async () => {
    const page = await openAs(`${path}/sheet`, 360);
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-sheet-start-360');
    await page.locator('input[type=file]').setInputFiles(
      await fileOf([
        { step: 'Đổi tên', unit: 'UBND huyện Vân Hồ' },
        { step: 'Chuyển nơi', unit: 'Trường THCS Đồi Chè', to: 'Phòng GDĐT', relation: 'bạn bè' },
      ]),
    );
    await page.getByText('Còn 3 ô cần sửa ở 2 dòng').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-sheet-errors-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
