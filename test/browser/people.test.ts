import { HOTP, type TOTP, URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepAt } from '#modules/accounts/rules/factors/codes.ts';
import { insertGrant, insertPerson } from '#modules/accounts/server/account-store.ts';
import { newId } from '#platform/random.ts';
import { callForReports, form, plainFigures, plainWords, type ReportCall } from '../fixtures/reports.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const school = units.secondary;
const peoplePage = `/units/${school}/people`;

describe('the people of a unit', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
    call = await callForReports(program.db);
    const assignmentId = call.assignments[school] ?? '';
    const row = {
      unit_id: school,
      assignment_id: assignmentId,
      window_id: call.windowId,
      form_code: form.code,
      form_version: form.version,
      cells: form.indicators.map(({ code }) => (plainFigures(['thcs'])[code] ?? null) as number | null),
      words: JSON.stringify(plainWords),
      updated_at: program.clock.now(),
      updated_by: personas.schoolOfficer.personId,
    };
    await program.db.insertInto('report').values(row).execute();
    await program.db.updateTable('assignment').set({ state: 'draft' }).where('id', '=', assignmentId).execute();
  });
  afterAll(() => browser.close());
  const newPage = (width = 1440) => browser.newPage({ width, baseURL: program.baseURL });
  const openAs = async (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number): Promise<Page> => {
    const page = await newPage(width);
    await program.signIn(page, as);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('are invited for some days, set their own password, sign in, and get a further role by their sign-in name', async () => {
    const head = await openAs('schoolHead', peoplePage);
    await screenshot(head, 'people-1440');
    await expectNoAxeFindings(head);
    await head.getByRole('button', { name: 'Mời người' }).click();
    await head.getByRole('button', { name: 'Tạo lời mời' }).click();
    await head.getByRole('alert').getByText('Chọn vai trò cho người được mời.').waitFor();
    await head.getByLabel('Họ và tên').fill('Sùng A Chư');
    await head.getByRole('radio', { name: 'Người phụ trách' }).check();
    await head.getByLabel('Đến hết ngày').fill('01/03/2026');
    await head.getByRole('button', { name: 'Tạo lời mời' }).click();
    await head.getByText('Chọn hôm nay hoặc một ngày sau.').first().waitFor();
    await head.getByLabel('Đến hết ngày').fill('31/05/2026');
    await expectNoAxeFindings(head);
    await screenshot(head, 'people-invite-1440');
    await head.getByRole('button', { name: 'Tạo lời mời' }).click();
    const link = (await head.getByText(/\/invitations\//).textContent()) ?? '';
    await head.getByRole('table', { name: 'Lời mời chưa ai nhận' }).getByText('chờ nhận, hạn 09/03/2026').waitFor();

    const invited = await newPage(360);
    await invited.goto(link);
    await invited.getByLabel('Tên đăng nhập').fill('sung.chu');
    await invited.getByRole('textbox', { name: /^Mật khẩu mới/ }).fill('mot-cau-kho-doan-hon');
    await invited.getByRole('button', { name: 'Tạo tài khoản và đăng nhập' }).click();
    await invited.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();

    await head.reload();
    const row = head.getByRole('row').filter({ hasText: 'Sùng A Chư' });
    await row.getByText('từ 02/03/2026, đến hết 31/05/2026').first().waitFor();
    await head.getByRole('button', { name: 'Mời người' }).click();
    await head.getByRole('radio', { name: 'Đã có tài khoản' }).check();
    await head.getByLabel('Tên đăng nhập').fill('sung.chu');
    await head.getByRole('radio', { name: 'Bảo vệ' }).check();
    await head.getByText('Tên đăng nhập này là của Sùng A Chư.').waitFor();
    await head.getByRole('button', { name: 'Giao vai trò' }).click();
    await row.getByText('Bảo vệ').first().waitFor();
    await expectNoAxeFindings(head);
    // A link that was used opens nothing more.
    const late = await newPage();
    await late.goto(link);
    await late.getByText('Lời mời không đúng, đã dùng hoặc đã hết hạn').waitFor();
  });

  it('stand in for one another: the history says who did it in whose place', async () => {
    const head = await openAs('schoolHead', `/units/${school}/stand-ins`, 360);
    await head.getByRole('button', { name: 'Giao người làm thay' }).click();
    await head.getByRole('button', { name: 'Giao', exact: true }).click();
    await head.getByRole('alert').getByText('Chọn người làm thay.').waitFor();
    await head.getByLabel('Người làm thay', { exact: true }).selectOption(personas.schoolOfficer.personId);
    await head.getByLabel('Đến hết ngày').fill('06/03/2026');
    await head.getByLabel('Lý do').fill('Đi tập huấn ở tỉnh');
    await expectNoAxeFindings(head);
    await screenshot(head, 'hand-on-360');
    await head.getByRole('button', { name: 'Giao', exact: true }).click();
    await head.getByRole('cell', { name: 'từ 02/03/2026, đến hết 06/03/2026' }).waitFor();
    await expectNoAxeFindings(head);
    await screenshot(head, 'stand-ins-360');

    const deputy = await openAs('schoolOfficer', `/reports/${school}/${call.assignments[school]}/check`);
    await deputy.getByRole('button', { name: /Người phụ trách, Hiệu trưởng thay mặt Tòng Văn Lâm$/ }).waitFor();
    const submit = deputy.getByRole('button', { name: 'Nộp báo cáo' });
    await submit.click();
    await submit.click();
    await deputy.getByText('Đã nộp báo cáo cho').waitFor();
    await deputy.goto(`/reports/${school}/${call.assignments[school]}`);
    await deputy.getByText(/^Lần 1: Mùa Thị Kía thay mặt Tòng Văn Lâm nộp/).waitFor();
    await deputy.getByRole('button', { name: 'Xem lịch sử' }).click();
    await deputy.getByText('Mùa Thị Kía thay mặt Tòng Văn Lâm, ').waitFor();
    await deputy.goto('/work');
    await deputy.getByText('Mùa Thị Kía thay mặt Tòng Văn Lâm đã nộp').waitFor();
    await screenshot(deputy, 'stand-in-work-1440');

    await head.getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await head.getByRole('group').getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await head.getByText('Chưa có ai làm thay').waitFor();
  });

  it('have a new head in one step, and the one before is signed out', async () => {
    const basis = 'Quyết định 12/QĐ-SGDĐT (mẫu)';
    await program.db
      .insertInto('factor_policy')
      .values({ role: 'head', valid_from: '2026-01-01', required: true, grace_days: 7, source: basis })
      .execute();
    const before = await openAs('schoolHead', peoplePage);
    const office = await openAs('communeAdministrator', peoplePage);
    await office.getByRole('link', { name: 'Người mới nhận nhiệm vụ' }).click();
    await office.getByRole('button', { name: 'Xem lại' }).click();
    await office.getByRole('alert').getByText('Nhập ngày nhận nhiệm vụ').waitFor();
    await office.getByLabel('Ngày nhận nhiệm vụ').fill('02/03/2026');
    await office.getByLabel('Họ và tên người mới').fill('Lý Thị Sao');
    await expectNoAxeFindings(office);
    await office.getByRole('button', { name: 'Xem lại' }).click();
    await office.getByText('Từ ngày 02/03/2026, Lý Thị Sao là Hiệu trưởng của Trường THCS Bản Đông.').waitFor();
    await office.getByText('Tòng Văn Lâm thôi vai trò và bị đăng xuất vào lúc đó.').waitFor();
    await screenshot(office, 'take-over-1440');
    await office.getByRole('button', { name: 'Ghi nhận người mới' }).click();
    await office.getByText('Đã ghi nhận Lý Thị Sao').waitFor();
    const link = (await office.getByText(/\/invitations\//).textContent()) ?? '';

    await before.reload();
    await before.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();

    const head = await newPage(360);
    await head.goto(link);
    await head.getByText(`Vai trò Hiệu trưởng phải có lớp bảo vệ thứ hai (${basis})`).waitFor();
    await expectNoAxeFindings(head);
    await screenshot(head, 'new-head-invited-360');
    await head.getByLabel('Tên đăng nhập').fill('ly.sao');
    await head.getByRole('textbox', { name: /^Mật khẩu mới/ }).fill('mot-cau-kho-doan-hon');
    await head.getByRole('button', { name: 'Tạo tài khoản và đăng nhập' }).click();
    await head.getByText('hạn đặt: hết ngày 09/03/2026').waitFor();
    await expectNoAxeFindings(head);
    await screenshot(head, 'new-head-led-360');
    await head.getByRole('button', { name: 'Đặt mã trên điện thoại' }).click();
    // The link is open on the telephone itself: its authenticator app takes the secret from a link.
    const app = head.getByRole('link', { name: 'Đang dùng chính điện thoại đó: mở ứng dụng xác thực' });
    const totp = URI.parse((await app.getAttribute('href')) ?? '') as TOTP;
    const code = HOTP.generate({ secret: totp.secret, counter: stepAt(program.clock.now()), digits: 6 });
    await head.getByLabel('Mã 6 số đang hiện trong ứng dụng').fill(code);
    await expectNoAxeFindings(head);
    await screenshot(head, 'new-head-totp-360');
    await head.getByRole('button', { name: 'Kiểm tra và bật' }).click();
    await head.getByText('Chỉ hiện một lần. In hoặc chép lại ngay').waitFor();
    await screenshot(head, 'new-head-codes-360');
    await head.getByRole('button', { name: 'Vào làm việc' }).click();
    await head.getByRole('heading', { level: 1, name: 'Việc phải làm' }).waitFor();
    expect(await head.getByText('lớp bảo vệ thứ hai', { exact: false }).count()).toBe(0);
    await screenshot(head, 'new-head-work-360');
    await head.goto(peoplePage);
    await head.getByText('Lý Thị Sao (bạn)').waitFor();
    await expectNoAxeFindings(head);
    await screenshot(head, 'people-360');
    await office.goto(`/units/${school}/protection`);
    await office.getByText('Hiệu trưởng: từ 01/01/2026, trong 7 ngày kể từ khi nhận vai trò.').waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'protection-policy-1440');
    await office.setViewportSize({ width: 360, height: 740 });
    await screenshot(office, 'protection-policy-360');
    await office.setViewportSize({ width: 1440, height: 900 });
    await office.goto(`/units/${school}`);
    await office.getByText('Lý Thị Sao').first().waitFor();
  });

  it('are found among three thousand', async () => {
    const now = program.clock.now();
    await program.db.transaction().execute(async (tx) => {
      for (let n = 0; n < 3000; n++) {
        const id = newId(now);
        await insertPerson(tx, { id, fullName: `Nguyễn Văn Số ${n}`, login: `so.${n}`, passwordHash: '' }, now);
        const grant = { personId: id, role: n % 2 ? 'guard' : 'class-teacher', unitId: units.primary } as const;
        await insertGrant(tx, { ...grant, id: newId(now), from: now, grantedBy: null });
      }
    });
    const head = await openAs('primaryHead', `/units/${units.primary}/people`);
    await head.getByText('3002 người').waitFor();
    await head.getByLabel('Lọc theo vai trò').selectOption('Bảo vệ');
    await head.getByText('1500 người').waitFor();
    await head.getByLabel('Tìm người').fill('so 2999');
    await head.getByText('1 người', { exact: true }).waitFor();
    await expectNoAxeFindings(head);
    await head.getByLabel('Tìm người').fill('khong co ai');
    await head.getByText('Không có người nào khớp').waitFor();
    expect(await head.getByRole('table').count()).toBe(0);
  });
});
