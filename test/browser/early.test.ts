import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { callForReports, form, plainFigures, plainWords, type ReportCall } from '../fixtures/reports.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

describe('a report that goes before its window ends', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  const path = (page = '') => `/reports/${units.secondary}/${call.assignments[units.secondary]}${page}`;
  const openAs = async (as: Exclude<PersonaName, 'nobody'>, page = '', width = 1440): Promise<Page> => {
    const opened = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(opened, as);
    await opened.goto(path(page));
    await opened.getByRole('heading', { level: 1 }).waitFor();
    return opened;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
    call = await callForReports(program.db, { lastDay: '2026-03-08' });
    const row = {
      unit_id: units.secondary,
      assignment_id: call.assignments[units.secondary] ?? '',
      window_id: call.windowId,
      form_code: form.code,
      form_version: form.version,
      cells: form.indicators.map(({ code }) => (plainFigures(['thcs'])[code] ?? null) as number | null),
      words: JSON.stringify(plainWords),
      updated_at: program.clock.now(),
      updated_by: personas.schoolOfficer.personId,
    };
    await program.db.insertInto('report').values(row).execute();
    await program.db.updateTable('assignment').set({ state: 'draft' }).where('id', '=', row.assignment_id).execute();
  });
  afterAll(() => browser.close());

  it('says so to who sends, to who accepts and to who returns, and lets them', async () => {
    const head = await openAs('schoolHead', '/check', 360);
    await head.getByText('Kỳ này còn đến hết ngày 08/03/2026; số liệu phát sinh sau khi gửi sẽ không có').waitFor();
    await expectNoAxeFindings(head);
    const submit = head.getByRole('button', { name: 'Nộp báo cáo' });
    await submit.click();
    await submit.click();
    await head.getByText('Báo cáo được gửi khi kỳ còn đến hết ngày 08/03/2026').waitFor();
    await screenshot(head, 'early-sent-360');

    const office = await openAs('communeOfficer');
    await office.getByText('Báo cáo được gửi khi kỳ còn đến hết ngày 08/03/2026').waitFor();
    await office.getByRole('button', { name: 'Trả lại kèm lý do' }).click();
    const returning = office.getByRole('group', { name: 'Trả lại kèm lý do' });
    await returning.getByLabel('Hạn nộp lại').fill('05/03/2026');
    await returning.getByText('Kỳ còn đến hết ngày 08/03/2026: nộp lại trước đó thì số liệu vẫn chưa đủ kỳ').waitFor();
    await returning.getByRole('button', { name: 'Thôi' }).click();
    await office.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    const accepting = office.getByRole('group', { name: 'Duyệt báo cáo' });
    await accepting.getByText('Báo cáo được gửi khi kỳ còn đến hết ngày 08/03/2026').waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'early-accepting');
    await accepting.getByRole('button', { name: 'Duyệt báo cáo' }).click();
    await office.getByText('Đã duyệt báo cáo của Trường THCS Bản Đông').waitFor();
  });
});
