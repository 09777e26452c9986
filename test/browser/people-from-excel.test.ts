import { afterAll, beforeAll, describe, it } from 'vitest';
import { jobTasks } from '#app/job-tasks.ts';
import { type PeopleColumnKey, peopleColumnKeys, peopleColumns } from '#modules/accounts/rules/sheet/people-columns.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import { units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

type Cells = Partial<Record<PeopleColumnKey, string>>;

const lines: Cells[] = [
  { fullName: 'Sùng A Chư', unit: 'Trường THCS Bản Đông', role: 'Bảo vệ' },
  { fullName: 'Vàng Thị Dợ', unit: 'Trường THCS Bản Đông', role: 'Giáo viên chủ nhiệm', until: '31/05/2026' },
  { fullName: 'Lý Thị Sao', unit: 'Trường Tiểu học Bản Đông', role: 'Người phụ trách' },
  { fullName: 'Giàng A Páo', unit: 'Trường Mầm non Hoa Ban', role: 'Hiệu trưởng' },
  { fullName: 'Mùa Thị Kía', login: 'thcs.canbo', unit: 'Trường Mầm non Hoa Ban', role: 'Người phụ trách' },
  { fullName: 'Lầu A Tủa', unit: 'Trường THPT Xa Lạ', role: 'Bảo vệ' },
  ...Array.from({ length: 8 }, (_, i) => ({
    fullName: `Hạng A ${['Sử', 'Tếnh', 'Dơ', 'Chinh', 'Lử', 'Nủ', 'Giống', 'Sáy'][i]}`,
    unit: 'Trường Tiểu học Bản Đông',
    role: 'Giáo viên chủ nhiệm',
  })),
];

async function file() {
  const rows = lines.map((cells) => peopleColumnKeys.map((key) => cells[key] ?? null));
  const bytes = await makeSheet({ sheetName: 'Tài khoản', columns: peopleColumns, rows, choicesSheet: [] });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'tai-khoan.xlsx', mimeType, buffer: Buffer.from(bytes) };
}

describe('people from Excel', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
  });
  afterAll(() => browser.close());

  it('are checked, mended, made in the background, and get slips with which they come in by telephone', async () => {
    const page = await browser.newPage({ baseURL: program.baseURL });
    await program.signIn(page, 'communeAdministrator');
    await page.goto(`/units/${units.communeEast}/people`);
    await page.getByRole('link', { name: 'Nhập tài khoản từ Excel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhập tài khoản từ Excel' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'people-import-start-1440');
    await page.locator('input[type=file]').setInputFiles(await file());
    const wrong = page.getByLabel('Đơn vị, dòng 7');
    await wrong.waitFor();
    await page.getByText('Không tìm thấy đơn vị “Trường THPT Xa Lạ”').first().waitFor();
    await page.getByRole('checkbox', { name: 'Chỉ hiện dòng cần sửa' }).uncheck();
    await page.getByText('đề nghị: sungachu').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'people-import-review-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await screenshot(page, 'people-import-review-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await wrong.fill('Trường Mầm non Hoa Ban');
    await page.getByText('Sẽ thêm 14 người, 13 nhận phiếu giấy, 1 đã có tài khoản').waitFor();
    await page.getByRole('button', { name: 'Thêm 14 người' }).click();
    await page.getByRole('status').filter({ hasText: 'Đang thêm người dùng' }).waitFor();

    const waiting = await program.db.selectFrom('people_import').select('id').executeTakeFirstOrThrow();
    const tasks = jobTasks({ db: program.db, clock: program.clock, sendMail: undefined });
    await (tasks['import-people'] as (payload: unknown) => Promise<void>)({ importId: waiting.id });
    await page.getByText('Đã thêm 14 người').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'people-import-done-1440');

    await page.getByRole('link', { name: 'In phiếu tài khoản' }).click();
    await page.getByRole('heading', { level: 1, name: 'In phiếu tài khoản' }).waitFor();
    await page.getByRole('checkbox', { name: 'Chọn Sùng A Chư' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'slips-choose-1440');
    await page.getByRole('button', { name: 'Tạo 13 phiếu' }).click();
    const slip = page.getByRole('article', { name: 'Sùng A Chư' });
    await slip.waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'slips-1440');
    const [login = '', code = ''] = await slip.locator('dd').allTextContents();
    const pdf = await page.pdf({ path: 'test-results/slips.pdf', preferCSSPageSize: true });
    // Thirteen slips on two sheets of paper.
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    if (pages !== 2) throw new Error(`The slips take ${pages} pages`);

    const phone = await browser.newPage({ baseURL: program.baseURL, width: 360 });
    await phone.goto('/sign-in');
    await phone.getByRole('link', { name: 'Có phiếu tài khoản' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Nhận tài khoản bằng phiếu' }).waitFor();
    await phone.getByLabel('Tên đăng nhập').fill(login);
    await phone.getByLabel('Mã trên phiếu').fill('aaaabbbbcccc');
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.getByText('mã trên phiếu chưa đúng').first().waitFor();
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'slip-use-360');
    await phone.getByLabel('Mã trên phiếu').fill(code.replaceAll('-', ' ').toUpperCase());
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.getByRole('textbox', { name: /^Mật khẩu mới/ }).fill('mot-cau-kho-doan-hon');
    await screenshot(phone, 'slip-accept-360');
    await phone.getByRole('button', { name: 'Tạo tài khoản và đăng nhập' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Ghi ca trực' }).waitFor();
  });
});
