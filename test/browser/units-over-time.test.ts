import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertUnits } from '#modules/organisation/server/public.ts';
import { newId } from '#platform/random.ts';
import { fillVanHo, schools, standing, vanHo, withoutDistrict } from '../fixtures/van-ho.ts';
import { units } from '../personas/personas.ts';
import { expectFocus, expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('units over time', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    return () => browser.close();
  });

  it('an administrator looks up the chain of authority and adds what it lacks', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'departmentAdministrator');
    await page.goto('/units');
    await page.getByRole('link', { name: 'Khung tổ chức' }).click();
    const table = page.getByRole('region', { name: 'Khung tổ chức' });
    await table
      .getByRole('row', { name: /UBND xã, phường/ })
      .first()
      .waitFor();
    expect(await table.getByRole('row', { name: /^Phòng Giáo dục/ }).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'chain-1440');
    await page.getByRole('radio', { name: /Tỉnh – huyện – xã/ }).check();
    await table.getByRole('row', { name: /^Phòng Giáo dục/ }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await screenshot(page, 'chain-360');
    await page.getByRole('radio', { name: /Tỉnh – xã/ }).check();
    await page.getByRole('link', { name: 'Thêm UBND xã, phường', exact: true }).click();
    const kind = page.getByLabel('Loại đơn vị');
    await expectValue(kind, 'commune-authority');
    await page.getByLabel('Tên đơn vị').fill('UBND xã Suối Trong');
    await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
    await page.getByText('Đã thêm UBND xã Suối Trong').waitFor();
  });

  it('a head of school keeps the last class, the tags and the police of the school', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'communeAdministrator');
    await page.goto(`/units/${units.communeEast}?add=police`);
    await expectValue(page.getByLabel('Loại đơn vị'), 'police');
    await page.getByLabel('Tên đơn vị').fill('Công an xã Bản Đông');
    await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).click();
    await page.getByText('Đã thêm Công an xã Bản Đông').waitFor();

    await page.goto(`/units/${units.primary}`);
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await page.getByLabel('Lớp cuối').selectOption('Lớp 3');
    await page.getByRole('button', { name: 'Thêm nhãn biên giới' }).click();
    await expectValue(page.getByLabel('Nhãn', { exact: true }), 'biên giới');
    await expectNoAxeFindings(page);
    await screenshot(page, 'unit-edit-1440');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Đã lưu thông tin đơn vị').waitFor();

    await page.getByRole('button', { name: 'Sửa nơi nhận thứ hai, địa bàn, Công an' }).click();
    // By keyboard alone: the only one found is taken, dropped and found again; the focus is never lost.
    const partner = page.getByRole('textbox', { name: 'Công an phối hợp' });
    await partner.fill('cong an xa ban dong');
    await page.getByText('Tìm thấy 1 đơn vị.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ chọn Công an xã Bản Đông' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('cong an');
    const found = page.getByRole('button', { name: 'Chọn Công an xã Bản Đông' });
    await found.waitFor();
    await screenshot(page, 'unit-picker-1440');
    await page.keyboard.press('ArrowDown');
    await expectFocus(found);
    await page.keyboard.press('ArrowUp');
    await expectFocus(partner);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ chọn Công an xã Bản Đông' }).waitFor();
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await page.getByText('Đã lưu các quan hệ của đơn vị').waitFor();
    await page
      .getByRole('list', { name: 'Dòng thời gian' })
      .getByText('Công an phối hợp: Công an xã Bản Đông')
      .waitFor();
  });

  it('shows a unit as a line of days, with the units it goes on for and those that ended as they were', async () => {
    await fillVanHo(program.db);
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'stranger');
    await page.goto('/units');
    const send = (path: string, body: object) =>
      page.evaluate(
        async ([address, text]) => {
          const headers = { 'content-type': 'application/json', 'x-requested-with': 'truong-an' };
          const answer = await fetch(address ?? '', { method: 'POST', headers, body: text ?? '' });
          return { status: answer.status, body: await answer.json() };
        },
        [path, JSON.stringify({ commandId: randomUUID(), ...body })],
      );
    const reforms = `/api/units/${units.otherDepartment}/reforms`;
    const drafted = await send(reforms, withoutDistrict);
    expect((await send(`${reforms}/${drafted.body.id}/confirm`, { revision: 1 })).status).toBe(200);

    await page.goto(`/units/${vanHo.communes['UBND xã Tô Múa']}`);
    const line = page.getByRole('list', { name: 'Dòng thời gian của đơn vị' });
    await line.getByText('Tiếp nhận').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'unit-time-line-1440');
    await line.getByRole('link', { name: 'Phòng Giáo dục và Đào tạo Vân Hồ' }).click();
    await page.getByText('Đang xem đơn vị như vào ngày 30/06/2025').waitFor();
    await page.getByText('2010–2025').first().waitFor();
    await line.getByText('Chuyển tiếp sang').first().waitFor();
    expect(await page.getByRole('button', { name: 'Sửa thông tin' }).count()).toBe(0);

    await page.goto(`/units/${schools[0]?.unitId}`);
    await line.getByText('Báo cáo cho: ').first().waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await screenshot(page, 'unit-time-line-360');
    await expectNoAxeFindings(page);
  });

  it('opens five thousand schools of one office by hundreds, finds them without accents, and goes back in time', async () => {
    const by = { now: program.clock.now(), newId: () => newId(program.clock.now()), personId: undefined };
    await insertUnits(
      program.db,
      by,
      Array.from({ length: 5_000 }, (_, n) =>
        standing(newId(program.clock.now()), `Trường Tiểu học Nậm Đăm ${n}`, 'school', units.otherDepartment),
      ),
    );
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'stranger');
    await page.goto('/units');
    const tree = page.getByRole('navigation', { name: 'Cây đơn vị' });
    await tree.getByRole('button', { name: 'Mở các đơn vị dưới Sở Giáo dục và Đào tạo Mường Xa' }).click();
    const more = tree.getByRole('button', { name: 'Hiện thêm đơn vị dưới Sở Giáo dục và Đào tạo Mường Xa' });
    await more.waitFor();
    const lines = tree.locator('[data-line]');
    const shown = await lines.count();
    expect(shown).toBeLessThan(310);
    await more.click();
    await tree.getByText('Đang hiện 600 trong').waitFor();
    await expect.poll(() => lines.count()).toBe(shown + 300);
    await expectNoAxeFindings(page);

    await page.getByLabel('Tìm đơn vị').fill('nam dam 4321');
    await page.getByRole('link', { name: 'Trường Tiểu học Nậm Đăm 4321' }).waitFor();
    await page.getByLabel('Tìm đơn vị').fill('phong giao duc van ho');
    await page.getByText('Không tìm thấy đơn vị nào').waitFor();
    await page.getByLabel('Tính đến ngày').fill('30/06/2025');
    await page.getByRole('link', { name: 'Phòng Giáo dục và Đào tạo Vân Hồ' }).click();
    await page.getByText('Đang xem đơn vị như vào ngày 30/06/2025').waitFor();
  });
});
