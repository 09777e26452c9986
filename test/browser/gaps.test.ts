import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedDefinition } from '#modules/registers/definitions/shipped-definitions.ts';
import { postAmounts } from '#modules/registers/rules/post-amounts.ts';
import { insertAmounts } from '#modules/registers/server/amount-store.ts';
import { insertEntries } from '#modules/registers/server/entry-store.ts';
import { noon } from '../database/test-database.ts';
import { personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

describe('where something is still missing', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
    const by = { at: noon('2026-03-02'), personId: personas.schoolOfficer.personId };
    const day = '2026-01-05';
    for (const [code, values] of [
      ['guard', { from: day, name: 'Lò Văn Quý', contract: 'staff' }],
      ['guard-norm', { from: day, decision: '12/QĐ-UBND', number: 2 }],
    ] as const) {
      const definition = shippedDefinition(code);
      if (!definition) throw new Error(code);
      const key = { unitId: units.secondary, register: code };
      const [id, postings] = [randomUUID(), postAmounts(definition, { values, state: null, withdrawn: false })];
      const entry = { ...key, id, version: definition.version, day, values, state: null, folded: '' };
      await insertEntries(program.db, [entry], by);
      await insertAmounts(program.db, [{ ...key, entryId: id, postings }]);
    }
  });
  afterAll(() => browser.close());

  it.each([360, 1440])('is told an office by what each school must have, at %i px', async (width) => {
    const page = await openSignedIn(browser, program, 'departmentOfficer', `/facts/${units.department}`, width);
    await page.getByRole('link', { name: 'Nơi còn thiếu so với yêu cầu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nơi còn thiếu' }).waitFor();
    const models = page.getByRole('region', { name: 'Có mô hình đang hoạt động: ít nhất 1 mô hình' });
    await models.getByText('0/5 đơn vị đã có').waitFor();
    await models.getByRole('link', { name: 'Trường THCS Bản Đông' }).waitFor();
    const recognised = page.getByRole('region', { name: /^Đủ điều kiện về mô hình/ });
    await recognised.getByText('0/2 đơn vị đã có').waitFor();
    expect(await recognised.getByText('UBND xã Bản Đông').count()).toBe(1);
    const guards = page.getByRole('region', { name: 'Đủ nhân viên bảo vệ theo định mức được giao' });
    await guards.getByText('đã ghi 1/2 người').waitFor();
    await guards.getByText('4 đơn vị chưa ghi định mức').waitFor();
    await guards.getByRole('link', { name: 'Trường Tiểu học Bản Đông' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, `gaps-${width}`);
    await page.getByLabel('Năm', { exact: true }).selectOption('2024');
    await page.getByRole('region', { name: /^Có Ban Chỉ đạo/ }).waitFor();
    await models.getByRole('link', { name: 'Trường THCS Bản Đông' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sổ' }).waitFor();
  });

  it.each([360, 1440])('shows a school its guards beside the number it was given, at %i px', async (width) => {
    const page = await openSignedIn(browser, program, 'schoolOfficer', `/facts/${units.secondary}/guard`, width);
    await page.getByText('định mức 2, thiếu 1').waitFor();
    await expectNoAxeFindings(page);
    await screenshot(page, `guards-norm-${width}`);
  });
});
