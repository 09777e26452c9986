import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankFacts } from '#modules/documents/rules/register/book.ts';
import { insertEntries } from '#modules/documents/server/register/entry-store.ts';
import { newId } from '#platform/random.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const unitId = units.communeEast;

describe('the books of an office', () => {
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

  it('take a document by hand, keep what is typed, and say what does not fit', async () => {
    const page = await openAs('communeOfficer', '/documents');
    await page.getByRole('link', { name: 'Sổ văn bản đến' }).click();
    await page.getByText('Sổ năm 2026 chưa có dòng nào').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Vào sổ văn bản đến' }).click();
    await page.getByLabel('Số, ký hiệu văn bản').fill('75/KH-SGDĐT');
    await page.getByRole('button', { name: 'Vào sổ' }).click();
    await page.getByRole('alert').getByText('Ghi tên cơ quan, tổ chức ban hành văn bản.').waitFor();
    await expectNoAxeFindings(page);
    await page.getByText('Đã lưu trên máy').waitFor();
    await page.reload();
    await page.getByText('Nội dung đang nhập dở đã được lấy lại').waitFor();
    await expectValue(page.getByLabel('Số, ký hiệu văn bản'), '75/KH-SGDĐT');
    await page.getByLabel('Tác giả').fill('Sở Giáo dục và Đào tạo');
    await page.getByLabel('Tên loại và trích yếu').fill('Kế hoạch bảo đảm an ninh trường học năm 2026');
    await page.getByLabel('Số trong sổ').fill('12');
    await page.getByText('Các số từ 01 đến 11 sẽ còn trống').waitFor();
    await screenshot(page, 'register-new');
    await page.getByRole('button', { name: 'Vào sổ' }).click();
    await page.getByRole('heading', { name: 'Sổ văn bản đến, số 12 năm 2026' }).waitFor();
    await page.getByRole('link', { name: 'Sổ văn bản đến' }).first().click();
    await page.getByText('Số chưa ghi: 01–11').waitFor();
  });

  it('follow a document from the clerk to the leader and back, on a phone as at a desk', async () => {
    const clerk = await openAs('communeOfficer', `/registers/${unitId}/received/new`);
    await clerk.getByLabel('Tác giả').fill('Công an xã Bản Đông');
    await clerk.getByLabel('Tên loại và trích yếu').fill('Công văn về phối hợp tuần tra cổng trường giờ tan học');
    await clerk.getByRole('button', { name: 'Vào sổ' }).click();
    await clerk.getByRole('heading', { name: /^Sổ văn bản đến, số/ }).waitFor();
    const leader = await openAs('communeLeader', new URL(clerk.url()).pathname, 360);
    await leader.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
    await leader.getByText('Ghi ý kiến chỉ đạo.').waitFor();
    await leader.getByLabel('Người hoặc bộ phận xử lý').selectOption('Đinh Thị Én');
    await leader.getByLabel('Thời hạn xử lý').fill('06/03/2026');
    await leader
      .getByRole('textbox', { name: 'Ý kiến chỉ đạo' })
      .fill('Giao đồng chí Én làm việc với Công an xã, trả lời trước ngày 06/3.');
    await expectNoAxeFindings(leader);
    await screenshot(leader, 'handling-leader-360');
    await leader.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
    await leader.getByText('Người xử lý: Đinh Thị Én').waitFor();

    await clerk.goto('/work');
    await clerk.getByRole('heading', { name: 'Văn bản chuyển đến bạn (1)' }).waitFor();
    await expectNoAxeFindings(clerk);
    await screenshot(clerk, 'work-handling');
    await clerk.getByRole('link', { name: /^Mở xử lý/ }).click();
    await clerk.getByRole('button', { name: 'Bắt đầu xử lý' }).click();
    await clerk.getByText('đang xử lý').first().waitFor();
    await clerk.getByRole('button', { name: 'Xử lý xong' }).click();
    const finish = clerk.getByRole('group', { name: 'Xử lý xong' });
    await finish.getByRole('button', { name: 'Xử lý xong' }).click();
    await finish.getByText('Ghi kết quả, hoặc số, ký hiệu văn bản trả lời.').waitFor();
    await finish.getByLabel('Kết quả').fill('Đã thống nhất lịch tuần tra với Công an xã.');
    await finish.getByRole('button', { name: 'Xử lý xong' }).click();
    await clerk.getByText('xong ngày 02/03/2026').waitFor();
    await expectNoAxeFindings(clerk);
    await screenshot(clerk, 'register-line');
    await clerk.getByRole('button', { name: 'Mở lại' }).waitFor();
  });

  /** So many lines of an old year, as if they had been written then. */
  const fill = (year: number, count: number) => {
    const names = ['Kế hoạch phòng, chống tội phạm', 'Công văn về an toàn giao thông', 'Thông báo lịch trực'];
    return insertEntries(
      program.db,
      Array.from({ length: count }, (_, at) => ({
        unitId,
        id: newId(new Date('2026-03-02T00:00:00Z')),
        book: 'received' as const,
        year,
        series: '',
        number: at + 1,
        documentId: null,
        facts: {
          ...blankFacts,
          arrivedOn: `${year}-${String((at % 12) + 1).padStart(2, '0')}-1${at % 9}`,
          author: at % 2 ? 'UBND tỉnh' : 'Sở Giáo dục và Đào tạo',
          numberSymbol: `${at + 7}/UBND-VX`,
          signedOn: `${year}-01-02`,
          subject: `${names[at % 3]} năm ${year}, đợt ${at}`,
          recipients: 'Bộ phận văn hóa - xã hội',
          passedOn: `${year}-12-31`,
        },
        handling: 'done' as const,
        handlerName: null,
        finishedOn: null,
        createdAt: new Date('2026-03-02T00:00:00Z'),
        createdBy: personas.communeOfficer.personId,
      })),
    );
  };

  it('are read, searched and printed when they are long', async () => {
    await fill(2025, 320);
    const page = await openAs('communeLeader', `/registers/${unitId}/received`);
    await page.getByLabel('Sổ năm').selectOption('2025');
    await page.getByText('Đang hiện 200 trên 320 dòng').waitFor();
    await page.getByRole('link', { name: 'Mở dòng số 320' }).waitFor();
    await page.getByRole('button', { name: /thêm 120/ }).click();
    await page.getByRole('link', { name: 'Mở dòng số 01' }).waitFor();
    await screenshot(page, 'register-book');
    await page.getByLabel('Tìm trong sổ').fill('truc dot 317');
    // What is typed is asked after a short pause.
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByRole('link', { name: 'Mở dòng số 318' }).waitFor();
    await expectNoAxeFindings(page);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'In sổ' }).click();
    await page.getByText('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN').waitFor();
    // Paper holds the whole year, whatever is searched for on the screen.
    await expect.poll(() => page.locator('[data-paper="landscape"] tbody tr').count()).toBe(320);
    await expectPaper(page);
  });

  it('go out as Excel and come in again in another office, line by line', async () => {
    await fill(2024, 12);
    const phone = await openAs('communeLeader', `/registers/${unitId}/received`, 360);
    await phone.getByLabel('Sổ năm').selectOption('2024');
    await phone.getByRole('link', { name: 'Mở dòng số 12' }).waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'register-book-360');
    const download = phone.waitForEvent('download');
    await phone.getByRole('button', { name: 'Xuất Excel' }).click();
    expect((await download).suggestedFilename()).toBe('So van ban den 2024.xlsx');
    const file = await (await download).path();
    const clerk = await openAs('westOfficer', `/registers/${units.communeWest}/received`);
    await clerk.getByRole('link', { name: 'Nhập sổ cũ từ Excel' }).click();
    await clerk.locator('input[type=file]').setInputFiles({
      name: 'so-cu.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(file),
    });
    await clerk.getByText('Sẽ ghi 12 dòng vào sổ năm 2024').waitFor();
    await expectNoAxeFindings(clerk);
    await screenshot(clerk, 'register-import');
    await clerk.getByRole('button', { name: 'Ghi 12 dòng vào sổ' }).click();
    await clerk.waitForURL(/\/registers\/[^/]+\/received$/);
    await clerk.getByLabel('Sổ năm').selectOption('2024');
    await clerk.getByRole('link', { name: 'Mở dòng số 12' }).waitFor();
    await expect.poll(() => clerk.getByRole('row').count()).toBe(13);
  });
});
