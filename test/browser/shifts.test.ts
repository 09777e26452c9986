import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/random.ts';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;
const MONDAY = '2026-03-02';

describe('shifts', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const stored = async () =>
    (
      await program.db
        .selectFrom('entry')
        .select(['id', 'content', 'withdrawn_at'])
        .where('unit_id', '=', school)
        .where('register', '=', 'shift')
        .orderBy('withdrawn_at')
        .orderBy('id')
        .execute()
    ).map(({ content, withdrawn_at }) => ({ ...(content as Record<string, unknown>), struck: withdrawn_at !== null }));
  const put = async (page: Page, path: string, data: object) => {
    const answer = await page.request.put(`/api/units/${school}/${path}`, {
      headers: { 'x-requested-with': 'truong-an' },
      data: { commandId: newId(new Date()), ...data },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  };

  it('are rostered for a week, with the hours nobody covers told while one types', async () => {
    const page = await openAs('schoolHead', '/work', 1440);
    await page.getByRole('navigation').getByRole('link', { name: 'Trực', exact: true }).click();
    await page.getByText('Bây giờ không có ca nào theo lịch').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Lịch trực', exact: true }).click();
    await page.getByText('Tuần này chưa có lịch trực').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'roster-empty');
    await page.getByRole('button', { name: 'Ba ca 8 giờ' }).click();
    await page.getByText('Lịch tuần này còn thiếu: 7 ngày chưa có ai trực').waitFor();
    for (const [hours, name] of [
      ['06:00–14:00', 'Lò Văn Quý'],
      ['14:00–22:00', 'Vì Văn Sơn'],
      ['22:00–06:00', 'Hà Văn Tú'],
    ]) {
      await page.getByLabel(`${hours}, Thứ Hai 02/03`).fill(name ?? '');
      await page.getByRole('button', { name: `Chép thứ Hai cho cả tuần, ca ${hours}` }).click();
    }
    await page.getByText('Lịch tuần này còn thiếu: 1 ngày còn giờ trống').waitFor();
    await page.getByLabel('06:00–14:00, Thứ Năm 05/03').fill('');
    await page.getByLabel('14:00–22:00, Thứ Tư 04/03').fill('Vì Văn Sơn, Hà Văn Tú');
    await page.getByLabel('Ca 1: đến giờ').fill('15:00');
    await page.getByLabel('06:00–15:00, Thứ Ba 03/03').fill('Vì Văn Sơn');
    await page.getByText('Vì Văn Sơn bị xếp hai ca cùng lúc: 06:00–15:00 Thứ Ba và 14:00–22:00 Thứ Ba.').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'roster-form');
    await page.getByLabel('Ca 1: đến giờ').fill('25');
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.getByText('Ghi giờ kết thúc ca, ví dụ 06:00.').waitFor();
    await page.getByLabel('Ca 1: đến giờ').fill('14:00');
    // What was typed is there again after the page was closed.
    await page.getByText('Đã lưu trên máy').waitFor();
    await page.reload();
    await page.getByText('Nội dung đang nhập dở đã được lấy lại').waitFor();
    await expectValue(page.getByLabel('06:00–14:00, Thứ Ba 03/03'), 'Vì Văn Sơn');

    // Meanwhile a second person saves the same week.
    const other = await openAs('schoolOfficer', `/shifts/${school}/roster`, 360);
    await put(other, `rosters/${MONDAY}`, {
      revision: 0,
      lines: [
        { from: '06:00', until: '14:00', people: [['Lò Văn Quý'], ['Mùa Thị Kía'], [], [], [], [], []] },
        { from: '07:00', until: '11:00', people: [[], [], [], [], [], [], ['Mùa Thị Kía']] },
      ],
    });
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    const clash = page.getByRole('alert').filter({ hasText: 'Người khác vừa sửa lịch tuần này' });
    await clash.getByText('Ca 06:00–14:00, Thứ Ba 03/03').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'roster-clash');
    // Closed and opened amid the choice, nothing of the other is written over unasked.
    await page.getByText('Đã lưu trên máy').waitFor();
    await page.reload();
    await clash.getByText('Ca 06:00–14:00, Thứ Ba 03/03').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Lưu lịch' }).isDisabled()).toBe(true);
    await clash.getByRole('button', { name: 'Lấy trong lịch' }).click();
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.getByText('Đã lưu lịch trực').waitFor();
    await page.getByText('Lịch tuần này còn thiếu: 2 ngày còn giờ trống').waitFor();
    const thursday = page.getByRole('row', { name: /Thứ Năm/ });
    await thursday.getByText('Trống 06:00–14:00').waitFor();
    await page
      .getByRole('row', { name: /Thứ Ba/ })
      .getByText('Mùa Thị Kía')
      .waitFor();
    await page
      .getByRole('row', { name: /Chủ Nhật/ })
      .getByText('Mùa Thị Kía')
      .waitFor();
    // Monday's morning shift is over at two; it is noon, and nothing is late yet.
    expect(await page.getByText('đã qua mà chưa ghi sổ').count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'roster');
    // The shift of this morning has begun: it is not rewritten without a word.
    await page.getByRole('button', { name: 'Sửa lịch' }).click();
    await page.getByLabel('06:00–14:00, Thứ Hai 02/03').fill('Lò Văn Quý, Mùa Thị Kía');
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.getByText('Ghi lý do đổi ca đã bắt đầu.').waitFor();
    await page.getByLabel('Lý do đổi ca đã bắt đầu').fill('Thêm người trực cổng phụ');
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.getByText('Lý do đổi: Thêm người trực cổng phụ').waitFor();
    await page.getByRole('button', { name: 'Xem lịch sử' }).click();
    await page.getByText('Thêm người trực cổng phụ').last().waitFor();
    await expectPaper(page);

    await page.getByRole('button', { name: 'Tuần sau' }).click();
    await page.getByText('Tuần này chưa có lịch trực').waitFor();
    await page.getByRole('button', { name: 'Chép lịch gần nhất' }).click();
    await page.getByRole('button', { name: 'Lưu lịch' }).click();
    await page.getByText('Đã lưu lịch trực').waitFor();
    await page
      .getByRole('row', { name: /Thứ Hai 09\/03/ })
      .getByText('Lò Văn Quý')
      .waitFor();

    await other.reload();
    await other.getByText('Trống 06:00–14:00').waitFor();
    await expectNoAxeFindings(other);
    await screenshot(other, 'roster-360');
    await other.getByRole('button', { name: 'Sửa lịch' }).click();
    await other.getByRole('button', { name: 'Thêm ca' }).waitFor();
    await expectNoAxeFindings(other);
    await screenshot(other, 'roster-form-360');
  });

  it('are logged by a guard with two taps on a phone, without network too, and a slip is taken back', async () => {
    await put(await openAs('schoolHead', '/work'), `holidays/${newId(new Date())}`, {
      revision: 0,
      name: 'Nghỉ giữa kỳ',
      firstDay: MONDAY,
      lastDay: '2026-03-04',
      days: [{ day: MONDAY, leader: 'Tòng Văn Lâm', phone: '0912 000 111', people: ['Lò Văn Quý'] }],
    });
    // What the school owes is not the guard's: they land on their shifts.
    const page = await openAs('guard', '/');
    const parts = page.getByRole('navigation', { name: 'Các phần của chương trình' }).getByRole('link');
    await page.getByRole('heading', { level: 1, name: 'Ghi ca trực' }).waitFor();
    expect(await parts.allTextContents()).toEqual(['Trực', 'Việc phải làm']);
    await page.getByRole('heading', { name: '06:00–14:00, Thứ Hai 02/03' }).waitFor();
    await page.getByText('Nghỉ giữa kỳ: lãnh đạo trực hôm nay là Tòng Văn Lâm').waitFor();
    await page.getByText('Giao ca cho Vì Văn Sơn').waitFor();
    expect(await page.getByRole('link', { name: 'Sổ trực bảo vệ' }).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-360');
    await page.getByRole('button', { name: 'Bình thường' }).click();
    await page.getByText('Lò Văn Quý ghi lúc 12:00').waitFor();
    expect(await stored()).toEqual([
      {
        day: MONDAY,
        from: '06:00',
        until: '14:00',
        guards: 'Lò Văn Quý, Mùa Thị Kía',
        result: 'normal',
        'taken-over-by': 'Vì Văn Sơn',
        struck: false,
      },
    ]);
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-logged-360');
    await page.getByRole('button', { name: /^Hoàn tác/ }).click();
    await page.getByText('Đã bỏ lần ghi này').waitFor();
    await page.getByRole('button', { name: 'Bình thường' }).waitFor();
    expect(await stored()).toMatchObject([{ struck: true }]);

    // At the gate without signal: something happened, and what was typed survives the screen going dark.
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Có việc' }).click();
    await page.getByRole('button', { name: 'Ghi ca có việc' }).click();
    await page.getByText('Ghi việc đã xảy ra, hoặc bấm Bình thường.').waitFor();
    await page.getByLabel('Việc gì xảy ra, đã xử lý thế nào').fill('9 giờ khóa cổng sau hỏng, đã báo hiệu trưởng');
    await screenshot(page, 'shift-what-360');
    await page.getByRole('button', { name: 'Ghi ca có việc' }).click();
    await page.getByText('Đã ghi: có việc · Đang chờ gửi').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-offline-360');
    // Taken back while it waits, it never leaves the phone; what was typed is not given up at one touch.
    await page.getByRole('button', { name: /^Hoàn tác/ }).click();
    await page.getByText('Nội dung đã gõ của ca này bị xóa khỏi máy, không lấy lại được.').waitFor();
    await page.getByText('Đã ghi: có việc · Đang chờ gửi').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-drop-360');
    // One more try to send does not take the question away.
    const drop = page.getByRole('button', { name: 'Bỏ', exact: true });
    let lose = () => {};
    const tried = new Promise<void>((resolve) => {
      lose = resolve;
    });
    await page.route('**/shifts', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await tried;
      await route.abort('internetdisconnected');
    });
    await expect.poll(() => drop.isDisabled()).toBe(true);
    lose();
    await expect.poll(() => drop.isDisabled()).toBe(false);
    await page.unroute('**/shifts');
    await drop.click();
    await page.getByText('Đã bỏ trên máy này.').waitFor();
    await page.getByRole('button', { name: 'Bình thường' }).click();
    await page.getByText('Đã ghi: bình thường · Đang chờ gửi').waitFor();
    expect(await stored()).toHaveLength(1);
    await page.context().setOffline(false);
    await page.getByText('Lò Văn Quý ghi lúc 12:00').waitFor();
    expect(await stored()).toMatchObject([{ struck: true }, { result: 'normal', struck: false }]);

    // The shift goes on, and something happens after all: it stays one entry.
    await page.getByRole('button', { name: 'Ghi thêm việc' }).click();
    await page.getByLabel('Việc gì xảy ra, đã xử lý thế nào').fill('11 giờ mất điện 10 phút');
    await page.getByRole('button', { name: 'Ghi ca có việc' }).click();
    await page.getByRole('listitem').getByText('11 giờ mất điện 10 phút').waitFor();
    await expect.poll(stored).toMatchObject([{}, { result: 'event', what: '11 giờ mất điện 10 phút' }]);
    expect(await stored()).toHaveLength(2);

    // A shift no roster has.
    await page.getByText('Ghi ca ngoài lịch').click();
    const outside = page.getByRole('group').filter({ hasText: 'Ngày bắt đầu ca' });
    await outside.getByLabel('Từ giờ').fill('5h');
    await outside.getByLabel('Đến giờ').fill('6');
    await outside.getByLabel('Người trực').fill('Vừ Thị Pà');
    await outside.getByRole('button', { name: 'Bình thường' }).click();
    await page.getByText('05:00–06:00, Thứ Hai 02/03').first().waitFor();
    await expect.poll(async () => (await stored()).length).toBe(3);
    await expectNoAxeFindings(page);
  });

  it('that were forgotten days ago are logged too, by the roster or by a day that is typed', async () => {
    await put(await openAs('schoolHead', '/work'), 'rosters/2026-02-23', {
      revision: 0,
      lines: [{ from: '06:00', until: '14:00', people: [[], [], [], ['Vì Văn Sơn'], [], [], []] }],
      reason: 'Chép từ lịch trên giấy',
    });
    const page = await openAs('guard', `/shifts/${school}`);
    const forgotten = page.getByRole('group').filter({ hasText: 'Ca trước đó chưa ghi sổ (1)' });
    await forgotten.getByText('Ca trước đó chưa ghi sổ (1)').click();
    await forgotten.getByRole('heading', { name: '06:00–14:00, Thứ Năm 26/02' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-forgotten-360');
    await forgotten.getByRole('button', { name: 'Bình thường' }).click();
    await forgotten.waitFor({ state: 'detached' });
    await page.getByRole('listitem').getByText('06:00–14:00, Thứ Năm 26/02').waitFor();

    await page.getByText('Ghi ca ngoài lịch').click();
    const outside = page.getByRole('group').filter({ hasText: 'Ngày bắt đầu ca' });
    await outside.getByLabel('Ngày bắt đầu ca').selectOption('Ngày khác…');
    await outside.getByLabel('Từ giờ').fill('6h');
    await outside.getByLabel('Đến giờ').fill('14h');
    await outside.getByLabel('Người trực').fill('Lò Văn Quý');
    await outside.getByLabel('Ngày nào').fill('03/03/2026');
    await outside.getByText('Ca này chưa bắt đầu.').waitFor();
    await outside.getByLabel('Ngày nào').fill('12/2/2026');
    await outside.getByRole('heading', { name: '06:00–14:00, Thứ Năm 12/02' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-another-day-360');
    await outside.getByRole('button', { name: 'Bình thường' }).click();
    await page.getByText('Đã ghi ca 06:00–14:00, Thứ Năm 12/02').waitFor();
    await expect
      .poll(stored)
      .toEqual(
        expect.arrayContaining(
          ['2026-02-26', '2026-02-12'].map((day) => expect.objectContaining({ day, result: 'normal', struck: false })),
        ),
      );
  });

  it('that were refused are mended where they stand, and go again as the same log', async () => {
    const page = await openAs('guard', `/shifts/${school}`);
    const body = { type: 'about:blank', status: 422, code: 'entry-unfit', title: 'Mục ghi chưa đúng', facts: {} };
    await page.route('**/shifts', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify(body) })
        : route.continue(),
    );
    await page.getByText('Ghi ca ngoài lịch').click();
    const outside = page.getByRole('group').filter({ hasText: 'Ngày bắt đầu ca' });
    await outside.getByLabel('Từ giờ').fill('3h');
    await outside.getByLabel('Đến giờ').fill('4h30');
    await outside.getByLabel('Người trực').fill('Vừ Thị Pà');
    await outside.getByRole('button', { name: 'Có việc' }).click();
    await outside.getByLabel('Việc gì xảy ra, đã xử lý thế nào').fill('3 giờ chó lạ vào sân, đã đuổi ra');
    await outside.getByRole('button', { name: 'Ghi ca có việc' }).click();
    await page.getByRole('button', { name: /^Bỏ lần ghi này: 03:00–04:30/ }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-refused-360');
    await page.unroute('**/shifts');
    await page.getByRole('button', { name: /^Sửa rồi ghi lại/ }).click();
    const mending = page.getByRole('group', { name: /^Sửa rồi ghi lại/ });
    await mending.getByLabel('Đến giờ').fill('4h');
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-mend-360');
    await mending.getByRole('button', { name: 'Ghi lại' }).click();
    await page.getByText('Vừ Thị Pà').first().waitFor();
    await expect
      .poll(async () => (await stored()).filter((one) => 'from' in one && one.from === '03:00'))
      .toMatchObject([{ until: '04:00', result: 'event', what: '3 giờ chó lạ vào sân, đã đuổi ra' }]);
  });

  it('amount to a report of a day, a week and a month, on paper and as Excel', async () => {
    const page = await openAs('schoolHead', `/shifts/${school}/report?view=week&day=${MONDAY}`, 1440);
    await page.getByText('11 giờ mất điện 10 phút').first().waitFor();
    const expectAmount = (name: string, amount: string) =>
      page.locator('dl > div').filter({ hasText: name }).locator('dd').getByText(amount, { exact: true }).waitFor();
    await expectAmount('Ca trực đã ghi sổ', '3');
    await expectAmount('Ca có việc', '2');
    await expectNoAxeFindings(page);
    await screenshot(page, 'shift-report');
    await page.emulateMedia({ media: 'print' });
    await screenshot(page, 'shift-report-paper');
    await expectPaper(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải Excel' }).click();
    expect((await download).suggestedFilename()).toBe('bao cao truc 2026-03-02 2026-03-08.xlsx');
    await page.getByRole('button', { name: 'Tháng', exact: true }).click();
    await page.getByText('Tháng 3/2026').waitFor();
    await page.getByRole('button', { name: 'Kỳ trước' }).click();
    await page.getByText('Không có ca nào ghi có việc.').waitFor();
    const phone = await openAs('guard', `/shifts/${school}/report?view=day&day=${MONDAY}`);
    await phone.getByText('11 giờ mất điện 10 phút').first().waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'shift-report-360');
  });

  it('on holidays have a leader and people for every day, and a day without is told', async () => {
    const page = await openAs('schoolOfficer', `/shifts/${school}/holidays`, 1440);
    await page.getByText('2 ngày chưa xếp đủ lãnh đạo trực và người trực').waitFor();
    await page.getByRole('button', { name: 'Thêm dịp nghỉ' }).click();
    await page.getByRole('button', { name: 'Lưu lịch trực ngày nghỉ' }).click();
    await page.getByText('Ngày chưa đúng. Viết như 12/06/2026.').first().waitFor();
    await page.getByLabel('Tên dịp nghỉ').fill('Giỗ Tổ Hùng Vương');
    await page.getByLabel('Ngày đầu').fill('25/04/2026');
    await page.getByLabel('Ngày cuối').fill('26/04/2026');
    await page.getByLabel('Lãnh đạo trực, Thứ Bảy 25/04').fill('Tòng Văn Lâm');
    await page.getByLabel('Điện thoại, Thứ Bảy 25/04').fill('không có');
    await page.getByLabel('Người trực, Thứ Bảy 25/04').fill('Lò Văn Quý, Vì Văn Sơn');
    await page.getByRole('button', { name: 'Lưu lịch trực ngày nghỉ' }).click();
    await page.getByText('Số điện thoại chưa đúng. Viết như 0912 345 678.').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'holiday-form');
    await page.getByLabel('Điện thoại, Thứ Bảy 25/04').fill('0912 000 222');
    await page.getByRole('button', { name: 'Lưu lịch trực ngày nghỉ' }).click();
    await page.getByText('1 ngày chưa xếp đủ lãnh đạo trực và người trực').waitFor();
    await page.getByText('chưa có lãnh đạo trực, chưa có người trực').first().waitFor();
    await page.getByRole('button', { name: 'Lưu lịch trực ngày nghỉ' }).waitFor({ state: 'detached' });
    await expectNoAxeFindings(page);
    await screenshot(page, 'holidays');
    // Two change the same holiday: the second sees what the first wrote before it is replaced, after a reload too.
    const [written] = (await (await page.request.get(`/api/units/${school}/holidays`)).json()).holidays.filter(
      ({ name }: { name: string }) => name === 'Giỗ Tổ Hùng Vương',
    );
    await page.getByRole('button', { name: 'Sửa Giỗ Tổ Hùng Vương' }).click();
    await page.getByLabel('Lãnh đạo trực, Chủ Nhật 26/04').fill('Tòng Văn Lâm');
    const { id, writtenAt: _, writtenBy: __, ...rest } = written;
    await put(await openAs('schoolHead', '/work'), `holidays/${id}`, {
      ...rest,
      days: rest.days.map((one: object) => ({ ...one, leader: 'Mùa Thị Kía' })),
    });
    await page.getByRole('button', { name: 'Lưu lịch trực ngày nghỉ' }).click();
    const theirs = page.getByRole('alert').filter({ hasText: 'vừa sửa lịch này' });
    await theirs.getByText('Mùa Thị Kía').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'holiday-stale');
    await page.setViewportSize({ width: 360, height: 800 });
    await screenshot(page, 'holiday-stale-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByText('Đã lưu trên máy').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Sửa Giỗ Tổ Hùng Vương' }).click();
    await theirs.getByRole('button', { name: 'Lấy bản này, bỏ phần tôi gõ' }).click();
    await expectValue(page.getByLabel('Lãnh đạo trực, Chủ Nhật 26/04'), 'Mùa Thị Kía');
    await page.getByRole('button', { name: 'Lưu lịch trực ngày nghỉ' }).click();
    await page.getByRole('button', { name: 'Sửa Giỗ Tổ Hùng Vương' }).waitFor();
    const phone = await openAs('guard', `/shifts/${school}/holidays`);
    await phone.getByRole('link', { name: '0912 000 222' }).waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'holidays-360');
  });
});
