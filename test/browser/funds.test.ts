import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertEntries } from '#modules/registers/server/entry-store.ts';
import { newId } from '#platform/random.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const book = `/facts/${units.secondary}/fund`;

describe('the ledger of a school', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const write = async (page: Page, flow: 'Thu' | 'Chi', amount: string, name: string, paper: string) => {
    await page.getByLabel(flow, { exact: true }).check();
    await page.getByLabel('Quỹ phòng, chống tội phạm').check();
    await page.getByLabel(`Số tiền ${flow.toLowerCase()}`).fill(amount);
    await page.getByLabel('Nội dung').fill(name);
    await page.getByLabel('Chứng từ').fill(paper);
    if (flow === 'Thu') await page.getByLabel('Tổ chức, cá nhân đóng góp, tài trợ').check();
    else await page.getByLabel('Chi cho').selectOption('outreach');
  };
  const save = async (page: Page) => {
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await page.getByText('Đã ghi', { exact: true }).waitFor();
  };
  const expectClosing = (page: Page, amount: string) =>
    page.getByRole('definition').last().getByText(amount, { exact: true }).waitFor();

  it('takes income and spending on a phone, and a mistake is countered and written anew', async () => {
    const page = await openAs('schoolOfficer', book);
    await page.getByRole('link', { name: 'Ghi khoản thu, chi' }).first().click();
    await page.getByRole('heading', { name: 'Ghi khoản thu, chi' }).waitFor();
    await write(page, 'Thu', '2.000.000', 'Hội cha mẹ học sinh ủng hộ', 'PT 01');
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-income-360');
    await save(page);
    await page.getByRole('button', { name: 'Ghi khoản thu, chi nữa' }).click();
    await write(page, 'Chi', '5.000.000', 'In tờ rơi', 'PC 01');
    await save(page);
    // A nought too much: more than there is.
    await page.getByText('Chi quá số dư: hết ngày 02/03/2026').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-beyond-360');

    await page.getByRole('link', { name: 'Xem mục vừa ghi' }).click();
    await page.getByText('Khoản đã ghi không sửa, không gạch.').waitFor();
    expect(await page.getByRole('button', { name: 'Sửa mục này' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Gạch khỏi sổ' }).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-entry-360');
    await page.getByRole('button', { name: 'Ghi bút toán đảo' }).click();
    await page.getByLabel('Lý do đảo').fill('Gõ thừa một chữ số 0');
    await screenshot(page, 'funds-counter-360');
    await page
      .getByRole('group', { name: 'Ghi bút toán đảo' })
      .getByRole('button', { name: 'Ghi bút toán đảo' })
      .click();
    await page.getByText('Điền sẵn theo khoản vừa đảo').waitFor();
    await expectValue(page.getByLabel('Số tiền chi'), '5.000.000');
    await expectValue(page.getByLabel('Chứng từ'), 'PC 01');
    await page.getByLabel('Số tiền chi').fill('500.000');
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-again-360');
    await save(page);
    expect(await page.getByText('Chi quá số dư').count()).toBe(0);
    expect(await page.getByText('Có thể trùng').count()).toBe(0);

    await page.getByRole('link', { name: 'Về sổ' }).click();
    await page.getByText('bút toán đảo', { exact: true }).waitFor();
    await page.getByText('đã đảo', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-register-360');
    // Booked once: from the wrong entry one comes to the right one, and no second one is begun.
    const wrong = page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: 'đã đảo' });
    await wrong.getByRole('link').first().click();
    await page.getByText('Khoản đúng đã ghi:').waitFor();
    expect(await page.getByRole('link', { name: 'Ghi lại khoản đúng' }).count()).toBe(0);
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-countered-360');
    await page.goto(`${page.url().replace(/\/[^/]*$/, '')}/new?again=${page.url().split('/').at(-1)}`);
    await page.getByText('Khoản đúng đã ghi rồi').waitFor();
    await page.getByRole('link', { name: 'Xem khoản đúng' }).click();
    await page.getByText('Ghi lại thay khoản đã đảo').waitFor();
    await screenshot(page, 'funds-right-360');
    await page.goto(new URL(book, page.url()).href);
    await page.getByRole('link', { name: 'Bảng kê thu, chi' }).click();
    await page.getByRole('heading', { name: 'Bảng kê thu, chi' }).waitFor();
    await page.getByRole('heading', { name: 'Quỹ phòng, chống tội phạm' }).waitFor();
    await expectClosing(page, '1.500.000');
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-statement-360');
  });

  it('is read as a statement by the office above, on paper and as files', async () => {
    const page = await openAs('communeOfficer', `${book}/statement`, 1440);
    const part = page.getByRole('region', { name: 'Quỹ phòng, chống tội phạm', exact: true });
    await part.getByText('-5.000.000').waitFor();
    await expectClosing(page, '1.500.000');
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-statement');
    for (const [name, ending] of [
      ['Tải Excel', '.xlsx'],
      ['Tải Word', '.docx'],
    ] as const) {
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      expect((await file).suggestedFilename()).toMatch(new RegExp(`^Bang ke .*${ending}$`));
    }
    await expectPaper(page);
    // Before anything was written in it.
    await page.getByLabel('Theo sổ', { exact: true }).selectOption('then');
    await page.getByLabel('Theo sổ đến hết ngày').fill('01/03/2026');
    await page.getByText('Không có khoản thu, chi nào').waitFor();
    await page.getByText('Theo sổ đến hết ngày 01/03/2026').waitFor();
    await page.getByLabel('Theo sổ đến hết ngày').fill('02/03/2026');
    await page.getByText('Ngày này chưa hết').waitFor();
    await part.getByText('-5.000.000').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, 'funds-known-1440');
    await page.setViewportSize({ width: 360, height: 740 });
    await screenshot(page, 'funds-known-360');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByLabel('Theo sổ', { exact: true }).selectOption('now');
    await page.getByLabel('Ngày', { exact: true }).selectOption({ label: 'Năm trước' });
    await page.getByText('Không có khoản thu, chi nào năm 2025').waitFor();
    await expectNoAxeFindings(page);
  });

  it('prints every line, of however many', async () => {
    const by = { at: new Date('2026-03-02T05:00:00Z'), personId: personas.schoolOfficer.personId };
    const values = { day: '2026-02-02', flow: 'income', source: 'raised', income: 1_000, gain: 'gift', name: 'Ủng hộ' };
    await insertEntries(
      program.db,
      Array.from({ length: 230 }, (_, at) => ({
        unitId: units.secondary,
        id: newId(new Date()),
        register: 'fund',
        version: 1,
        day: values.day,
        values: { ...values, paper: `PT ${at + 100}` },
        state: null,
        folded: '',
        fixed: true,
      })),
      by,
    );
    const page = await openAs('schoolOfficer', `${book}/statement`, 1440);
    const part = page.getByRole('region', { name: 'Nguồn huy động khác', exact: true });
    await part.getByText('PT 100', { exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await part.getByText('PT 329', { exact: true }).waitFor();
    await expect.poll(() => part.getByRole('row').count()).toBe(231);
    await expectPaper(page);
  });

  it('lets whoever only reads see a pair and change nothing', async () => {
    const page = await openAs('communeOfficer', book, 1440);
    await page
      .getByRole('link', { name: /In tờ rơi/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'In tờ rơi' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ghi bút toán đảo' }).count()).toBe(0);
    await screenshot(page, 'funds-entry');
  });
});
