import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '../database/test-database.ts';
import { fileReport, fullFigures, type IssuedWindow, issueWindow } from '../fixtures/rollup-fixture.ts';
import { units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

describe('consolidating', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let east: IssuedWindow;
  let province: IssuedWindow;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas(noon('2026-02-18'))];
    const { db } = program;
    east = await issueWindow(db, { issuer: 'communeEast', to: ['nursery', 'primary', 'secondary'] });
    const to = ['communeEast', 'communeWest', 'highSchool'] as const;
    province = await issueWindow(db, { issuer: 'department', to });
    await issueWindow(db, { issuer: 'department', to, firstDay: '2025-12-12', windowName: 'Tháng 12 năm 2025' });
    const primary = { ...fullFigures(['tieu-hoc'], 3), 'money.budget': 12_500_000, 'organisation.guards': null };
    await fileReport(db, { unit: 'primary', window: east, figures: primary });
    const secondary = { ...fullFigures(['thcs'], 7), 'outreach.sessions': 12, 'money.budget': 1_250_000_000 };
    await fileReport(db, { unit: 'secondary', window: east, figures: secondary });
    await fileReport(db, { unit: 'highSchool', window: province, figures: fullFigures(['thpt'], 2) });
    return () => browser.close();
  });

  const open = async (as: 'communeOfficer' | 'communeLeader' | 'departmentOfficer', path: string, options = {}) => {
    const page = await browser.newPage({ baseURL: program.baseURL, ...options });
    await program.signIn(page, as);
    await page.goto(path);
    await heading(page).waitFor();
    return page;
  };
  const place = () => `/consolidations/${units.communeEast}/${east.windowId}`;

  it('an officer finds the window, reads the totals and where a figure comes from', async () => {
    const page = await open('communeOfficer', '/consolidations');
    await expectNoAxeFindings(page);
    await screenshot(page, 'consolidations');
    await page.getByRole('link', { name: 'Tháng 01 năm 2026', exact: true }).click();
    await page.getByRole('link', { name: 'Theo dõi nộp' }).waitFor();
    await page.getByText('2/3 đơn vị').waitFor();
    await page.getByText('thiếu: Trường Mầm non Hoa Ban').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'consolidation-1440');
    await page.getByRole('button', { name: /^Buổi tuyên truyền: 51\./ }).click();
    const panel = page.getByRole('dialog');
    await expect
      .poll(() => panel.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/Trường THCS Bản Đông\s+12\s+bản 1, duyệt 15\/02\/2026/),
        expect.stringMatching(/Trường Tiểu học Bản Đông\s+39/),
      ]);
    await screenshot(page, 'consolidation-provenance');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Vụ nghi xâm hại trẻ em/ }).click();
    await panel.getByText('Số này không mở theo từng đơn vị').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Hiện cột từng đơn vị').check();
    await page.getByRole('columnheader', { name: 'Trường THCS Bản Đông' }).waitFor();
    await page.getByText('chỉ hiện tổng').first().waitFor();
    await screenshot(page, 'consolidation-children');
    await expectPaper(page);
  });

  it('writes words that survive a reload, closes with the gap stated, and sends to the Sở', async () => {
    const page = await open('communeOfficer', place());
    const results = page.getByLabel('Kết quả thực hiện');
    await results.fill('Các trường đã tổ chức đủ các buổi tuyên truyền theo kế hoạch.');
    await results.blur();
    await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Kết quả thực hiện').inputValue()).toContain('Các trường đã tổ chức');
    await page.getByText('Cùng kỳ, cùng biểu mẫu. Chốt số liệu rồi gửi.').waitFor();
    await page.getByRole('button', { name: 'Chốt số liệu' }).click();
    await page.getByText('nêu rõ còn thiếu 1: Trường Mầm non Hoa Ban').waitFor();
    await page.getByText('phần lời chưa viết: Đặc điểm tình hình, ').waitFor();
    await screenshot(page, 'consolidation-closing');
    await page.getByRole('button', { name: 'Chốt số liệu' }).click();
    await page.getByText(/Bản 1 do Đinh Thị Én chốt/).waitFor();
    // Who sends is the leader: the officer hands the closed total over.
    await page.getByText('Người gửi là lãnh đạo cơ quan').waitFor();
    expect(await page.getByRole('button', { name: /^Gửi Sở/ }).count()).toBe(0);
    const handOver = page.getByRole('button', { name: 'Trình lãnh đạo' });
    await handOver.click();
    await page.getByText('phần lời chưa viết: Đặc điểm tình hình, ').waitFor();
    await screenshot(page, 'consolidation-handing-over');
    await handOver.click();
    await page.getByRole('list').getByText('Đã trình lãnh đạo bản 1, chờ gửi đi').waitFor();
    await expectNoAxeFindings(page);

    const leader = await open('communeLeader', '/work');
    await leader.getByRole('link', { name: /^Xem và gửi/ }).click();
    await leader.getByRole('button', { name: /^Gửi Sở Giáo dục/ }).click();
    await expectNoAxeFindings(leader);
    await leader.getByRole('button', { name: 'Gửi', exact: true }).click();
    await leader.getByText('Đã gửi bản 1 tới Sở Giáo dục và Đào tạo Nà Lang').waitFor();
    await expectNoAxeFindings(leader);
    await leader.getByRole('button', { name: 'Xem lịch sử' }).click();
    const changes = leader.locator('section', { hasText: 'Lịch sử thay đổi' }).last().getByRole('listitem');
    const told = async () => (await changes.allInnerTexts()).map((text) => text.split('\n')[0]);
    await expect
      .poll(told)
      .toEqual([
        'Gửi lên cấp trên',
        'Xem số liệu nhạy cảm',
        'Trình lãnh đạo',
        'Chốt số liệu',
        'Sửa lời văn',
        'Xem số liệu nhạy cảm',
      ]);
    await expectNoAxeFindings(leader);
    await screenshot(leader, 'consolidation-sent');
  });

  it('the Sở sees in the sent-up total whom it rests on and how many said yes, and the gap inside in its own headline', async () => {
    const page = await open('departmentOfficer', `/follow-up/${units.department}/${province.windowId}`);
    await page
      .getByRole('link', { name: /UBND xã Bản Đông/ })
      .first()
      .click();
    const rests = page.getByRole('region', { name: 'Số liệu tổng hợp từ' });
    await rests.getByText('2/3 đơn vị').waitFor();
    await rests.getByText('thiếu: Trường Mầm non Hoa Ban').waitFor();
    const renewed = page.getByRole('row', { name: /Đã kiện toàn Ban Chỉ đạo/ });
    await renewed.getByText(/2 đơn vị có/).waitFor();
    expect(await renewed.getByText('Chọn Có hoặc Không').count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'review-total-1440');
    await page.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await page.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await page.getByText('Đã duyệt báo cáo của UBND xã Bản Đông').waitFor();
    await page.goto(`/consolidations/${units.department}/${province.windowId}`);
    await page.getByText('Bên trong còn thiếu: UBND xã Bản Đông tổng hợp từ 2/3 đơn vị').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'consolidation-nested-1440');
    const phone = await open('departmentOfficer', `/consolidations/${units.department}/${province.windowId}`, {
      width: 360,
    });
    await phone.getByText('Bên trong còn thiếu').waitFor();
    await screenshot(phone, 'consolidation-nested-360');
  });

  it('takes the report away as Word and as Excel with real numbers', async () => {
    const page = await open('communeOfficer', place());
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất Word' }).click(),
    ]);
    expect(word.suggestedFilename()).toBe('Tổng hợp Tháng 01 năm 2026 - UBND xã Bản Đông (bản 1).docx');
    const [excel] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất Excel' }).click(),
    ]);
    const sheet = unzipSync(readFileSync(await excel.path()))['xl/worksheets/sheet1.xml'];
    // 12.500.000 and 1.250.000.000 đồng as one real number.
    expect(strFromU8(sheet ?? new Uint8Array())).toContain('<v>1262500000</v>');
    await page.getByText('Chưa có số văn bản.').waitFor();
    await page.getByLabel('Số văn bản').fill('15');
    await page.getByLabel('Ngày ban hành').fill('18/02/2026');
    await page.getByText('Chưa có số văn bản.').waitFor({ state: 'detached' });
  });

  it('is marked when a school corrects afterwards; only a new version with a reason changes it', async () => {
    const figures = { ...fullFigures(['thcs'], 7), 'outreach.sessions': 20 };
    const reason = 'Bỏ sót tám buổi của điểm trường lẻ';
    await fileReport(program.db, { unit: 'secondary', window: east, figures, version: 2, reason });
    const page = await open('communeOfficer', place());
    await page.getByText(/Trường THCS Bản Đông đã đính chính sau khi chốt: bản 2 thay bản 1/).waitFor();
    await page.getByRole('button', { name: /^Buổi tuyên truyền: 51\./ }).waitFor();
    await screenshot(page, 'consolidation-stale');
    await page.getByRole('button', { name: 'Xem số hiện nay' }).click();
    await page.getByRole('button', { name: /^Buổi tuyên truyền: 59\./ }).waitFor();
    await page.getByRole('button', { name: 'Chốt bản mới' }).click();
    await page.getByRole('button', { name: 'Chốt bản mới' }).click();
    await page.getByText('Ghi lý do, ít nhất 3 ký tự.').waitFor();
    await page.getByLabel('Lý do lập bản mới').fill('Trường THCS đính chính');
    await page.getByRole('button', { name: 'Chốt bản mới' }).click();
    await page.getByText(/Bản 2 do Đinh Thị Én chốt/).waitFor();
  });

  it('fits a phone', async () => {
    const page = await open('communeOfficer', place(), { width: 360 });
    await page.getByText('2/3 đơn vị').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoAxeFindings(page);
    await screenshot(page, 'consolidation-360');
  });
});
