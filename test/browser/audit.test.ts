import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { HOTP, Secret } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepAt } from '#modules/accounts/rules/factors/codes.ts';
import { sealDays } from '#modules/history/server/public.ts';
import { acceptReport, changesFrom, openCorrection, saveCells, submitReport } from '#modules/reports/server/public.ts';
import { Work } from '#platform/work.ts';
import { callerOf, noon } from '../database/test-database.ts';
import { callForReports, plainFigures, plainWords, type ReportCall } from '../fixtures/reports.ts';
import { PASSWORD, type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const school = units.secondary;
const SESSIONS = 'outreach.sessions';

describe('an auditor', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  const report = () => call.assignments[school] ?? '';
  const act = (who: Exclude<PersonaName, 'nobody'>, at: Date, doing: (work: Work) => Promise<unknown>) =>
    program.db.transaction().execute((tx) => doing(new Work(tx, at, callerOf(who))));

  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas(noon('2026-03-04'));
    call = await callForReports(program.db);
    const figures = { ...plainFigures(['thcs']), [SESSIONS]: 4, 'child-protection.abuse-cases': 0 };
    const at = (day: string, minutes: number) => new Date(noon(day).getTime() + minutes * 60_000);
    await act('schoolOfficer', at('2026-03-02', 0), (work) =>
      saveCells(work, school, report(), {
        cells: changesFrom(figures, null),
        notes: [],
        words: changesFrom(plainWords, ''),
      }),
    );
    let revision = 1;
    const submit = (at: Date) => act('schoolHead', at, (work) => submitReport(work, school, report(), revision));
    await submit(at('2026-03-02', 5));
    await act('communeOfficer', at('2026-03-02', 10), (work) => acceptReport(work, school, report(), 1));
    await act('schoolHead', at('2026-03-03', 0), (work) =>
      openCorrection(work, school, report(), 'Sổ theo dõi ghi một buổi'),
    );
    await act('schoolHead', at('2026-03-03', 1), async (work) => {
      const saved = await saveCells(work, school, report(), {
        cells: [{ code: SESSIONS, value: 1, basedOn: 4 }],
        notes: [],
        words: [],
      });
      revision = saved.revision;
    });
    await submit(at('2026-03-03', 2));
    await sealDays(program.db, noon('2026-03-04'));
  });
  afterAll(() => browser.close());

  let secret = '';
  const code = () =>
    HOTP.generate({
      secret: Secret.fromBase32(secret.replaceAll(' ', '')),
      counter: stepAt(program.clock.now()),
      digits: 6,
    });

  /** With the second factor an auditor must have: set up at the first time, asked for from then on. */
  async function signIn(width: number): Promise<Page> {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await page.goto('/sign-in');
    await page.getByLabel('Tên đăng nhập').fill(personas.auditor.login);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    const enrol = page.getByRole('heading', { name: 'Đặt lớp bảo vệ thứ hai' });
    await enrol.or(page.getByRole('heading', { name: 'Xác nhận là bạn' })).waitFor();
    if (await enrol.isVisible()) {
      await page.getByRole('button', { name: 'Đặt mã trên điện thoại' }).click();
      secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';
      await page.getByLabel('Mã 6 số đang hiện trong ứng dụng').fill(code());
      await page.getByRole('button', { name: 'Kiểm tra và bật' }).click();
      await page.getByRole('button', { name: 'Vào làm việc' }).click();
    } else {
      await page.getByLabel('Mã 6 số').fill(code());
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();
    // A code is good once.
    program.clock.advance(60_000);
    return page;
  }

  it('signs in, finds who changed a figure and what it was before, and takes it along in Excel', async () => {
    const page = await signIn(1440);
    await page.getByRole('navigation').getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor();
    await page.getByText(/^Chưa kiểm tra nhật ký lần nào/).waitFor();
    await page
      .getByText(/đã niêm phong 12:00 ngày 04\/03\/2026, \d+ dòng/)
      .first()
      .waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'audit-log-1440');

    await page.getByRole('button', { name: 'Bộ lọc' }).click();
    await page.getByLabel('Tìm chữ').fill('buoi tuyen truyen');
    await page.getByLabel('Từ ngày').fill('03/03/2026');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    const row = page.getByRole('button', { name: /Tòng Văn Lâm nhập số liệu · Buổi tuyên truyền: 4 → 1/ });
    await page.getByRole('button', { name: /Mùa Thị Kía nhập số liệu/ }).waitFor({ state: 'detached' });
    await row.waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-03-03');
    // By keyboard only: J goes to the row, Enter opens it.
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const change = page.getByRole('table', { name: 'Giá trị trước và sau' }).getByRole('row').nth(1);
    await expect.poll(() => change.getByRole('cell').allTextContents()).toEqual(['4', '1']);
    await expectNoAxeFindings(page);
    await screenshot(page, 'audit-row-1440');
    await expectPaper(page);
    await page.emulateMedia({ media: 'print' });
    await row.waitFor();
    await page.emulateMedia({ media: 'screen' });

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất Excel' }).click(),
    ]);
    const path = await download.path();
    expect(existsSync(path)).toBe(true);
    const text = Object.values(unzipSync(new Uint8Array(readFileSync(path))))
      .map((file) => strFromU8(file))
      .join('');
    expect(text).toContain('Buổi tuyên truyền: 4');
    expect(text).not.toContain('Vụ nghi xâm hại trẻ em');

    await page.getByRole('link', { name: 'Lịch sử của nội dung này' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lịch sử: báo cáo' }).waitFor();
    await page.getByRole('button', { name: /Mùa Thị Kía nhập số liệu/ }).click();
    await page.getByRole('rowheader', { name: 'Lượt học sinh dự' }).waitFor();
    // Sensitive figures stay inside the school and its office.
    expect(await page.getByText('Vụ nghi xâm hại trẻ em').count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'audit-thing-1440');
    await page.getByRole('link', { name: 'Mở nội dung này' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trường THCS Bản Đông' }).waitFor();

    // From a figure of a total to whoever typed it.
    await page.goto(`/consolidations/${call.issuerUnitId}/${call.windowId}`);
    await page.getByRole('button', { name: /^Buổi tuyên truyền/ }).click();
    await page.getByRole('link', { name: 'Ai đã nhập số này của Trường THCS Bản Đông' }).click();
    await page.getByText('Chỉ thay đổi của dòng “Buổi tuyên truyền”.').waitFor();
    await page.getByRole('button', { name: /Tòng Văn Lâm nhập số liệu · Buổi tuyên truyền: 4 → 1/ }).waitFor();
    await page.getByRole('button', { name: /Mùa Thị Kía nhập số liệu · Buổi tuyên truyền: \(trống\) → 4/ }).waitFor();

    // The export itself was looked at by somebody: it stands among the looks.
    await page.getByRole('navigation').getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByRole('button', { name: 'Chỉ lượt xem' }).click();
    await page.getByRole('button', { name: /Phạm Văn Tài tải nhật ký về Excel/ }).waitFor();
  });

  it('reads on a telephone, and is told when a filter finds nothing', async () => {
    const page = await signIn(360);
    await page.goto(`/history/${units.department}?words=tuyen+truyen`);
    await page.getByRole('button', { name: /Tòng Văn Lâm nhập số liệu/ }).click();
    await page.getByRole('button', { name: /Mùa Thị Kía nhập số liệu · Buổi tuyên truyền: \(trống\) → 4/ }).waitFor();
    await page.locator('td', { hasText: /^4$/ }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'audit-row-360');
    await page.getByRole('button', { name: 'Bộ lọc (1)' }).click();
    await page.getByRole('textbox', { name: 'Người làm' }).fill('mua thi');
    await page.getByRole('button', { name: 'Chọn Mùa Thị Kía' }).click();
    await page.getByLabel('Từ ngày').fill('04/03/2026');
    await page.getByLabel('Đến hết ngày').fill('03/03/2026');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.getByText('Ngày đầu phải trước hoặc bằng ngày cuối.').waitFor();
    await page.getByLabel('Đến hết ngày').fill('04/03/2026');
    await expectNoAxeFindings(page);
    await screenshot(page, 'audit-filters-360');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.getByText('Không có dòng nào').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'audit-none-360');
  });
});
