import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSheet, readSheet } from '#modules/documents/server/public.ts';
import { type UnitColumnKey, unitColumnKeys, unitColumns } from '#modules/organisation/rules/unit-sheet-columns.ts';
import { units } from '../personas/personas.ts';
import { expectFocus, expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

type Cells = Partial<Record<UnitColumnKey, string>>;

const office = 'Sở Giáo dục và Đào tạo Nà Lang';
const school = (name: string, reportsTo: string, levels: string, more: Cells = {}): Cells => ({
  name,
  kind: 'Trường',
  reportsTo,
  levels,
  headTitle: 'Hiệu trưởng',
  ...more,
});
const commune = (name: string, more: Cells = {}): Cells => ({ name, kind: 'UBND xã', reportsTo: office, ...more });

/** 26 good schools and communes, one commune of an unknown kind with a school below it, one school with a typing error. */
const sheet: Cells[] = [
  ...['Suối Trong', 'Đồi Thông', 'Bản Mới', 'Nậm Pia'].flatMap((place, i) => [
    commune(`UBND xã ${place}`, { abbreviation: 'UBND', placeName: place }),
    school(`Trường Mầm non ${place}`, `UBND xã ${place}`, 'Nhà trẻ, Mầm non', { code: `MN${i}` }),
    school(`Trường Tiểu học ${place}`, `UBND xã ${place}`, 'TH', { tags: 'biên giới, nội trú' }),
    school(`Trường Tiểu học số 2 ${place}`, `UBND xã ${place}`, 'Tiểu học'),
    school(`Trường PTDT bán trú Tiểu học và Trung học cơ sở xã ${place}`, `UBND xã ${place}`, 'TH, THCS'),
    school(`Trường THCS ${place}`, `UBND xã ${place}`, 'THCS', { headName: 'Lò Thị Ban' }),
  ]),
  school('Trường THPT Suối Trong', office, 'THPT'),
  school('Trường THCS Pá Hốc', 'UBND xã Suoi Tron', 'THCS'),
  commune('UBND xã Hỏng', { kind: 'xã' }),
  school('Trường THCS Hỏng', 'UBND xã Hỏng', 'THCS'),
];

async function fileOf(rows: readonly Cells[]) {
  const list = rows.map((cells) => unitColumnKeys.map((key) => cells[key] ?? null));
  const bytes = await makeSheet({ sheetName: 'Đơn vị', columns: unitColumns, rows: list, choicesSheet: [] });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'don-vi.xlsx', mimeType, buffer: Buffer.from(bytes) };
}

