import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { noon } from '../database/test-database.ts';
import { jpegPicture } from '../fixtures/pictures.ts';
import { callForReports, form, type ReportCall } from '../fixtures/reports.ts';
import { units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const school = units.secondary;

/**
 * A month of a school as one person lives it on a phone: from the 12th to the 11th, as seed 001 counts months. What was
 * written once fills the report of the month and, with what stood before, that of the half-year (15/12 to 12/6, seed 000).
 */
describe('the month of a school', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let page: Page;
  let month: ReportCall;
  let half: ReportCall;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas(noon('2026-05-14'));
    const { db } = program;
    const called = [school];
    month = await callForReports(db, { called, firstDay: '2026-05-12', lastDay: '2026-06-11', dueDay: '2026-06-11' });
    half = await callForReports(db, { called, firstDay: '2025-12-15', lastDay: '2026-06-12', dueDay: '2026-06-12' });
  });
  const openPhone = async () => {
    page = await browser.newPage({ width: 360, baseURL: program.baseURL });
    await program.signIn(page, 'schoolOfficer');
    await page.goto('/work');
  };
  afterAll(() => browser.close());

  /** The day goes on; whoever was away for a week signs in anew. */
  const on = async (day: string) => {
    program.clock.set(noon(day));
    await program.signIn(page, 'schoolOfficer');
    await page.goto('/work');
  };
  const nav = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  /** To *Sổ*, to the register's part of it, and to its button: as somebody finds it who was not told an address. */
  const write = async (part: string, button: string, fill: () => Promise<void>) => {
    await nav('Sổ');
    await page.getByRole('heading', { level: 1, name: 'Sổ', exact: true }).waitFor();
    const add = page.getByRole('link', { name: button, exact: true });
    const summary = page.locator('summary').filter({ hasText: part });
    await summary.waitFor();
    if (!(await add.isVisible())) await summary.click();
    await add.click();
    await page.getByRole('heading', { level: 1, name: button }).waitFor();
    await fill();
    await save(part);
  };
  const save = async (shot: string) => {
    await expectNoAxeFindings(page);
    await screenshot(page, `month-${shot}-360`);
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Đã ghi', { exact: true }).waitFor();
  };
  const field = (name: string) => page.getByLabel(new RegExp(`^${name}( \\(|$)`));
  /** A choice, offered as buttons where there are few and as a list where there are many. */
  const choose = async (name: string, choice: string) => {
    const button = page.getByRole('radio', { name: choice }).first();
    const list = page.getByRole('combobox', { name: new RegExp(`^${name}`) });
    await button.or(list).first().waitFor();
    if ((await button.count()) > 0) await button.check();
    else await list.selectOption({ label: choice });
  };
  /** Written long before, by the same school. */
  const earlier = async (register: string, values: Record<string, unknown>) => {
    const answer = await page.request.post(`/api/units/${school}/registers/${register}/entries`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: { commandId: newId(new Date()), entryId: newId(new Date()), version: 1, values },
    });
    expect([answer.status(), await answer.text()]).toEqual([200, expect.any(String)]);
  };
  const stored = async (call: ReportCall) => {
    const row = await program.db
      .selectFrom('report')
      .select('cells')
      .where('assignment_id', '=', call.assignments[school] ?? '')
      .executeTakeFirstOrThrow();
    return (code: string) => row.cells[form.indicators.findIndex((indicator) => indicator.code === code)] ?? null;
  };

  it('is written as it happens: classes, a drive, a shift, two sessions, an inspection with a finding, a briefing', async () => {
    await openPhone();
    for (const [name, pupils] of [
      ['6A', '41'],
      ['6B', '39'],
    ] as const) {
      await write('Ký cam kết', 'Ghi lớp', async () => {
        await field('Lớp').fill(name);
        await field('Sĩ số').fill(pupils);
        await field('Có từ ngày').fill('05/09/2025');
      });
    }
    await earlier('outreach-session', {
      day: '2026-01-12',
      name: 'Sinh hoạt dưới cờ về pháo nổ',
      form: 'flag-ceremony',
      channel: 'in-person',
      topics: ['firecrackers'],
      audiences: ['pupils'],
      pupils: 80,
    });

    await write('Ký cam kết', 'Ghi đợt ký cam kết', async () => {
      await field('Tên đợt').fill('Ký cam kết năm học');
      await page
        .getByRole('group', { name: /Là đợt ký chung của năm/ })
        .getByRole('radio', { name: 'Có' })
        .check();
      await page.getByLabel('Ma túy').check();
      await page.getByLabel('Pháo nổ').check();
      for (const [at, signed] of [
        [0, 41],
        [1, 37],
      ] as const) {
        // How many there are stands in the list of classes.
        await expectValue(page.getByLabel('Học sinh phải ký').nth(at), at === 0 ? '41' : '39');
        await page.getByLabel('Học sinh đã ký').nth(at).fill(String(signed));
      }
    });

    await page.getByRole('link', { name: 'Về sổ' }).click();
    await page.getByText('đạt 97,5 %').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'month-pledges-360');

    await on('2026-05-20');
    await nav('Trực');
    await page.getByRole('link', { name: 'Lịch trực', exact: true }).click();
    await page.getByRole('button', { name: 'Ba ca 8 giờ' }).click();
    for (const [hours, name] of [
      ['06:00–14:00', 'Lò Văn Quý'],
      ['14:00–22:00', 'Vì Văn Sơn'],
      ['22:00–06:00', 'Hà Văn Tú'],
    ] as const) {
      await page.getByLabel(`${hours}, Thứ Hai 18/05`).fill(name);
      await page.getByRole('button', { name: `Chép thứ Hai cho cả tuần, ca ${hours}` }).click();
    }
    await expectNoAxeFindings(page);
    await screenshot(page, 'month-roster-360');
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.getByRole('link', { name: 'Ghi ca trực', exact: true }).click();
    await page.getByRole('heading', { name: '06:00–14:00, Thứ Tư 20/05' }).waitFor();
    // The shift of now stands first, before those of last night nobody logged.
    await page.getByRole('button', { name: 'Bình thường' }).first().click();
    await page.getByText('ghi lúc 12:00').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'month-shift-360');

    const session = (name: string, topic: string, pupils: string) => async () => {
      await field('Tên buổi').fill(name);
      await field('Hình thức').selectOption('flag-ceremony');
      await field('Kênh').selectOption('in-person');
      await page.getByLabel(topic).check();
      await page.getByLabel('Học sinh, học viên').check();
      await field('Lượt học sinh dự').fill(pupils);
    };
    await write('Tuyên truyền, phổ biến', 'Ghi buổi tuyên truyền', session('Phòng, chống ma túy', 'Ma túy', '80'));
    await on('2026-05-27');
    await write('Tuyên truyền, phổ biến', 'Ghi buổi tuyên truyền', session('Lừa đảo trên mạng', 'Lừa đảo', '76'));

    await on('2026-05-28');
    await write('Kiểm tra', 'Ghi cuộc kiểm tra', async () => {
      await field('Nội dung kiểm tra').fill('Tự kiểm tra an ninh, trật tự cuối năm học');
      await choose('Ai kiểm tra', 'Đơn vị tự kiểm tra');
      await choose('Kết quả', 'Chưa đạt');
      await page.getByLabel('Ghi chú').first().fill('hở phía sau');
      await field('Biên bản').fill('Số 03/BB-THCS ngày 28/5/2026');
    });
    await page.getByRole('link', { name: 'Xem mục vừa ghi' }).click();
    await page.getByRole('link', { name: /^Ghi tồn tại phải khắc phục: Tường rào/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Ghi tồn tại' }).waitFor();
    await choose('Lĩnh vực', 'Tường rào, cửa, khóa');
    await field('Hạn khắc phục').fill('10/06/2026');
    await save('finding');

    await on('2026-06-04');
    await nav('Sổ');
    await page.getByRole('heading', { name: 'Cần để ý: 1 việc đến hạn' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'month-registers-360');
    await page
      .getByRole('link', { name: /^Tường rào, cổng trường/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Đã khắc phục' }).click();
    await screenshot(page, 'month-finding-move-360');
    await field('Ngày khắc phục xong').fill('04/06/2026');
    await field('Đã khắc phục thế nào').fill('Đã rào lại bằng lưới thép.');
    await field('Chọn ảnh, PDF').setInputFiles({
      name: 'tuong rao.jpg',
      mimeType: 'image/jpeg',
      buffer: await jpegPicture(4),
    });
    await page.getByLabel('Không', { exact: true }).check();
    await page.getByRole('button', { name: 'Thêm vào mục' }).click();
    await page.getByRole('heading', { name: 'Minh chứng (1)' }).waitFor();
    await page.getByRole('button', { name: 'Đã khắc phục' }).last().click();
    await page.getByText('Đã khắc phục', { exact: true }).first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'month-finding-360');

    await write('Phối hợp', 'Ghi cuộc giao ban', async () => {
      await field('Nội dung chính').fill('Tình hình an ninh, trật tự tháng 5');
      await page.getByLabel('Công an').check();
      await field('Biên bản').fill('Số 04/BB-THCS ngày 04/6/2026');
    });
  });

  it('fills the report of the month and that of the half-year', async () => {
    await openPhone();
    await on('2026-06-09');
    const fillFrom = async (call: ReportCall, shot: string) => {
      await page.goto(`/reports/${school}/${call.assignments[school]}`);
      const fill = page.getByRole('button', { name: /^Điền \d+ số từ sổ$/ });
      await fill.waitFor();
      await screenshot(page, `${shot}-before-360`);
      await fill.click();
      await page.locator('output[data-phase="sent"], output[data-phase="saved"]').first().waitFor();
      await expectNoAxeFindings(page);
      await screenshot(page, `${shot}-360`);
      return stored(call);
    };
    const ofMonth = await fillFrom(month, 'month-report');
    const figures = {
      'outreach.sessions': [2, 3],
      'outreach.pupil-attendances': [156, 236],
      'pledges.pupils-total': [80, 80],
      'pledges.pupils-signed': [78, 78],
      'inspections.sessions': [1, 1],
      'inspections.findings': [1, 1],
      'inspections.findings-fixed': [1, 1],
      'organisation.briefings': [1, 1],
    } as const;
    const shown = (cell: (code: string) => number | null) => Object.keys(figures).map((code) => [code, cell(code)]);
    expect(shown(ofMonth)).toEqual(Object.entries(figures).map(([code, [inMonth]]) => [code, inMonth]));
    const ofHalf = await fillFrom(half, 'half-report');
    expect(shown(ofHalf)).toEqual(Object.entries(figures).map(([code, [, inHalf]]) => [code, inHalf]));
  });
});
