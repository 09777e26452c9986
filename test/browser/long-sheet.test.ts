import { beforeAll, describe, expect, it } from 'vitest';
import { makeSheet } from '#modules/documents/server/public.ts';
import { type UnitColumnKey, unitColumnKeys, unitColumns } from '#modules/organisation/rules/unit-sheet-columns.ts';
import { runSheet } from '#modules/organisation/server/sheet-runs/run-sheet.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const office = 'Sở Giáo dục và Đào tạo Nà Lang';
const MANY = 5_000;

/** Fifty communes and their schools, one of which reports to nobody. */
async function longSheet() {
  const cellsOf = (n: number): Partial<Record<UnitColumnKey, string>> =>
    n < 50
      ? { name: `UBND xã Số ${n}`, kind: 'UBND xã', reportsTo: office }
      : {
          name: `Trường Tiểu học Số ${n}`,
          kind: 'Trường',
          reportsTo: n === 4_000 ? 'UBND xã Lạ' : `UBND xã Số ${n % 50}`,
          levels: 'Tiểu học',
        };
  const rows = Array.from({ length: MANY }, (_, n) => unitColumnKeys.map((key) => cellsOf(n)[key] ?? null));
  const bytes = await makeSheet({ sheetName: 'Đơn vị', columns: unitColumns, rows, choicesSheet: [] });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'don-vi.xlsx', mimeType, buffer: Buffer.from(bytes) };
}

describe('a long sheet', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    return () => browser.close();
  });
  const runId = async () =>
    (await program.db.selectFrom('sheet_run').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow()).id;

  it('goes on while its sender reloads the page, is stopped, mended and written', async () => {
    const page = await browser.newPage({ width: 1440, baseURL: program.baseURL });
    await program.signIn(page, 'departmentAdministrator');
    const context = { db: program.db, clock: program.clock };
    await page.goto('/units/import');
    await page.locator('input[type=file]').setInputFiles(await longSheet());
    await page.getByText('Bảng có 5.000 dòng, đang chờ đến lượt').waitFor();
    await expectNoAxeFindings(page);
    await runSheet(
      {
        ...context,
        onStep: async ({ rowsDone }) => {
          if (rowsDone !== 3_200) return;
          await page.getByText('Đã xét 3.200 / 5.000 dòng').waitFor();
          await page.reload();
          await page.getByText('Đã xét 3.200 / 5.000 dòng').waitFor();
          await expectNoAxeFindings(page);
          await screenshot(page, 'long-sheet-1440');
          await page.setViewportSize({ width: 360, height: 740 });
          await screenshot(page, 'long-sheet-360');
          await page.setViewportSize({ width: 1440, height: 900 });
        },
      },
      await runId(),
    );
    await page.getByText('Còn 1 ô cần sửa ở 1 dòng').waitFor();
    await page.getByText('Không tìm thấy đơn vị “UBND xã Lạ”').waitFor();
    await screenshot(page, 'long-sheet-review-1440');
    await page.getByLabel('Báo cáo cho, dòng 4002').fill('UBND xã Số 1');
    await page.getByRole('button', { name: 'Thêm 5000 đơn vị' }).click();
    await page.getByText('Bảng có 5.000 dòng, đang chờ đến lượt').waitFor();
    await page.getByRole('button', { name: 'Dừng' }).click();
    await page.getByText('Không đơn vị nào của bảng được thêm.').waitFor();
    await page.getByRole('group').getByRole('button', { name: 'Dừng' }).click();
    await page.getByText('Đã dừng, chưa có gì được ghi').first().waitFor();
    // The mended sheet is still there.
    await page.getByRole('button', { name: 'Thêm 5000 đơn vị' }).click();
    await page.getByText('Bảng có 5.000 dòng, đang chờ đến lượt').waitFor();
    await runSheet(context, await runId());
    await page.getByText('Đã thêm 5000 đơn vị').first().waitFor();
    await expect.poll(() => program.db.selectFrom('sheet_run').select('id').execute()).toEqual([]);
  });
});
