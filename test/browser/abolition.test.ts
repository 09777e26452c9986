import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillOldCommunes } from '../fixtures/old-communes.ts';
import { fillVanHo } from '../fixtures/van-ho.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('the guided reform “bỏ cấp huyện”', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    await fillVanHo(program.db);
    await fillOldCommunes(program.db);
    return () => browser.close();
  });
  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, 'stranger');
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const choose = async (page: Page, field: string, typed: string, name: string) => {
    await page.getByRole('textbox', { name: field, exact: true }).fill(typed);
    await page.getByRole('button', { name: `Chọn ${name}`, exact: true }).click();
  };
  const addCommune = async (page: Page, name: string, takes: readonly [string, string][]) => {
    await page.getByRole('button', { name: 'Thêm xã, phường' }).click();
    const card = page
      .getByRole('group')
      .filter({ has: page.getByLabel('Tên từ ngày đó') })
      .last();
    await card.getByLabel('Tên từ ngày đó').fill(name);
    for (const [typed, old] of takes) {
      await card.getByRole('textbox', { name: 'Nhận các xã cũ' }).fill(typed);
      await card.getByRole('button', { name: `Chọn ${old}`, exact: true }).click();
    }
  };
  const fill = async (page: Page) => {
    await choose(page, 'Phòng GDĐT hoặc UBND huyện kết thúc', 'phong van ho', 'Phòng Giáo dục và Đào tạo Vân Hồ');
    await page.getByLabel('Căn cứ').fill('Nghị quyết số 1681/NQ-UBTVQH15 ngày 16/6/2025');
    await addCommune(page, 'UBND xã Vân Hồ', [
      ['long luong', 'UBND xã Lóng Luông'],
      ['khe re', 'UBND xã Khe Rẽ'],
    ]);
    await addCommune(page, 'UBND xã Song Khủa mới', [
      ['song khua', 'UBND xã Song Khủa'],
      ['khe re', 'UBND xã Khe Rẽ'],
    ]);
  };

  it('goes from the district to the tree by proposal, decision, draft, rehearsal and confirmation, and back', async () => {
    const page = await open('/units');
    await page.getByRole('link', { name: 'Sắp xếp tổ chức' }).click();
    await page.getByRole('link', { name: 'Bỏ cấp huyện (có gợi ý)' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bỏ cấp huyện' }).waitFor();
    await page.getByRole('button', { name: 'Xem gợi ý' }).click();
    await page.getByRole('alert').getByText('Còn 3 chỗ cần sửa').waitFor();
    await expectNoAxeFindings(page);
    await fill(page);
    await expectValue(page.getByLabel('Tên đợt sắp xếp'), 'Bỏ cấp huyện: Phòng Giáo dục và Đào tạo Vân Hồ');
    // What is typed survives a reload.
    await page.reload();
    await page.getByText('Nội dung đang nhập dở đã được lấy lại từ máy này.').waitFor();
    await page.getByRole('button', { name: 'Xem gợi ý' }).click();

    await page.getByText('7 trường, còn 3 trường chờ bạn chọn nơi mới.').waitFor();
    await page.getByText('Kết thúc: Phòng Giáo dục và Đào tạo Vân Hồ, UBND huyện Vân Hồ.').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'abolition-proposal-1440');
    const place = (school: string) => page.getByRole('combobox', { name: `Nơi mới của ${school}` });
    await place('Trường Tiểu học Rừng Mơ').selectOption({ label: 'UBND xã Vân Hồ' });
    await place('Trường Mầm non Lưng Đèo').selectOption({ label: 'UBND xã Song Khủa mới' });
    await place('Trường THCS Bản Cao').selectOption({ label: 'UBND xã Song Khủa mới' });
    await page.getByText('7 trường, trường nào cũng đã có nơi mới.').waitFor();
    await page.getByRole('checkbox', { name: 'Chỉ hiện trường phải chọn' }).uncheck();
    await page.getByRole('row').filter({ hasText: 'Trường Mầm non Hoa Mận' }).getByText('cả xã cũ về một xã').waitFor();
    await page.getByRole('button', { name: 'Tạo dự thảo từ gợi ý này' }).click();

    await page.getByRole('heading', { level: 2, name: /^Các bước/ }).waitFor();
    await page.getByText('Lập “UBND xã Vân Hồ” (UBND xã, phường)').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'abolition-draft-1440');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Lập mới 2 đơn vị').waitFor();
    await page.getByText('Không có gì phải giải quyết').waitFor();
    await page.getByRole('heading', { name: /^Người còn vai trò ở đơn vị kết thúc/ }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'abolition-rehearsal-1440');
    await page.getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await page.getByRole('group').getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await page.getByText(/^Đã áp dụng: Trịnh Văn Phúc/).waitFor();
    await page.getByRole('heading', { name: 'Những gì đã thay đổi' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await screenshot(page, 'abolition-print');
    await page.emulateMedia({ media: 'screen' });

    const result = page.url();
    await page.getByRole('link', { name: 'Xem cây đơn vị' }).click();
    await page.getByRole('button', { name: 'Mở các đơn vị dưới Sở Giáo dục và Đào tạo Mường Xa' }).click();
    await page.getByRole('link', { name: 'UBND xã Song Khủa mới' }).waitFor();
    expect(await page.getByRole('link', { name: 'Phòng Giáo dục và Đào tạo Vân Hồ' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Mở các đơn vị dưới UBND xã Song Khủa mới' }).click();
    await page.getByRole('link', { name: 'Trường Mầm non Lưng Đèo' }).waitFor();
    await screenshot(page, 'abolition-tree-1440');

    await page.goto(result);
    await page.getByRole('button', { name: 'Hoàn tác đợt này' }).click();
    await page.getByLabel('Lý do hoàn tác').fill('Thiếu một xã');
    await page.getByRole('group').getByRole('button', { name: 'Hoàn tác đợt này' }).click();
    await page.getByText(/^Đã hoàn tác: Trịnh Văn Phúc/).waitFor();
    await page.goto('/units');
    await page.getByRole('button', { name: 'Mở các đơn vị dưới Sở Giáo dục và Đào tạo Mường Xa' }).click();
    await page.getByRole('link', { name: 'Phòng Giáo dục và Đào tạo Vân Hồ' }).waitFor();
    expect(await page.getByRole('link', { name: 'UBND xã Song Khủa mới' }).count()).toBe(0);
  });

  it('fits a phone', async () => {
    const page = await open('/reforms', 360);
    await page.getByRole('link', { name: 'Bỏ cấp huyện (có gợi ý)' }).click();
    await fill(page);
    await page.getByRole('button', { name: 'Xem gợi ý' }).click();
    await page.getByText('7 trường, còn 3 trường chờ bạn chọn nơi mới.').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'abolition-360');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