const upload = async (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator('input[type=file]').setInputFiles(file);

describe('units from Excel', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    return () => browser.close();
  });

  it('an officer downloads the template, sends the filled sheet, mends it and adds the units', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'departmentAdministrator');
    await page.goto('/units');
    await page.getByRole('link', { name: 'Trường THPT Nà Lang' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'units-1440');
    await page.getByRole('link', { name: 'Thêm từ Excel' }).click();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải mẫu Excel' }).click();
    const template = new Uint8Array(readFileSync(await (await download).path()));
    await expect(readSheet(template, unitColumns)).rejects.toMatchObject({ code: 'sheet-empty' });
    await screenshot(page, 'units-import-start-1440');

    await upload(page, { name: 'rong.xlsx', mimeType: 'text/plain', buffer: Buffer.from('không phải bảng') });
    await page.getByRole('alert').waitFor();
    await upload(page, await fileOf(sheet));

    await page.getByText('Còn 2 ô cần sửa ở 2 dòng').waitFor();
    await page.getByText('Không tìm thấy đơn vị “UBND xã Suoi Tron”').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'units-import-errors-1440');
    await expect.poll(() => page.getByRole('button', { name: 'Thêm 28 đơn vị' }).isDisabled()).toBe(true);
    // Each wrong cell is one step away, and in sight.
    const isInSight = (field: Locator) =>
      field.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
      });
    for (const cell of ['Báo cáo cho, dòng 27', 'Loại đơn vị, dòng 28', 'Báo cáo cho, dòng 27']) {
      await page.getByRole('button', { name: 'Đến ô cần sửa tiếp theo' }).click();
      const field = page.getByLabel(cell);
      await expectFocus(field);
      await expect.poll(() => isInSight(field)).toBe(true);
    }

    // What is mended survives a reload: the sheet is kept on this device.
    await page.getByLabel('Báo cáo cho, dòng 27').fill('UBND xã Suối Trong');
    await page.getByText('Còn 1 ô cần sửa ở 1 dòng').waitFor();
    await page.reload();
    await page.getByText('Còn 1 ô cần sửa ở 1 dòng').waitFor();
    await page.getByLabel('Bỏ qua dòng 28 UBND xã Hỏng').check();
    await page.getByText('Sẽ thêm 26 đơn vị, bỏ qua 2 dòng').waitFor();
    await page.getByLabel('Chỉ hiện dòng cần sửa').uncheck();
    await page.getByText('Bỏ qua theo dòng 28 ở trên').waitFor();
    await screenshot(page, 'units-import-ready-1440');

    await page.getByRole('button', { name: 'Thêm 26 đơn vị' }).click();
    await page.getByText('Đã thêm 26 đơn vị').first().waitFor();
    // What was added stands open, and stays so for whoever looks at one unit and comes back.
    const branch = page.getByRole('button', { name: /các đơn vị dưới UBND xã Bản Đông/ });
    await branch.click();
    await page.getByRole('link', { name: 'UBND xã Suối Trong' }).click();
    await page.getByRole('heading', { level: 1, name: 'UBND xã Suối Trong' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Trường THCS Bản Đông' }).waitFor();
    await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('pa hoc');
    await page.getByRole('link', { name: 'Trường THCS Pá Hốc' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trường THCS Pá Hốc' }).waitFor();
    await page.getByText('Thêm đơn vị', { exact: true }).waitFor();
    await page.getByText('Quản Thị An, 02/03/2026').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'unit-1440');
  });

  it('a unit is changed from a day on, and its history shows from what to what', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'departmentAdministrator');
    await page.goto('/units');
    await page.getByRole('link', { name: 'Trường THPT Nà Lang' }).click();
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await page.getByLabel('Tên đơn vị').fill('');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByRole('link', { name: 'Nhập tên đầy đủ của đơn vị.' }).waitFor();
    await page.getByLabel('Tên đơn vị').fill('Trường THPT Chuyên Nà Lang');
    await page.getByLabel('Thủ trưởng').fill('Lường Thị Oanh');
    await screenshot(page, 'unit-edit-1440');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trường THPT Chuyên Nà Lang' }).waitFor();
    await page.getByText('Tên đơn vị: Trường THPT Nà Lang → Trường THPT Chuyên Nà Lang').waitFor();
    await page.getByRole('heading', { name: 'Dòng thời gian' }).waitFor();
    await screenshot(page, 'unit-changed-1440');
  });

  it('a unit gets a second receiver and the place it lies in', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'departmentAdministrator');
    await page.goto(`/units/${units.highSchool}`);
    await page.getByRole('button', { name: 'Sửa nơi nhận thứ hai, địa bàn' }).click();
    await page.getByLabel('Cơ quan nhận báo cáo thứ hai').fill('ban dong');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Chọn một đơn vị trong danh sách').waitFor();
    await page.getByRole('button', { name: 'Chọn UBND xã Bản Đông' }).click();
    await page.getByLabel('Thuộc địa bàn').fill('xa ban tay');
    await page.getByRole('button', { name: 'Chọn UBND xã Bản Tây' }).click();
    await expectNoAxeFindings(page);
    await screenshot(page, 'unit-relations-1440');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByRole('rowheader', { name: 'Báo cáo cho (nơi nhận thứ 2)' }).waitFor();
    await page.getByRole('rowheader', { name: 'Thuộc địa bàn' }).waitFor();
    await page.getByRole('row', { name: /Cơ quan nhận báo cáo thứ hai .*UBND xã Bản Đông/ }).waitFor();
  });

  it('comes back as it went out; changed cells become the draft of a reform, or are told where to be changed', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'departmentAdministrator');
    await page.goto('/units');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải ra Excel' }).click();
    const bytes = readFileSync(await (await download).path());
    const { rows } = await readSheet(new Uint8Array(bytes), unitColumns);
    const out = rows.map(
      ({ cells }): Cells => Object.fromEntries(unitColumnKeys.map((key) => [key, String(cells[key] ?? '')])),
    );

    await page.goto('/units/import');
    await upload(page, await fileOf(out));
    await page.getByText('Không có đơn vị mới để thêm').waitFor();
    await page.getByText(`${out.length} đơn vị đã có, không đổi`).waitFor();
    await page.getByText('đã có, không đổi', { exact: true }).first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Thêm 0 đơn vị' }).isDisabled()).toBe(true);

    await page.getByRole('button', { name: 'Bỏ bảng này, gửi bảng khác' }).click();
    const changed = out.map((cells) =>
      cells.name === 'Trường THCS Bản Đông' ? { ...cells, levels: 'Tiểu học, THCS', headName: 'Lò Thị Ban' } : cells,
    );
    await upload(page, await fileOf([...changed, school('Trường THPT Nà Mới', office, 'THPT')]));
    await page.getByText('Sẽ thêm 1 đơn vị').waitFor();
    await page.getByRole('heading', { name: '1 đơn vị đã có, có ô đã đổi' }).waitFor();
    const table = page.getByRole('region', { name: 'Các ô đã đổi' });
    await table.getByText('Tiểu học, THCS').waitFor();
    await table.getByText('bằng đợt sắp xếp').waitFor();
    await table.getByText('Nhờ người quản trị của đơn vị đó sửa').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'units-import-changed-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await screenshot(page, 'units-import-changed-360');
    await page.setViewportSize({ width: 1440, height: 900 });

    await page.getByRole('button', { name: 'Soạn đợt sắp xếp với 1 bước' }).click();
    await page.getByLabel('Tên đợt sắp xếp').fill('Mở cấp tiểu học ở Bản Đông');
    await page.getByLabel('Ngày có hiệu lực').fill('01/08/2026');
    await page.getByLabel('Căn cứ').fill('Quyết định số 15/QĐ-UBND ngày 20/02/2026');
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mở cấp tiểu học ở Bản Đông' }).waitFor();
    await page.getByText('Trường THCS Bản Đông').first().waitFor();
    // The sheet is still there, and its new unit is still to be added.
    await page.goto('/units/import');
    await page.getByRole('button', { name: 'Thêm 1 đơn vị' }).click();
    await page.getByText('Đã thêm 1 đơn vị').first().waitFor();
  });

  it('works on a phone, by keyboard, and as of a day before July 2025', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL, width: 360 });
    await program.signIn(page, 'departmentAdministrator');
    await page.goto('/units');
    await page.getByRole('link', { name: 'UBND xã Bản Đông' }).waitFor();
    await page.getByRole('link', { name: office }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('link', { name: 'Trường THCS Bản Đông' }).waitFor();
    await screenshot(page, 'units-360');
    await page.getByLabel('Tính đến ngày').fill('01/01/2025');
    await page.getByRole('link', { name: 'Phòng Giáo dục và Đào tạo Phiêng Cát' }).waitFor();
    await expectNoAxeFindings(page);

    await page.goto('/units/import');
    await upload(
      page,
      await fileOf([commune('UBND xã Lạ', { kind: 'xã' }), school('Trường THCS Lạ', 'UBND xã Lạ', 'Đại học')]),
    );
    await page.getByText('Còn 2 ô cần sửa ở 2 dòng').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'units-import-errors-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto('/units');
    await page.getByRole('link', { name: 'Trường THPT' }).first().click();
    await page.getByRole('heading', { name: 'Lịch sử thay đổi' }).waitFor();
    await screenshot(page, 'unit-360');
  });
});
