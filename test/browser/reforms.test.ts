import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillVanHo, vanHo } from '../fixtures/van-ho.ts';
import type { PersonaName } from '../personas/personas.ts';
import { units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('a reform written step by step', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    await fillVanHo(program.db);
    return () => browser.close();
  });
  const openAs = async (as: Exclude<PersonaName, 'nobody'>, path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, as);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const choose = async (page: Page, field: string, typed: string, name: string) => {
    await page.getByRole('textbox', { name: field, exact: true }).fill(typed);
    await page.getByRole('button', { name: `Chọn ${name}`, exact: true }).click();
  };
  const begin = async (page: Page, name: string, day: string) => {
    await page.getByRole('button', { name: 'Soạn đợt mới' }).click();
    await page.getByLabel('Tên đợt sắp xếp').fill(name);
    await page.getByLabel('Ngày có hiệu lực').fill(day);
    await page.getByLabel('Căn cứ').fill('Quyết định số 15/QĐ-UBND ngày 20/02/2026');
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  it('merges two schools into a new one: from an empty list to the tree, and back', async () => {
    const page = await openAs('stranger', '/units');
    await page.getByRole('link', { name: 'Sắp xếp tổ chức' }).click();
    await page.getByText('Chưa có đợt sắp xếp nào').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Soạn đợt mới' }).click();
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('alert').getByText('Còn 3 chỗ cần sửa').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Thôi' }).click();
    await begin(page, 'Sáp nhập hai trường ở Song Khủa', '01/04/2026');
    await page.getByText('Chưa có bước nào').waitFor();
    await screenshot(page, 'reform-empty-1440');

    await page.getByRole('button', { name: 'Lập đơn vị mới' }).click();
    const form = page.getByRole('form', { name: 'Lập đơn vị mới' });
    await form.getByRole('combobox', { name: 'Loại đơn vị' }).selectOption({ label: 'Trường' });
    await form.getByRole('button', { name: 'Xong bước này' }).click();
    await form.getByRole('alert').getByText('Còn 2 chỗ cần sửa').waitFor();
    await form.getByLabel('Tên đơn vị').fill('Trường Tiểu học và THCS Song Khủa');
    await form.getByRole('checkbox', { name: 'Tiểu học' }).check();
    await form.getByRole('checkbox', { name: 'THCS' }).check();
    await choose(page, 'Báo cáo cho', 'phong van ho', 'Phòng Giáo dục và Đào tạo Vân Hồ');
    await choose(page, 'Cơ quan chủ quản', 'huyen van', 'UBND huyện Vân Hồ');
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-open-form-1440');
    await form.getByRole('button', { name: 'Xong bước này' }).click();

    await page.getByRole('button', { name: 'Sáp nhập' }).click();
    await choose(page, 'Các đơn vị sáp nhập', 'doi che', 'Trường THCS Đồi Chè');
    await choose(page, 'Các đơn vị sáp nhập', 'ben song', 'Trường Tiểu học Bến Sông');
    await choose(page, 'Nhập vào', 'song khua', 'Trường Tiểu học và THCS Song Khủa');
    await page.getByRole('button', { name: 'Xong bước này' }).click();
    const steps = page.getByRole('listitem').filter({ hasText: /^(Lập|Sáp nhập) / });
    await steps
      .getByText(
        'Sáp nhập “Trường THCS Đồi Chè” và “Trường Tiểu học Bến Sông” vào “Trường Tiểu học và THCS Song Khủa”.',
      )
      .waitFor();
    // What is typed survives a reload before anything was saved.
    await page.getByText(/Đã lưu trên máy/).waitFor();
    await page.reload();
    await steps.nth(1).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-draft-1440');
    await page.getByRole('button', { name: 'Xem trước' }).click();

    await page.getByRole('heading', { level: 1, name: 'Xem trước' }).waitFor();
    await page.getByText('Lập mới 1 đơn vị').waitFor();
    await page.getByText('Kết thúc 2 đơn vị').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-rehearsal-1440');
    await page.getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await page.getByText(/Từ ngày 01\/04\/2026: lập 1 đơn vị, kết thúc 2 đơn vị\./).waitFor();
    await page.getByRole('group').getByRole('button', { name: 'Xác nhận và áp dụng' }).click();

    await page.getByText('Đã áp dụng: Trịnh Văn Phúc xác nhận ngày 02/03/2026.').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-confirmed-1440');
    await page.getByRole('button', { name: 'Hoàn tác đợt này' }).click();
    const undo = page.getByRole('group', { name: 'Hoàn tác đợt này' });
    await undo.getByRole('button', { name: 'Hoàn tác đợt này' }).click();
    await undo.getByText('Ghi lý do, ít nhất 3 ký tự.').waitFor();
    await undo.getByLabel('Lý do hoàn tác').fill('Chọn nhầm trường');
    await undo.getByRole('button', { name: 'Hoàn tác đợt này' }).click();
    await page.getByText('Đã hoàn tác: Trịnh Văn Phúc hoàn tác ngày 02/03/2026.').waitFor();
    await page.getByRole('link', { name: 'Sắp xếp tổ chức' }).click();
    await page.getByRole('row').filter({ hasText: 'Sáp nhập hai trường' }).getByText('Đã hoàn tác').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reforms-list-1440');
  });

  it('leads from each finding to its step, on a phone too', async () => {
    const page = await openAs('stranger', '/reforms', 360);
    await begin(page, 'Chuyển trường sang Sở', '01/05/2026');
    await page.getByRole('button', { name: 'Kết thúc hoạt động' }).click();
    await choose(page, 'Các đơn vị', 'phong van', 'Phòng Giáo dục và Đào tạo Vân Hồ');
    await page.getByRole('button', { name: 'Xong bước này' }).click();
    await page.getByRole('button', { name: 'Chuyển nơi' }).click();
    await choose(page, 'Các đơn vị', 'lung deo', 'Trường Mầm non Lưng Đèo');
    await choose(page, 'Chuyển về', 'so giao duc', 'Sở Giáo dục và Đào tạo Mường Xa');
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-move-form-360');
    await page.getByRole('button', { name: 'Xong bước này' }).click();
    await screenshot(page, 'reform-draft-360');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText(/Phải giải quyết trước khi xác nhận \(6\)/).waitFor();
    expect(await page.getByRole('button', { name: 'Xác nhận và áp dụng' }).count()).toBe(0);
    await page.getByText('Còn 6 chỗ phải giải quyết ở trên nên chưa xác nhận được.').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-rehearsal-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page
      .getByRole('link', { name: /^Đến bước liên quan/ })
      .first()
      .click();
    await page.getByRole('button', { name: /^Bỏ bước: Kết thúc hoạt động/ }).click();
    const ended = page.getByRole('listitem').filter({ hasText: 'Kết thúc hoạt động' });
    await expect.poll(() => ended.count()).toBe(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: /^Bỏ bước: Kết thúc hoạt động/ }).waitFor();
  });

  it('asks which draft goes on when two people wrote at one, and tells the second who confirmed it', async () => {
    const first = await openAs('stranger', '/reforms');
    await begin(first, 'Đổi tên một trường', '01/06/2026');
    const path = new URL(first.url()).pathname;
    const rename = async (page: Page, name: string) => {
      await page.getByRole('button', { name: 'Đổi tên' }).click();
      await choose(page, 'Đơn vị', 'ban cao', 'Trường THCS Bản Cao');
      await page.getByLabel('Tên mới').fill(name);
      await page.getByRole('button', { name: 'Xong bước này' }).click();
    };
    const second = await openAs('departmentAdministrator', '/account');
    expect(vanHo.province).not.toBe(units.otherDepartment);
    await second.goto(path);
    await rename(second, 'Trường THCS Bản Cao Mới');
    await second.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await second.getByText('Đã lưu dự thảo').waitFor();

    await rename(first, 'Trường THCS Chiềng Sơn');
    await first.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await first.getByRole('alert').getByText('Người khác vừa lưu dự thảo này').waitFor();
    await expectNoAxeFindings(first);
    await screenshot(first, 'reform-conflict-1440');
    await first.getByRole('button', { name: 'Lấy bản mới nhất, bỏ phần tôi sửa' }).click();
    await first.getByText('Đổi tên “Trường THCS Bản Cao” thành “Trường THCS Bản Cao Mới”.').waitFor();

    for (const page of [first, second]) await page.getByRole('button', { name: 'Xem trước' }).click();
    for (const page of [first, second]) await page.getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await second.getByRole('group').getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await second.getByText('Đã áp dụng: Quản Thị An xác nhận ngày 02/03/2026.').waitFor();
    await first.getByRole('group').getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await first.getByRole('alert').getByText('Quản Thị An đã xác nhận đợt sắp xếp này ngày 02/03/2026').waitFor();
    await screenshot(first, 'reform-confirmed-by-other-1440');
    await first.getByRole('button', { name: 'Xem bản mới nhất' }).click();
    await first.getByText('Đã áp dụng: Quản Thị An xác nhận ngày 02/03/2026.').waitFor();
  });

  it('hands duties over step by step; an unfinished step is never lost without a word', async () => {
    const page = await openAs('stranger', '/reforms');
    await begin(page, 'Bàn giao việc của Phòng', '01/06/2026');
    await page.getByText('Chưa có thay đổi nào để lưu. Thêm ít nhất một bước rồi xem trước.').waitFor();
    await page.getByRole('button', { name: 'Bàn giao việc' }).click();
    const form = page.getByRole('form', { name: 'Bàn giao việc' });
    await choose(page, 'Cơ quan giao lại', 'phong van ho', 'Phòng Giáo dục và Đào tạo Vân Hồ');
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).first().click();
    const leaving = page.getByRole('alert').filter({ hasText: 'Bước đang soạn chưa xong' });
    await leaving.waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'reform-leaving-1440');
    await leaving.getByRole('button', { name: 'Ở lại soạn tiếp' }).click();
    await form.getByRole('button', { name: 'Xong bước này' }).click();
    await form.getByRole('alert').getByText('Chọn đơn vị.').waitFor();
    await choose(page, 'Cơ quan nhận', 'so giao duc', 'Sở Giáo dục và Đào tạo Mường Xa');
    await page.setViewportSize({ width: 360, height: 800 });
    await screenshot(page, 'reform-hand-over-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await form.getByRole('button', { name: 'Xong bước này' }).click();
    await page.getByText(/^Bàn giao việc đang chạy của “Phòng Giáo dục và Đào tạo Vân Hồ” cho /).waitFor();
    await page.getByRole('button', { name: /^Sửa bước: Bàn giao/ }).click();
    await form.getByText('Phòng Giáo dục và Đào tạo Vân Hồ').first().waitFor();
    await form.getByRole('button', { name: 'Thôi' }).click();
    // Nothing typed: nothing asked.
    await page.getByRole('link', { name: 'Đơn vị', exact: true }).first().click();
    await page.waitForURL(/\/units/);
  });
});
