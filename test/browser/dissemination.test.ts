import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const unitId = units.communeEast;
const text = `ỦY BAN NHÂN DÂN\nXÃ BẢN ĐÔNG\n\nSố: 15/KH-UBND\n\nBản Đông, ngày 26 tháng 02 năm 2026\n\nKẾ HOẠCH\nPhòng, chống đuối nước cho học sinh năm 2026\n\nI. NỘI DUNG\n1. Các trường tổ chức cho học sinh học bơi.\n2. Ký cam kết với cha mẹ học sinh.\nCác trường thực hiện kế hoạch này./.\n\nNơi nhận:\n- Trường THCS Bản Đông;\n- Các ban của xã;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mẫu`;

describe('making a document known', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = async (as: Exclude<PersonaName, 'nobody'>, path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, as);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('goes from the document to the schools, comes back as a total, and is asked no more', async () => {
    const office = await openAs('communeOfficer', '/documents');
    const added = await office.request.post(`/api/units/${unitId}/documents/text`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: { commandId: randomUUID(), text },
    });
    await office.goto(`/documents/${unitId}/${(await added.json()).id}`);
    await office.getByRole('link', { name: 'Phổ biến đến đơn vị bên dưới' }).click();
    await office.getByLabel('Nơi nhận của văn bản (1 đơn vị nhận ra được)').waitFor();
    await office.getByText('Nơi nhận không phải tên một đơn vị bên dưới: Các ban của xã').waitFor();
    await office.getByLabel('Mọi trường, trung tâm bên dưới').check();
    await office.getByText('3 đơn vị', { exact: true }).waitFor();
    await office.getByLabel('Lời nhắn cho đơn vị').fill('Phổ biến trong giờ chào cờ, lưu biên bản ở trường.');
    await expectNoAxeFindings(office);
    await screenshot(office, 'dissemination-ask');
    await office.getByRole('button', { name: 'Yêu cầu phổ biến' }).click();
    await office.getByText('0/3 đơn vị đã ghi').waitFor();
    await expectNoAxeFindings(office);

    const school = await openAs('schoolOfficer', '/work', 360);
    await school.getByRole('heading', { name: 'Văn bản cần phổ biến (1)' }).waitFor();
    await expectNoAxeFindings(school);
    await screenshot(school, 'work-to-tell-360');
    await school.getByRole('link', { name: /^Đọc và ghi kết quả/ }).click();
    await school.getByText('Các trường tổ chức cho học sinh học bơi.').waitFor();
    await school.getByText('Phổ biến trong giờ chào cờ').waitFor();
    await school.getByRole('button', { name: 'Ghi kết quả' }).click();
    await school.getByRole('alert').getByText('Chọn ít nhất một hình thức').waitFor();
    const staff = school.getByRole('group', { name: 'Cán bộ, giáo viên, nhân viên' });
    const pupils = school.getByRole('group', { name: 'Học sinh', exact: true });
    await staff.getByLabel('Tổng số').fill('32');
    await staff.getByLabel('Đã được phổ biến').fill('33');
    await staff.getByText('tỷ lệ vượt 100%').waitFor();
    await staff.getByLabel('Đã được phổ biến').fill('32');
    await staff.getByText('Tỷ lệ: 100%').waitFor();
    await pupils.getByLabel('Tổng số').fill('412');
    await pupils.getByLabel('Đã được phổ biến').fill('400');
    await school.getByText('Đã lưu trên máy').waitFor();
    // A phone loses the page; nothing typed is lost.
    await school.reload();
    await school.getByText('Nội dung đang nhập dở đã được lấy lại').waitFor();
    await expectValue(pupils.getByLabel('Tổng số'), '412');
    await school.getByLabel('Sinh hoạt dưới cờ').check();
    await school.getByLabel('Họp, hội nghị').check();
    await expectNoAxeFindings(school);
    await screenshot(school, 'tell-form-360');
    await school.context().setOffline(true);
    await school.getByRole('button', { name: 'Ghi kết quả' }).click();
    await school.getByText('Chưa kết nối được tới máy chủ').waitFor();
    await school.context().setOffline(false);
    await school.getByRole('button', { name: 'Ghi kết quả' }).click();
    await school.getByRole('heading', { name: 'Kết quả đã ghi' }).waitFor();
    await school.getByRole('button', { name: 'Sửa kết quả' }).click();
    await pupils.getByLabel('Đã được phổ biến').fill('412');
    await school.getByLabel('Lý do sửa').fill('Đã phổ biến bù cho 12 em vắng');
    await school.getByRole('button', { name: 'Ghi kết quả đã sửa' }).click();
    await school.getByText('Lần 2').waitFor();
    await expectNoAxeFindings(school);
    await screenshot(school, 'tell-done-360');

    await office.reload();
    await office.getByText('1/3 đơn vị đã ghi').waitFor();
    const row = office.getByRole('row').filter({ hasText: 'Trường THCS Bản Đông' });
    await row.getByText('412/412 · 100%').waitFor();
    await row.getByText('đã sửa 1 lần').waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'dissemination-follow');
    await office.getByRole('link', { name: 'Phổ biến văn bản' }).click();
    await office.getByRole('cell', { name: '1/3' }).waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'dissemination-list');

    // A school that was not asked sees nothing of it.
    const stranger = await openAs('highSchoolHead', `/to-tell/${units.highSchool}`);
    await stranger.getByText('Không có văn bản nào cần phổ biến').waitFor();
    const phone = await openAs('communeOfficer', `/disseminations/${unitId}`, 360);
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'dissemination-list-360');
    await phone.getByRole('link', { name: /chống đuối nước/ }).click();
    await phone.getByText('1/3 đơn vị đã ghi').waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'dissemination-follow-360');
    await phone.getByRole('button', { name: 'Thôi yêu cầu' }).click();
    const question = phone.getByRole('group', { name: 'Thôi yêu cầu' });
    await question.getByText('2 đơn vị chưa ghi sẽ không phải ghi nữa').waitFor();
    await question.getByLabel('Lý do').fill('Văn bản đã được thay thế');
    await question.getByRole('button', { name: 'Thôi yêu cầu' }).click();
    await phone.getByText('Đinh Thị Én thôi yêu cầu từ ngày 02/03/2026').waitFor();
    const primary = await openAs('primaryHead', '/work');
    await primary.waitForLoadState('networkidle');
    expect(await primary.getByText('Văn bản cần phổ biến').count()).toBe(0);
  });
});
